namespace Tessitura.Client.Chaos;

// Web sessions: a new one, or the next one after an order, in which that order may be changed.
internal sealed partial class Visitor
{
    private async Task StartAsync()
    {
        var before = _visits.Count == 0 ? null : Visit;
        var next = await NextAsync();
        var session = next ?? await InsistAsync(() => house.Client.StartSessionAsync());
        var isLoggedIn = next is not null && before!.IsLoggedIn;
        IWebSession? second = null;
        switch (random.Next(4))
        {
            case 0:
                // Whoever has the key may use the cart elsewhere: the SDK then looks before every write.
                _ = session.GetKey();
                break;
            case 1:
                second = house.SecondClient.ResumeSession(session.GetKey());
                break;
        }

        isLoggedIn |= next is null && random.Next(2) == 0 && await LogInAsync(session);
        var change =
            next is not null && isLoggedIn && before!.Unknown.Count == 0 && random.Next(4) > 0
                ? new OrderChange(before)
                : null;
        _visits.Add(
            new Visit(session, second)
            {
                PaysOutside = change is null && random.Next(3) == 0,
                IsLoggedIn = isLoggedIn,
                Change = change,
            }
        );
    }

    /// <summary>Goes on in the next session after an order, where the last one was saved.</summary>
    private async Task<IWebSession?> NextAsync()
    {
        if (_visits.Count == 0 || Visit.OrderId is null || random.Next(Visit.IsLoggedIn ? 6 : 2) == 0)
        {
            return null;
        }

        try
        {
            var next = await Visit.Session.ContinueAsync();
            tally.CountPath(Paths.Continued);
            return next;
        }
        catch (TessituraException)
        {
            // It could not be opened, or the login not be carried over: a new visit begins.
            return null;
        }
    }

    // A login is not repeated: too many lock it.
    private static async Task<bool> LogInAsync(IWebSession session)
    {
        try
        {
            await session.Api.Session.LoginAsync(
                new()
                {
                    UserName = "ada",
                    Password = "invented-1001",
                    LoginTypeId = 1,
                }
            );
            return true;
        }
        catch (TessituraException)
        {
            // Whether or not it came, the visitor goes on.
            return false;
        }
    }
}
