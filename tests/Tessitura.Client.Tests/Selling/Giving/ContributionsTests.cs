namespace Tessitura.Client.Tests.Selling.Giving;

internal sealed class ContributionsTests
{
    private const int Friends = 4;

    private static readonly Fault[] Faults = Enum.GetValues<Fault>();

    [TestCase(60, MembershipChange.Automatic, "Friend")]
    [TestCase(160, MembershipChange.Automatic, "Supporter")]
    [TestCase(160, MembershipChange.Renew, "Friend")]
    [TestCase(90, MembershipChange.Upgrade, "Supporter")]
    [TestCase(440, MembershipChange.Upgrade, "Patron")]
    public async Task A_member_renews_or_upgrades(int amount, MembershipChange change, string level)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await LogInAsync(visit, "ada", 1001);

        await visit.AddContributionAsync(Contributions.To(Friends, amount, change));

        Assert.That(await LevelsAsync(visit), Is.EqualTo(new[] { level }));
    }

    [Test]
    public async Task An_upgrade_that_reaches_no_higher_level_is_refused()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await LogInAsync(visit, "ada", 1001);

        Assert.That(
            () => visit.AddContributionAsync(Contributions.To(Friends, 89, MembershipChange.Upgrade)),
            Throws.InstanceOf<TessituraRejectedException>()
        );
    }

    [Test]
    public async Task A_membership_is_added_once_or_not_at_all_and_the_caller_knows_which(
        [ValueSource(nameof(Faults))] Fault fault
    )
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        office.Line.Next("POST", fault, "/Contributions");

        CartEntry? entry = null;
        try
        {
            entry = await office.RunAsync(visit.AddContributionAsync(Contributions.To(Friends, 150)));
        }
        catch (NotAppliedException)
        {
            office.Time.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.That(await LevelsAsync(visit), Is.EqualTo(entry is null ? Array.Empty<string>() : ["Supporter"]));
        Assert.That(
            entry is not null,
            Is.EqualTo(fault is Fault.None || fault.ToString().StartsWith("Applied", StringComparison.Ordinal))
        );
    }

    [Test]
    public async Task A_membership_that_was_bought_opens_the_members_prices()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await LogInAsync(visit, "bruno", 1002);
        var seats = Tickets.BestSeats(BoxOffice.CherryOrchard, BoxOffice.Zone, PriceTypes.Each(3, seats: 1));
        Assert.That(() => visit.ReserveTicketsAsync(seats), Throws.InstanceOf<TessituraRejectedException>());
        await visit.AddContributionAsync(Contributions.To(Friends, 0.01m, membershipLevelId: 43));
        await visit.CheckoutAsync(BoxOffice.Unpaid);

        var next = await visit.ContinueAsync();
        var reserved = await next.ReserveTicketsAsync(seats);

        Assert.That(reserved.IsComplete, Is.True);
    }

    [Test]
    public void What_is_wrong_in_itself_is_named()
    {
        Assert.Multiple(() =>
        {
            Assert.That(
                () => Contributions.To(0, 5),
                Throws.InstanceOf<ArgumentException>().With.Message.Contains("fundId")
            );
            Assert.That(
                () => Contributions.To(1, 0),
                Throws.InstanceOf<ArgumentException>().With.Message.Contains("amount")
            );
            Assert.That(
                () => Contributions.To(1, 5, (MembershipChange)7),
                Throws.InstanceOf<ArgumentException>().With.Message.Contains("membership")
            );
            Assert.That(
                () => Contributions.To(1, 5, membershipLevelId: 0),
                Throws.InstanceOf<ArgumentException>().With.Message.Contains("membershipLevelId")
            );
            Assert.That(
                () => Contributions.To(1, 5, notes: new string('x', 256)),
                Throws.InstanceOf<ArgumentException>().With.Message.Contains("notes")
            );
        });
    }

    [Test]
    public async Task A_deposit_is_on_the_account_once_and_pays_once([ValueSource(nameof(Faults))] Fault fault)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await LogInAsync(visit, "bruno", 1002);
        await InsistAsync(office, fault, () => visit.AddOnAccountAsync(new() { Amount = 60, PaymentMethodId = 3 }));
        var order = await office.RunAsync(visit.CheckoutAsync(Card(60)));
        var next = await office.RunAsync(visit.ContinueAsync());
        var balance = (await next.Api.Session.GetOnAccountBalancesAsync()).Single().CurrentBalance;
        await next.AddContributionAsync(Contributions.To(1, 25));
        await InsistAsync(office, fault, () => next.PayAsync(new ApplyOnAccountPaymentRequest { PaymentMethodId = 3 }));

        var cart = (await next.Api.Cart.GetAsync())!;
        Assert.That(order.IsComplete, Is.True);
        Assert.That((balance, cart.AmountPaidNow, cart.Payments.Count), Is.EqualTo((100m, 25m, 1)));
    }

    // As the documentation says: "not applied" is made again.
    private static async Task InsistAsync(BoxOffice office, Fault fault, Func<Task<CartEntry>> call)
    {
        office.Line.Next("POST", fault, "OnAccount");
        try
        {
            await office.RunAsync(call());
        }
        catch (NotAppliedException)
        {
            await office.RunAsync(call());
        }
    }

    private static CheckoutRequest Card(decimal amount) =>
        new()
        {
            Amount = amount,
            AllowUnderPayment = false,
            Authorize = true,
            CreditCardType = 1,
            CreditCardNumber = "4111111111111111",
            CreditCardMonth = 12,
            CreditCardYear = 2099,
        };

    private static Task LogInAsync(IWebSession visit, string name, int id) =>
        visit.Api.Session.LoginAsync(
            new()
            {
                UserName = name,
                Password = $"invented-{id}",
                LoginTypeId = 1,
            }
        );

    private static async Task<IEnumerable<string?>> LevelsAsync(IWebSession visit) =>
        (await visit.Api.Cart.GetAsync())
            ?.Products.Select(product => product.Membership)
            .OfType<CartMembership>()
            .Select(membership => membership.MembershipLevel?.Description)
        ?? [];
}
