namespace SeatPicker;

/// <summary>Who buys: somebody the theatre knows, or a guest with an e-mail address. Never repeated: failures add up to a lockout.</summary>
internal static class LoginEndpoints
{
    public static void MapLogin(this IEndpointRouteBuilder shop)
    {
        shop.MapPost("/login", LogInAsync).MayOpenSession();
        shop.MapPost("/guest", EnterAsGuestAsync).MayOpenSession();
        shop.MapAccounts();
    }

    private static async Task<IResult> LogInAsync(
        Login login,
        HttpContext context,
        Visit visit,
        LoginAttempts attempts,
        CancellationToken stop
    )
    {
        if (string.IsNullOrWhiteSpace(login.Name) || login.Password.Length == 0)
        {
            return Failures.RefusalOf(RejectionKind.LoginRefused);
        }

        if (!await attempts.TryBeginAsync(context, login.Name, stop))
        {
            return new Refusal(StatusCodes.Status429TooManyRequests, "login-paused");
        }

        await visit.LogInAsync(login.Name.Trim(), login.Password, isEmail: login.Name.Contains('@'), stop);
        await attempts.SucceedAsync(context, login.Name);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> EnterAsGuestAsync(Guest guest, Visit visit, House house, CancellationToken stop)
    {
        if (!guest.HasAddress)
        {
            return new Refusal(StatusCodes.Status400BadRequest, "email-invalid");
        }

        try
        {
            await visit.EnterAsync(
                session =>
                    session.LoginAsGuestAsync(
                        new()
                        {
                            EmailAddress = guest.Email,
                            LoginTypeId = house.Shop.LoginTypeId,
                            ElectronicAddressTypeId = house.Shop.ElectronicAddressTypeId,
                        },
                        stop
                    ),
                stop
            );
            return TypedResults.NoContent();
        }
        catch (TessituraRejectedException refused) when (refused.Kind is not RejectionKind.SeatsExpired)
        {
            return new Refusal(StatusCodes.Status400BadRequest, "guest-refused");
        }
    }
}

/// <summary>A name and a password; its text form shows neither.</summary>
internal sealed record Login(string Name, string Password)
{
    public override string ToString() => "a login";
}
