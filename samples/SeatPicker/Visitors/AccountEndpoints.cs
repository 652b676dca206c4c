namespace SeatPicker;

/// <summary>
/// Passwords that are forgotten, and those that were never set. Whether there is a login is told to nobody who has not
/// proved that it is theirs: not by an answer, and not by how long it takes.
/// </summary>
internal static class AccountEndpoints
{
    private const string Mails = "forgotten";
    private const string Addresses = "account";

    /// <summary>As many characters as the service takes.</summary>
    private const int LongestPassword = 40;
    private const int ShortestPassword = 8;

    public static void MapAccounts(this IEndpointRouteBuilder shop)
    {
        shop.MapPost("/login/forgotten", SendTokenAsync);
        shop.MapPost("/login/password", SetPasswordAsync).MayOpenSession();
        shop.MapPost("/login/registration", RegisterAsync).MayOpenSession();
    }

    private static async Task<IResult> SendTokenAsync(
        ForgottenPassword request,
        HttpContext context,
        AttemptLimit limit,
        BackgroundWork background,
        House house,
        CancellationToken stop
    )
    {
        if (!new Guest(request.Email).HasAddress)
        {
            return new Refusal(StatusCodes.Status400BadRequest, "email-invalid");
        }

        var (shop, visitor) = (house.Shop, AttemptLimit.VisitorOf(context));
        if (
            !await limit.TryBeginAsync(Addresses, visitor, shop.AccountAttempts, shop.LoginWindow, stop)
            || !await limit.TryBeginAsync(Mails, request.Email, shop.LoginMails, shop.LoginWindow, stop)
        )
        {
            return new Refusal(StatusCodes.Status429TooManyRequests, "account-paused");
        }

        // Answered before it is done: the time that it takes tells whether there is such a login.
        background.Add(
            "Mailing a login token",
            (services, stopping) => services.GetRequiredService<Accounts>().SendTokenAsync(request.Email, stopping)
        );
        return TypedResults.Json(new TokenSent(shop.SimulatedMails), statusCode: StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> SetPasswordAsync(
        NewPassword request,
        HttpContext context,
        Accounts accounts,
        LoginAttempts attempts,
        Visit visit,
        CancellationToken stop
    )
    {
        if (FindWeakness(request.Password) is { } weak)
        {
            return weak;
        }

        if (!new Guest(request.Email).HasAddress || request.Token.Length is 0 or > 200)
        {
            return new Refusal(StatusCodes.Status400BadRequest, "token-refused");
        }

        // A wrong token counts at the server like a wrong password, and so it does here.
        if (!await attempts.TryBeginAsync(context, request.Email, stop))
        {
            return new Refusal(StatusCodes.Status429TooManyRequests, "login-paused");
        }

        return await LogInAsync(
            () => accounts.SetPasswordAsync(request),
            "token-refused",
            request.Email,
            request.Password,
            context,
            attempts,
            visit
        );
    }

    private static async Task<IResult> RegisterAsync(
        NewAccount request,
        HttpContext context,
        Accounts accounts,
        AttemptLimit limit,
        LoginAttempts attempts,
        Visit visit,
        House house,
        CancellationToken stop
    )
    {
        if (FindWeakness(request.Password) is { } weak)
        {
            return weak;
        }

        if (
            request.CustomerNumber <= 0
            || request.Phone.Trim().Length is 0 or > 40
            || request.PostalCode.Trim().Length is < 3 or > 12
        )
        {
            return new Refusal(StatusCodes.Status400BadRequest, "registration-incomplete");
        }

        if (!new Guest(request.Email).HasAddress)
        {
            return new Refusal(StatusCodes.Status400BadRequest, "email-invalid");
        }

        var (shop, customer) = (house.Shop, FormattableString.Invariant($"customer {request.CustomerNumber}"));
        if (
            !await limit.TryBeginAsync(
                Addresses,
                AttemptLimit.VisitorOf(context),
                shop.AccountAttempts,
                shop.LoginWindow,
                stop
            ) || !await attempts.TryBeginAsync(context, customer, stop)
        )
        {
            return new Refusal(StatusCodes.Status429TooManyRequests, "account-paused");
        }

        return await LogInAsync(
            () => accounts.SetPasswordAsync(request),
            "registration-refused",
            customer,
            request.Password,
            context,
            attempts,
            visit
        );
    }

    private static async Task<IResult> LogInAsync(
        Func<Task<string>> setPassword,
        string refusal,
        string counted,
        string password,
        HttpContext context,
        LoginAttempts attempts,
        Visit visit
    )
    {
        try
        {
            var name = await setPassword();
            await attempts.SucceedAsync(context, counted);
            await visit.LogInAsync(name, password, isEmail: false, CancellationToken.None);
            return TypedResults.NoContent();
        }
        catch (TessituraRejectedException refused) when (refused.Kind is not RejectionKind.LoginLocked)
        {
            return new Refusal(StatusCodes.Status400BadRequest, refusal);
        }
    }

    private static Refusal? FindWeakness(string password) =>
        password.Length is < ShortestPassword or > LongestPassword
            ? new Refusal(
                StatusCodes.Status400BadRequest,
                "password-length",
                ("least", ShortestPassword),
                ("most", LongestPassword)
            )
            : null;
}

/// <param name="SimulatedMails">Where the mails of a simulated theatre can be read; null where they go to people.</param>
internal sealed record TokenSent(Uri? SimulatedMails);
