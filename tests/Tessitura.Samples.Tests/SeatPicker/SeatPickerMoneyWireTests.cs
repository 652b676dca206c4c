using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client.Simulator;

namespace Tessitura.Samples.Tests.SeatPicker;

/// <summary>Ways to pay, sent twice, at once, from elsewhere and after a restart: one order for one payment, or the money goes back.</summary>
internal sealed class SeatPickerMoneyWireTests : ShopWireTestBase
{
    private static readonly (string Name, string Value)[] _hosted =
    [
        ("Shop:IsSimulated", "true"),
        ("Shop:Payment:Way", "Hosted"),
    ];

    private readonly SimulatedPaymentProvider _provider = new();

    // What a Redis is for several servers, and for one after a restart.
    private readonly InMemoryOpenQuestionStore _store = new(isOnlyProcess: true);
    private readonly EphemeralDataProtectionProvider _protection = new();

    protected override Shop StartShop() => StartHosted();

    [Test]
    public async Task Card_numbers_do_not_pass_a_shop_that_sends_its_visitors_to_a_payment_page()
    {
        var due = await Caller.FillCartAsync(1);

        var refused = await Caller.PostAsync("/shop/checkout", ShopCaller.Card(due));

        Assert.That(refused.Kind, Is.EqualTo("card-elsewhere"));
        Assert.That(Simulator.CountOf("POST", "/Web/Cart/{sessionKey}/Checkout"), Is.Zero);
    }

    [Test]
    public async Task A_payment_that_is_begun_and_finished_twice_is_one_order()
    {
        var due = await Caller.FillCartAsync(2);
        var (first, again) = (await StartAsync(due), await StartAsync(due));
        var reference = ReferenceIn(first);
        await _provider.PayAsync(reference);

        var ends = await Task.WhenAll(FinishAsync(reference), FinishAsync(reference), NotifyAsync(reference));
        var later = await FinishAsync(reference);
        var begunAgain = await StartAsync(due);

        Assert.That(ReferenceIn(again), Is.EqualTo(reference));
        Assert.That(ends.Select(end => (int)end.Status), Is.All.EqualTo(200), ends[0].Text);
        var order = Simulator.Orders.Single();
        Assert.That(
            new[] { ends[0], ends[1], later, begunAgain }.Select(end => end.Json.GetProperty("id").GetInt32()),
            Is.All.EqualTo(order.Id)
        );
        Assert.That((order.Paid, _provider.Payments.Single().State), Is.EqualTo((due, SimulatedPaymentState.Captured)));
    }

    [Test]
    public async Task A_notification_saves_the_order_of_somebody_who_never_comes_back()
    {
        var due = await Caller.FillCartAsync(1);
        var reference = ReferenceIn(await StartAsync(due));
        await NotifyAsync(reference);
        Assert.That(Simulator.Orders, Is.Empty, "nothing is paid so far");
        await _provider.PayAsync(reference);

        using var provider = new ShopCaller(Shop.Address);
        await provider.PostAsync($"/payments/notifications/{reference}");
        await provider.PostAsync("/payments/notifications/unknown");

        Assert.That(Simulator.Orders.Single().Paid, Is.EqualTo(due));
        var visit = (await Caller.GetAsync("/shop/visit")).Json;
        Assert.That(visit.GetProperty("order").GetProperty("id").GetInt32(), Is.EqualTo(Simulator.Orders.Single().Id));
    }

