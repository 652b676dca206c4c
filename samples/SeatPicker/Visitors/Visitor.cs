namespace SeatPicker;

/// <param name="Name">As the visitor knows it: a user name or an e-mail address.</param>
/// <param name="IsGuest">Without a login.</param>
internal sealed record Visitor(string Name, bool IsGuest)
{
    public static Visitor? Of(Session session)
    {
        var isGuest = session.IsGuest is true;
        if (!session.IsLoggedIn && !isGuest)
        {
            return null;
        }

        var login = session.LoginInfo;
        var name = isGuest ? login?.ElectronicAddress : login?.UserId;
        return new Visitor(name?.Trim() ?? "", isGuest);
    }
}
