namespace SeatPicker;

/// <summary>Who buys: somebody the theatre knows, or a guest with an e-mail address. Never repeated: failures add up to a lockout.</summary>
internal static class LoginEndpoints
{
    public static void MapLogin(this IEndpointRouteBuilder shop)
    {
        shop.MapPost("/login", LogInAsync).MayOpenSession();
        shop.MapPost("/guest", EnterAsGuestAsync).MayOpenSession();
    }

    private static async Task<IResult> LogInAsync(
        Login login,
        HttpContext context,
        Visit visit,
        LoginAttempts attempts,
        House house,
        CancellationToken stop
    )
    {
        if (!await attempts.TryBeginAsync(context, login.Name, stop))
        {
            return new Refusal(StatusCodes.Status429TooManyRequests, "login-paused");
        }

        var hasBegun = await visit.HasBegunAsync(stop);

        // Some servers refuse with a 200.
        var session = await SendAsync(login, visit, house.Shop.LoginTypeId, stop);
        if (!session.IsLoggedIn)
        {
            return Failures.RefusalOf(RejectionKind.LoginRefused);
        }

        await attempts.SucceedAsync(context, login.Name);
        if (hasBegun)
        {
            await visit.ChangeCookieAsync(session);
        }

        return TypedResults.NoContent();
    }

    private static Task<Session> SendAsync(Login login, Visit visit, int loginTypeId, CancellationToken stop) =>
        login.Name.Contains('@')
            ? visit.Web.Session.LoginUsingEmailAsync(
                new()
                {
                    EmailAddress = login.Name,
                    Password = login.Password,
                    LoginTypeId = loginTypeId,
                },
                stop
            )
            : visit.Web.Session.LoginAsync(
                new()
                {
                    UserName = login.Name,
                    Password = login.Password,
                    LoginTypeId = loginTypeId,
                    // A wrong password must not cost the seats in the cart.
                    PersistSessionOnFailure = true,
                },
                stop
            );

    private static async Task<IResult> EnterAsGuestAsync(Guest guest, Visit visit, House house, CancellationToken stop)
    {
        if (!guest.HasAddress)
        {
            return new Refusal(StatusCodes.Status400BadRequest, "email-invalid");
        }

        var hasBegun = await visit.HasBegunAsync(stop);
        try
        {
            var session = await visit.Web.Session.LoginAsGuestAsync(
                new()
                {
                    EmailAddress = guest.Email,
                    LoginTypeId = house.Shop.LoginTypeId,
                    ElectronicAddressTypeId = house.Shop.ElectronicAddressTypeId,
                },
                stop
            );
            if (hasBegun)
            {
                await visit.ChangeCookieAsync(session);
            }

            return TypedResults.NoContent();
        }
        catch (TessituraRejectedException refused) when (refused.Kind is not RejectionKind.SeatsExpired)
        {
            return new Refusal(StatusCodes.Status400BadRequest, "guest-refused");
        }
    }
}