    [Test]
    public async Task A_cart_that_has_changed_meanwhile_gives_the_money_back_and_says_so()
    {
        var due = await Caller.FillCartAsync(1);
        var reference = ReferenceIn(await StartAsync(due));
        await _provider.PayAsync(reference);
        await Caller.ReserveBestAsync(1, performanceId: 4712);

        var end = await FinishAsync(reference);
        var again = await FinishAsync(reference);

        Assert.That((end.Status, end.Kind), Is.EqualTo((HttpStatusCode.Conflict, "payment-returned")));
        Assert.That(end.Sentence, Does.Contain(reference));
        Assert.That(again.Status, Is.AnyOf(HttpStatusCode.Conflict, HttpStatusCode.NotFound));
        Assert.That(_provider.Payments.Single().State, Is.EqualTo(SimulatedPaymentState.Voided));
        Assert.That(Simulator.Orders, Is.Empty);
        Assert.That(Simulator.SeatsHeld(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Of_two_pages_that_are_both_paid_one_gives_its_money_back()
    {
        var due = await Caller.FillCartAsync(1);
        var first = ReferenceIn(await StartAsync(due));
        await Caller.ReserveBestAsync(1);
        var more = (await Caller.GetAsync("/shop/cart")).Json.GetProperty("due").GetDecimal();
        var second = ReferenceIn(await StartAsync(more));
        await _provider.PayAsync(first);
        await _provider.PayAsync(second);

        var saved = await FinishAsync(second);
        var returned = await FinishAsync(first);

        Assert.That(saved.Status, Is.EqualTo(HttpStatusCode.OK), saved.Text);
        Assert.That(returned.Kind, Is.EqualTo("payment-returned"), returned.Text);
        Assert.That(Simulator.Orders.Single().PaymentReferences, Is.EqualTo([second]));
        Assert.That(
            _provider.Payments.ToDictionary(payment => payment.Reference, payment => payment.State),
            Is.EquivalentTo(
                new Dictionary<string, SimulatedPaymentState>
                {
                    [first] = SimulatedPaymentState.Voided,
                    [second] = SimulatedPaymentState.Captured,
                }
            )
        );
    }

    [Test]
    public async Task A_payment_is_found_again_after_a_restart()
    {
        var due = await Caller.FillCartAsync(1);
        var reference = ReferenceIn(await StartAsync(due));
        await _provider.PayAsync(reference);
        await using var restarted = StartHosted();
        using var visitor = Caller.GoTo(restarted.Address);

        var found = await visitor.PostAsync("/shop/payments/page/outcome");

        Assert.That(found.Status, Is.EqualTo(HttpStatusCode.OK), found.Text);
        Assert.That(Simulator.Orders.Single().PaymentReferences, Is.EqualTo([reference]));
    }

    [Test]
    public async Task A_payment_of_somebody_else_pays_for_nothing()
    {
        var reference = ReferenceIn(await StartAsync(await Caller.FillCartAsync(1)));
        await _provider.PayAsync(reference);
        using var other = new ShopCaller(Shop.Address);
        await other.FillCartAsync(1);

        var end = await other.PostAsync($"/shop/payments/page/{reference}/finish");

        Assert.That((end.Status, end.Kind), Is.EqualTo((HttpStatusCode.NotFound, "payment-unknown")));
        Assert.That(Simulator.Orders, Is.Empty);
    }

    [TestCase(SimulatedPaymentFault.NotReached)]
    [TestCase(SimulatedPaymentFault.NoAnswer)]
    public async Task A_provider_that_does_not_answer_loses_nothing(SimulatedPaymentFault fault)
    {
        var due = await Caller.FillCartAsync(1);
        _provider.Next(fault);
        var away = await StartAsync(due);
        var reference = ReferenceIn(await StartAsync(due));
        await _provider.PayAsync(reference);
        _provider.Next(fault);
        var unasked = await FinishAsync(reference);
        var end = await FinishAsync(reference);

        Assert.That(new[] { away.Kind, unasked.Kind }, Is.All.EqualTo("provider-away"));
        Assert.That(end.Status, Is.EqualTo(HttpStatusCode.OK), end.Text);
        Assert.That(Simulator.Orders.Single().Paid, Is.EqualTo(due));
    }

    [Test]
    public async Task A_checkout_whose_answer_is_lost_is_followed_to_its_order()
    {
        var due = await Caller.FillCartAsync(1);
        var reference = ReferenceIn(await StartAsync(due));
        await _provider.PayAsync(reference);
        Simulator.Faults.Next("Cart.Checkout", Fault.AppliedThenNoAnswer);

        var end = await FinishAsync(reference);

        Assert.That(end.Status, Is.EqualTo(HttpStatusCode.OK), end.Text);
        Assert.That(Simulator.Orders.Single().Paid, Is.EqualTo(due));
    }

    [Test]
    public async Task Numbers_of_gift_certificates_that_are_tried_at_once_are_counted_like_others()
    {
        await Caller.FillCartAsync(1);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(attempt => PayWithCertificateAsync($"INVENTED-{attempt}"))
        );

        Assert.That(answers.Count(answer => answer.Kind is "certificate-refused"), Is.LessThanOrEqualTo(8));
        Assert.That(answers.Count(answer => answer.Kind is "certificate-paused"), Is.GreaterThanOrEqualTo(12));
    }

    [Test]
    public async Task A_gift_certificate_that_is_used_twice_pays_once_and_numbers_are_not_tried_for_long()
    {
        await Caller.FillCartAsync(1);
        var first = await PayWithCertificateAsync("GIFT-0050");
        var again = await PayWithCertificateAsync("gift-0050");
        var payment = (await Caller.GetAsync("/shop/cart")).Json.GetProperty("payments");
        List<string> kinds = [];
        for (var attempt = 0; attempt < 9; attempt++)
        {
            kinds.Add((await PayWithCertificateAsync($"INVENTED-{attempt}")).Kind);
        }

        var off = await Caller.SendAsync(
            HttpMethod.Delete,
            $"/shop/payments/{payment[0].GetProperty("id").GetInt32()}"
        );

        Assert.That(new[] { first.Status, again.Status, off.Status }, Is.All.EqualTo(HttpStatusCode.NoContent));
        Assert.That(payment.GetArrayLength(), Is.EqualTo(1));
        Assert.That(payment[0].GetProperty("ending").GetString(), Is.EqualTo("0050"));
        Assert.That(kinds.Take(8), Is.All.EqualTo("certificate-refused"));
        Assert.That(kinds[8], Is.EqualTo("certificate-paused"));
        Assert.That((await Caller.GetAsync("/shop/cart")).Json.GetProperty("payments").GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task Money_on_account_pays_once_never_too_much_and_not_for_a_guest()
    {
        await Caller.FillCartAsync(1);
        var guest = await PayFromAccountAsync(10);
        await Caller.PostAsync("/shop/login", new { name = "ada", password = "invented-1001" });
        var tooMuch = await PayFromAccountAsync(9_999);
        var none = await PayFromAccountAsync(-1);
        await Task.WhenAll(PayFromAccountAsync(30), PayFromAccountAsync(30));
        var again = await PayFromAccountAsync(30);
        var cart = (await Caller.GetAsync("/shop/cart")).Json;

        Assert.That(new[] { guest.Kind, tooMuch.Kind }, Is.All.EqualTo("account-refused"));
        Assert.That(none.Kind, Is.EqualTo("amount-invalid"));
        Assert.That(again.Status, Is.EqualTo(HttpStatusCode.NoContent), again.Text);
        Assert.That(
            cart.GetProperty("payments").EnumerateArray().Select(each => each.GetProperty("amount").GetDecimal()),
            Is.EqualTo([30m])
        );
    }

    [TestCase("number", "4111 1111-1111 1112", "card-number")]
    [TestCase("number", "4111x", "card-number")]
    [TestCase("owner", " ", "card-owner")]
    [TestCase("month", 13, "card-expiry")]
    [TestCase("year", 2020, "card-expiry")]
    [TestCase("securityCode", "12a", "card-code")]
    [TestCase("cardKindId", 0, "card-kind")]
    public async Task A_card_that_cannot_be_one_is_refused_by_its_field(string member, object value, string kind)
    {
        await using var shop = Shop.Start(Simulator);
        using var visitor = new ShopCaller(shop.Address);
        var due = await visitor.FillCartAsync(1);
        var card = JsonSerializer.SerializeToNode(ShopCaller.Card(due))!;
        card[member] = JsonSerializer.SerializeToNode(value);

        var refused = await visitor.PostTextAsync("/shop/checkout", card.ToJsonString());

        Assert.That((refused.Status, refused.Kind), Is.EqualTo((HttpStatusCode.BadRequest, kind)), refused.Text);
        Assert.That(Simulator.CountOf("POST", "/Web/Cart/{sessionKey}/Checkout"), Is.Zero);
    }

    [Test]
    public async Task A_short_name_on_the_card_leaves_the_words_of_a_refusal_whole()
    {
        await using var shop = Shop.Start(Simulator);
        using var visitor = new ShopCaller(shop.Address);
        var card = JsonSerializer.SerializeToNode(ShopCaller.Card(await visitor.FillCartAsync(1)))!;
        card["number"] = "4000 0000-0000 0002";

        var refused = await visitor.PostTextAsync("/shop/checkout", card.ToJsonString());

        Assert.That(refused.Sentence, Does.EndWith("The card was declined."));
    }

    [Test]
    public void A_shop_without_a_payment_page_does_not_start_where_cards_are_paid_on_one()
    {
        Assert.That(
            () => Shop.Start(Simulator, ("Shop:Payment:Way", "Hosted")),
            Throws.Exception.With.Message.Contains("Shop:Payment:Way is Hosted")
        );
    }

    private Shop StartHosted() =>
        Shop.Start(
            Simulator,
            services =>
            {
                services.AddSingleton(_provider);
                services.AddSingleton<IOpenQuestionStore>(_store);
                services.AddSingleton<IDataProtectionProvider>(_protection);
            },
            _hosted
        );

    private Task<ShopAnswer> StartAsync(decimal amount) => Caller.PostAsync("/shop/payments/page", new { amount });

    private Task<ShopAnswer> FinishAsync(string reference) =>
        Caller.PostAsync($"/shop/payments/page/{reference}/finish");

    private Task<ShopAnswer> NotifyAsync(string reference) => Caller.PostAsync($"/payments/notifications/{reference}");

    private Task<ShopAnswer> PayWithCertificateAsync(string number) =>
        Caller.PostAsync("/shop/payments/certificate", new { number });

    private Task<ShopAnswer> PayFromAccountAsync(decimal amount) =>
        Caller.PostAsync("/shop/payments/account", new { methodId = 3, amount });

    private static string ReferenceIn(ShopAnswer started) =>
        started.Json.GetProperty("address").GetString()!.Split('/')[^1];
}
