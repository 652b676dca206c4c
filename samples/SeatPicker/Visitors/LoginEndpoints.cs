namespace SeatPicker;

/// <summary>Who buys: somebody the theatre knows, or a guest with an e-mail address. Never repeated: failures add up to a lockout.</summary>
internal static class LoginEndpoints
{
    public static void MapLogin(this IEndpointRouteBuilder shop)
    {
        shop.MapPost("/login", LogInAsync);
        shop.MapPost("/guest", EnterAsGuestAsync);
    }

    private static async Task<IResult> LogInAsync(Login login, Visit visit, House house, CancellationToken stop)
    {
        var type = house.Shop.LoginTypeId;
        var session = login.Name.Contains('@')
            ? await visit.Web.Session.LoginUsingEmailAsync(
                new()
                {
                    EmailAddress = login.Name,
                    Password = login.Password,
                    LoginTypeId = type,
                },
                stop
            )
            : await visit.Web.Session.LoginAsync(
                new()
                {
                    UserName = login.Name,
                    Password = login.Password,
                    LoginTypeId = type,
                    // A wrong password must not cost the seats in the cart.
                    PersistSessionOnFailure = true,
                },
                stop
            );

        // Some servers refuse with a 200.
        return session.IsLoggedIn ? TypedResults.NoContent() : Failures.Refuse(RejectionKind.LoginRefused);
    }

    private static async Task EnterAsGuestAsync(Guest guest, Visit visit, House house, CancellationToken stop) =>
        await visit.Web.Session.LoginAsGuestAsync(
            new()
            {
                EmailAddress = guest.Email,
                LoginTypeId = house.Shop.LoginTypeId,
                ElectronicAddressTypeId = house.Shop.ElectronicAddressTypeId,
            },
            stop
        );
}
