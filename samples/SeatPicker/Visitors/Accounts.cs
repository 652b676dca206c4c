namespace SeatPicker;

/// <summary>
/// Gives a login a password: somebody has proved by something else that it is theirs. That is done in a web session of its
/// own, which ends with it, so that neither a mistake nor its logout touches what the visitor has in the cart.
/// </summary>
internal sealed class Accounts(ITessituraClient tessitura, House house)
{
    private const int SourceOfTheHouse = 0;

    /// <summary>By the token that was mailed to the address.</summary>
    /// <returns>The name to log in with.</returns>
    public Task<string> SetPasswordAsync(NewPassword asked) =>
        SetPasswordAsync(
            session =>
                session.LoginUsingTokenAsync(
                    new()
                    {
                        EmailAddress = asked.Email,
                        ForgotLoginToken = asked.Token,
                        LoginTypeId = house.Shop.LoginTypeId,
                    }
                ),
            asked.Password
        );

    /// <summary>By what the box office knows of a customer who has no password yet; refused for one who has.</summary>
    /// <returns>The name to log in with.</returns>
    public Task<string> SetPasswordAsync(NewAccount asked) =>
        SetPasswordAsync(
            session =>
                session.LoginUsingConstituentInfoAsync(
                    new()
                    {
                        ConstituentId = asked.CustomerNumber,
                        EmailAddress = asked.Email,
                        PhoneNumber = asked.Phone,
                        PostalCode = asked.PostalCode,
                        LoginTypeId = house.Shop.LoginTypeId,
                    }
                ),
            asked.Password
        );

    /// <summary>Has a token mailed; the house's template of that mail leads to this shop.</summary>
    public async Task SendTokenAsync(string email, CancellationToken stop)
    {
        await using var own = await tessitura.StartSessionAsync(cancellationToken: stop);
        try
        {
            await own.Api.Session.SendLoginCredentialsAsync(
                new() { EmailAddress = email, LoginTypeId = house.Shop.LoginTypeId },
                stop
            );
        }
        catch (TessituraRejectedException)
        {
            // Nobody has a login with this address. Whoever asked is told the same as everybody: look into your mails.
        }
    }

    // Nothing here ends with the request: a token is used up by the first step, and the second must follow.
    private async Task<string> SetPasswordAsync(Func<ISessionApi, Task<Session>> prove, string password)
    {
        await using var own = await tessitura.StartSessionAsync();
        var session = await prove(own.Api.Session);
        try
        {
            var (name, email) = (session.LoginInfo?.UserId ?? "", session.LoginInfo?.ElectronicAddress ?? "");
            await own.Api.Session.UpdateWebLoginAsync(
                new()
                {
                    LoginName = name,
                    NewLoginName = name,
                    Password = null,
                    NewPassword = password,
                    EmailAddress = email,
                    NewEmailAddress = email,
                    LoginTypeId = house.Shop.LoginTypeId,
                    PromotionCode = SourceOfTheHouse,
                }
            );
            return name;
        }
        finally
        {
            await own.Api.Session.LogoutAsync();
        }
    }
}

/// <summary>Somebody who cannot log in; its text form does not show the address.</summary>
internal sealed record ForgottenPassword(string Email)
{
    public override string ToString() => "a forgotten password";
}

/// <summary>A password, and the token of the mail; its text form shows nothing of either.</summary>
internal sealed record NewPassword(string Email, string Token, string Password)
{
    public override string ToString() => "a new password";
}

/// <summary>A customer of the box office who wants to log in here; its text form shows nothing of them.</summary>
internal sealed record NewAccount(int CustomerNumber, string Email, string Phone, string PostalCode, string Password)
{
    public override string ToString() => "a new account";
}
