using System.Net;
using Tessitura.Client.Simulator;

namespace Tessitura.Samples.Tests.SeatPicker;

/// <summary>Logins, passwords and promo codes as a program sees them: what strangers can try, and what they learn by it.</summary>
internal sealed class SeatPickerAccountWireTests : ShopWireTestBase
{
    private const string Session = "__Host-Tessitura";
    private const string NewPassword = "invented-new-secret";

    protected override IReadOnlyList<string> Secrets => ["token-", NewPassword];

    [Test]
    public async Task The_cookie_from_before_a_login_is_worth_nothing_though_the_seats_stay()
    {
        await Caller.ReserveBestAsync(2);
        using var stranger = new ShopCaller(Shop.Address);
        stranger.Keep(Session, Caller.Cookies[Session]);
        Assert.That((await stranger.GetAsync("/shop/visit")).Json.GetProperty("hasCart").GetBoolean());

        await LogInAsync(Caller, "ada", "invented-1001");

        var cart = await Caller.GetAsync("/api/Web/Cart/-");
        Assert.That(cart.Json.GetProperty("Products").GetArrayLength(), Is.EqualTo(1));
        var seen = (await stranger.GetAsync("/shop/visit")).Json;
        var throughApi = await stranger.GetAsync("/api/Web/Cart/-");
        var orders = await stranger.GetAsync("/shop/orders");
        Assert.That(seen.GetProperty("hasCart").GetBoolean(), Is.False);
        Assert.That(seen.GetProperty("visitor").ValueKind, Is.EqualTo(System.Text.Json.JsonValueKind.Null));
        Assert.That(throughApi.Text, Does.Not.Contain("traviata"));
        Assert.That((orders.Status, orders.Kind), Is.EqualTo((HttpStatusCode.Conflict, "no-visit")));
    }

    [Test]
    public async Task Nobody_learns_whether_an_address_has_a_login()
    {
        var known = await Caller.PostAsync("/shop/login/forgotten", new { email = "ada@example.org" });
        var unknown = await Caller.PostAsync("/shop/login/forgotten", new { email = "nobody@example.org" });
        var none = await Caller.PostAsync("/shop/login/forgotten", new { email = "ada" });
        await WaitAsync(() => Simulator.Mails.Count > 0);

        Assert.That((known.Status, known.Text), Is.EqualTo((unknown.Status, unknown.Text)));
        Assert.That(known.Status, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(none.Kind, Is.EqualTo("email-invalid"));
        Assert.That(Simulator.Mails.Single().To, Is.EqualTo("ada@example.org"));
    }

    [Test]
    public async Task Mails_for_one_address_and_attempts_from_one_place_have_a_limit()
    {
        for (var call = 0; call < 3; call++)
        {
            var sent = await Caller.PostAsync("/shop/login/forgotten", new { email = "ada@example.org" });
            Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.Accepted));
        }

        var more = await Caller.PostAsync("/shop/login/forgotten", new { email = "ADA@example.org" });
        List<string> kinds = [];
        for (var call = 0; call < 8; call++)
        {
            kinds.Add((await RegisterAsync(Caller, customer: 2000 + call)).Kind);
        }

        Assert.That(more.Kind, Is.EqualTo("account-paused"));
        Assert.That(kinds, Has.Some.EqualTo("registration-refused").And.Some.EqualTo("account-paused"));
    }

    [Test]
    public async Task A_mailed_token_sets_a_password_once_and_the_seats_stay()
    {
        await Caller.ReserveBestAsync(2);
        await Caller.PostAsync("/shop/login/forgotten", new { email = "ada@example.org" });
        await WaitAsync(() => Simulator.Mails.Count > 0);
        var token = Simulator.Mails.Single().LoginToken!;

        var shortOne = await SetPasswordAsync(Caller, token, "short");
        var set = await SetPasswordAsync(Caller, token, NewPassword);
        using var other = new ShopCaller(Shop.Address);
        var again = await SetPasswordAsync(other, token, NewPassword);
        var loggedIn = await LogInAsync(other, "ada", NewPassword);

        Assert.That(shortOne.Kind, Is.EqualTo("password-length"));
        Assert.That(set.Status, Is.EqualTo(HttpStatusCode.NoContent), set.Text);
        Assert.That(again.Kind, Is.EqualTo("token-refused"));
        Assert.That(loggedIn.Status, Is.EqualTo(HttpStatusCode.NoContent), loggedIn.Text);
        Assert.That(Simulator.SeatsHeld(), Has.Count.EqualTo(2));
        Assert.That(await NameOfAsync(Caller), Is.EqualTo("ada"));
    }

    [Test]
    public async Task A_customer_of_the_box_office_gets_a_login_and_one_who_has_a_password_keeps_it()
    {
        var registered = await RegisterAsync(Caller, customer: 1011);
        using var other = new ShopCaller(Shop.Address);
        var taken = await RegisterAsync(other, customer: 1001, "ada@example.org", "555-1001", "91001");
        var old = await LogInAsync(other, "ada", "invented-1001");

        Assert.That(registered.Status, Is.EqualTo(HttpStatusCode.NoContent), registered.Text);
        Assert.That(await NameOfAsync(Caller), Is.EqualTo("katja"));
        Assert.That((taken.Status, taken.Kind), Is.EqualTo((HttpStatusCode.BadRequest, "registration-refused")));
        Assert.That(old.Status, Is.EqualTo(HttpStatusCode.NoContent), old.Text);
    }

    [Test]
    public async Task The_cart_offers_the_prices_of_a_promo_code_too()
    {
        await Caller.ReserveBestAsync(1);
        var before = await Caller.GetAsync("/shop/cart/prices");

        await Caller.PostAsync("/shop/promo", new { code = "FRIENDS" });
        var after = await Caller.GetAsync("/shop/cart/prices");

        Assert.That(before.Text, Does.Contain("Adult").And.Not.Contain("Friends of the house"));
        Assert.That(after.Text, Does.Contain("Adult").And.Contain("Friends of the house"));
    }

    [Test]
    public async Task A_promo_code_opens_its_prices_and_stays_through_login_and_purchase()
    {
        var before = await PricesAsync(Caller);
        var applied = await Caller.PostAsync("/shop/promo", new { code = " friends " });
        await LogInAsync(Caller, "bruno", "invented-1002");
        var reserved = await Caller.PostAsync(
            "/shop/cart/best-seats",
            new
            {
                performanceId = 4711,
                zoneId = 2,
                priceTypeIds = new[] { 3 },
                sideBySide = false,
            }
        );
        var due = (await Caller.GetAsync("/api/Web/Cart/-")).Json.GetProperty("BalanceToCharge").GetDecimal();
        var paid = await Caller.PostAsync("/shop/checkout", ShopCaller.Card(due));
        await Caller.PostAsync("/shop/visit/next");
        var visit = (await Caller.GetAsync("/shop/visit")).Json;

        Assert.That(before, Does.Not.Contain("Friends of the house"));
        Assert.That(applied.Json.GetProperty("code").GetString(), Is.EqualTo("FRIENDS"));
        Assert.That(
            applied.Json.GetProperty("offers")[0].GetProperty("priceType").GetString(),
            Is.EqualTo("Friends of the house")
        );
        Assert.That(reserved.Status, Is.EqualTo(HttpStatusCode.NoContent), reserved.Text);
        Assert.That(paid.Status, Is.EqualTo(HttpStatusCode.OK), paid.Text);
        Assert.That(visit.GetProperty("modeOfSaleId").GetInt32(), Is.EqualTo(4));
        Assert.That(visit.GetProperty("promoCode").GetProperty("code").GetString(), Is.EqualTo("FRIENDS"));
        Assert.That(await PricesAsync(Caller), Does.Contain("Friends of the house"));

        var removed = await Caller.SendAsync(HttpMethod.Delete, "/shop/promo");
        Assert.That(removed.Status, Is.EqualTo(HttpStatusCode.NoContent), removed.Text);
        Assert.That(await PricesAsync(Caller), Does.Not.Contain("Friends of the house"));
    }

    [Test]
    public async Task Promo_codes_cannot_be_tried_through()
    {
        var number = await Caller.PostAsync("/shop/promo", new { code = "201" });
        var lookUp = await Caller.PostTextAsync("/api/Web/Session/-/PromoCode", """{"PromoCode":201}""");
        List<string> kinds = [];
        for (var call = 0; call < 12; call++)
        {
            using var stranger = new ShopCaller(Shop.Address);
            kinds.Add((await stranger.PostAsync("/shop/promo", new { code = $"GUESS-{call}" })).Kind);
        }

        var right = await Caller.PostAsync("/shop/promo", new { code = "FRIENDS" });

        Assert.That((number.Status, number.Kind), Is.EqualTo((HttpStatusCode.BadRequest, "promo-unknown")));
        Assert.That(lookUp.Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(kinds.Take(9), Is.All.EqualTo("promo-unknown"));
        Assert.That(kinds.Skip(9), Is.All.EqualTo("promo-paused"));
        Assert.That(right.Kind, Is.EqualTo("promo-paused"));
    }

    [Test]
    public async Task A_members_login_shows_the_seats_that_are_kept_for_members_to_nobody_else()
    {
        var anybody = await FreeAsync(Caller);
        using var member = new ShopCaller(Shop.Address);
        await LogInAsync(member, "ada", "invented-1001");

        var members = await FreeAsync(member);
        await member.SendAsync(HttpMethod.Delete, "/shop/visit");

        Assert.That(members, Is.GreaterThan(anybody));
        Assert.That(await FreeAsync(member), Is.EqualTo(anybody));
    }

    [Test]
    public async Task Whoever_logs_in_with_a_rank_buys_in_its_mode_of_sale()
    {
        var theatre = Theatre.BuiltIn();
        await using var priority = await TessituraSimulator.StartAsync(
            new()
            {
                Theatre = theatre with
                {
                    ModesOfSale = [theatre.ModesOfSale[0], theatre.ModesOfSale[1] with { MinRank = 1 }],
                },
            }
        );
        await using var shop = Shop.Start(priority);
        using var member = new ShopCaller(shop.Address);

        await LogInAsync(member, "ada", "invented-1001");

        Assert.That((await member.GetAsync("/shop/visit")).Json.GetProperty("modeOfSaleId").GetInt32(), Is.EqualTo(4));
        Assert.That(await PricesAsync(member), Does.Contain("Friends of the house"));
    }

    private static Task<ShopAnswer> LogInAsync(ShopCaller caller, string name, string password) =>
        caller.PostAsync("/shop/login", new { name, password });

    private static Task<ShopAnswer> SetPasswordAsync(ShopCaller caller, string token, string password) =>
        caller.PostAsync(
            "/shop/login/password",
            new
            {
                email = "ada@example.org",
                token,
                password,
            }
        );

    private static Task<ShopAnswer> RegisterAsync(
        ShopCaller caller,
        int customer,
        string email = "katja@example.org",
        string phone = "555-1011",
        string postalCode = "91011"
    ) =>
        caller.PostAsync(
            "/shop/login/registration",
            new
            {
                customerNumber = customer,
                email,
                phone,
                postalCode,
                password = NewPassword,
            }
        );

    private static async Task<string?> NameOfAsync(ShopCaller caller) =>
        (await caller.GetAsync("/shop/visit")).Json.GetProperty("visitor").GetProperty("name").GetString();

    private static async Task<string> PricesAsync(ShopCaller caller) =>
        (await caller.GetAsync("/shop/performances/4711/map")).Json.GetProperty("zones").GetRawText();

    private static async Task<int> FreeAsync(ShopCaller caller) =>
        (await caller.GetAsync("/shop/performances/4711/free")).Json.GetProperty("seats").GetArrayLength();

    private static async Task WaitAsync(Func<bool> isDone)
    {
        while (!isDone())
        {
            await Task.Yield();
        }
    }
}
