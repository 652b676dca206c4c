using System.Text.Json;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Tessitura.Client.Simulator;

namespace Tessitura.Client.Tests.Selling.Payments;

internal sealed class OutsideCheckoutTests
{
    private static readonly Fault[] Faults = Enum.GetValues<Fault>();
    private static readonly TessituraVersion[] Versions = Enum.GetValues<TessituraVersion>();

    [Test]
    public async Task A_charge_ends_in_one_order_and_the_caller_knows_it(
        [ValueSource(nameof(Versions))] TessituraVersion version,
        [ValueSource(nameof(Faults))] Fault fault
    )
    {
        await using var office = await BoxOffice.OpenAsync(simulate: options => options.Version = version);
        await using var visit = await office.Client.StartSessionAsync();
        var authorization = await PayAsync(visit);
        office.Line.Next("POST", fault, "/Checkout");

        CheckoutResult? result = null;
        try
        {
            result = await office.RunAsync(visit.CheckoutWithAuthorizationAsync(authorization));
        }
        catch (NotAppliedException)
        {
            Assert.That(
                office.Simulator.Orders,
                Has.None.Matches<SimulatedOrder>(order => IsPaidBy(order!, authorization))
            );
        }

        var again = await office.RunAsync(visit.CheckoutWithAuthorizationAsync(authorization));

        Assert.That((again.IsComplete, again.Charge?.State), Is.EqualTo((true, ChargeState.Saved)));
        Assert.That(result?.OrderId ?? again.OrderId, Is.EqualTo(again.OrderId));
        Assert.That(OrdersPaidBy(office, authorization), Is.EqualTo(new[] { again.OrderId!.Value }));
        Assert.That(await visit.GetOpenChargesAsync(), Is.Empty);
    }

    [Test]
    public async Task A_charge_that_is_not_what_is_due_is_said_and_not_sent([Values(-1, 1)] int difference)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var authorization = await PayAsync(visit);
        var other = authorization with { Amount = authorization.Amount + difference };

        var result = await visit.CheckoutWithAuthorizationAsync(other);

        Assert.That((result.State, result.IsComplete), Is.EqualTo((CheckoutState.NotSent, false)));
        Assert.That(result.Charge?.State, Is.EqualTo(ChargeState.Authorized));
        Assert.That(result.Reasons.Single(), Does.Contain("was charged").And.Contain("is due"));
        Assert.That(PostsOf(office), Is.Zero);
        Assert.That((await visit.GetOpenChargesAsync()).Single().Reference, Is.EqualTo(other.Reference));
    }

    [Test]
    public async Task A_part_of_what_is_due_is_sent_where_that_is_meant()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var authorization = await PayAsync(visit) with { Amount = 10, AllowUnderPayment = true };

        var result = await visit.CheckoutWithAuthorizationAsync(authorization);

        Assert.That((result.IsComplete, office.Simulator.Orders[^1].Paid), Is.EqualTo((true, 10m)));
    }

    [Test]
    public async Task A_refusal_names_the_charge_and_the_same_authorization_pays_later()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var authorization = await PayAsync(visit);
        office.Simulator.Faults.Next("Cart.Checkout", Simulator.Fault.LockedOrder);

        var refused = await office.RunAsync(visit.CheckoutWithAuthorizationAsync(authorization));
        var paid = await office.RunAsync(visit.CheckoutWithAuthorizationAsync(authorization));

        Assert.That(
            (refused.State, refused.RejectionKind),
            Is.EqualTo((CheckoutState.Refused, RejectionKind.OrderLocked))
        );
        Assert.That(
            (refused.Charge?.Reference, refused.Charge?.State),
            Is.EqualTo((authorization.Reference, ChargeState.Authorized))
        );
        Assert.That((paid.IsComplete, OrdersPaidBy(office, authorization).Count), Is.EqualTo((true, 1)));
    }

    [Test]
    public async Task A_session_that_is_gone_names_the_charge_and_the_next_one_is_paid_with_it()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var authorization = await PayAsync(visit);
        office.Simulator.Faults.Next("Session.Get", Simulator.Fault.ExpiredSession);

        var gone = await office.RunAsync(visit.CheckoutWithAuthorizationAsync(authorization));
        await using var next = await office.Client.StartSessionAsync();
        await next.ReserveTicketsAsync(BoxOffice.TwoSeats);
        var paid = await office.RunAsync(next.CheckoutWithAuthorizationAsync(authorization));

        Assert.That((gone.State, gone.Charge?.State), Is.EqualTo((CheckoutState.Refused, ChargeState.Authorized)));
        Assert.That(gone.RejectionKind, Is.EqualTo(RejectionKind.SessionExpired));
        Assert.That(gone.Reasons, Is.Not.Empty);
        Assert.That((paid.IsComplete, OrdersPaidBy(office, authorization).Count), Is.EqualTo((true, 1)));
        Assert.That(await visit.GetOpenChargesAsync(), Is.Empty);
    }

    [Test]
    public async Task Seats_that_are_expired_name_the_charge()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var authorization = await PayAsync(visit);
        office.Simulator.Clock.Advance(TimeSpan.FromMinutes(17));

        var result = await office.RunAsync(visit.CheckoutWithAuthorizationAsync(authorization));

        Assert.That(
            (result.State, result.RejectionKind),
            Is.EqualTo((CheckoutState.Refused, RejectionKind.SeatsExpired))
        );
        Assert.That(result.Charge, Is.EqualTo((await visit.GetOpenChargesAsync()).Single()));
    }

    [Test]
    public async Task One_authorization_pays_for_one_order_whatever_session_it_is_given_to([Values] bool atOnce)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await using var other = await office.Client.StartSessionAsync();
        var authorization = await PayAsync(visit);
        await other.ReserveTicketsAsync(BoxOffice.TwoSeats);

        CheckoutResult[] results = atOnce
            ? await Task.WhenAll(
                visit.CheckoutWithAuthorizationAsync(authorization),
                other.CheckoutWithAuthorizationAsync(authorization)
            )
            :
            [
                await visit.CheckoutWithAuthorizationAsync(authorization),
                await other.CheckoutWithAuthorizationAsync(authorization),
            ];

        Assert.That(OrdersPaidBy(office, authorization), Has.Count.EqualTo(1));
        Assert.That(
            results.Where(result => result.IsComplete).Select(result => result.OrderId).Distinct(),
            Is.EqualTo(OrdersPaidBy(office, authorization))
        );
        Assert.That(
            office.Line.Seen.Count(request => request.EndsWith("/Checkout", StringComparison.Ordinal)),
            Is.EqualTo(1)
        );
    }

    [Test]
    public async Task A_double_click_gets_one_order()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var authorization = await PayAsync(visit);

        var results = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => Task.Run(() => visit.CheckoutWithAuthorizationAsync(authorization)))
        );

        Assert.That(results.Select(result => (result.IsComplete, result.OrderId)).Distinct(), Has.One.Items);
        Assert.That(PostsOf(office), Is.EqualTo(1));
    }

    [Test]
    public async Task A_second_payment_for_a_saved_cart_is_said_to_be_in_no_order([Values] bool restarted)
    {
        var cache = new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions()));
        await using var office = await BoxOffice.OpenAsync(store: new DistributedOpenQuestionStore(cache));
        await using var second = office.OpenProcess(new DistributedOpenQuestionStore(cache));
        await using var visit = await office.Client.StartSessionAsync();
        var first = await PayAsync(visit);
        var again = first with { Reference = "invented-second" };
        var saved = await visit.CheckoutWithAuthorizationAsync(first);

        var seller = restarted ? second.Client.ResumeSession(visit.GetKey()) : visit;
        var result = await office.RunAsync(seller.CheckoutWithAuthorizationAsync(again));

        Assert.That((result.State, result.OrderId), Is.EqualTo((CheckoutState.NotSent, saved.OrderId)));
        Assert.That(result.Charge?.State, Is.EqualTo(ChargeState.Authorized));
        Assert.That((await seller.GetOpenChargesAsync()).Single().Reference, Is.EqualTo(again.Reference));
    }

    [Test]
    public async Task An_order_that_was_paid_is_found_when_the_store_is_lost()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var restarted = office.OpenProcess();
        await using var visit = await office.Client.StartSessionAsync();
        var authorization = await PayAsync(visit);
        var saved = await visit.CheckoutWithAuthorizationAsync(authorization);

        var found = await office.RunAsync(
            restarted.Client.ResumeSession(visit.GetKey()).CheckoutWithAuthorizationAsync(authorization)
        );
        var other = await office.RunAsync(
            restarted
                .Client.ResumeSession(visit.GetKey())
                .CheckoutWithAuthorizationAsync(authorization with { Reference = "invented-other" })
        );

        Assert.That((found.IsComplete, found.OrderId), Is.EqualTo((true, saved.OrderId)));
        Assert.That(other.State, Is.EqualTo(CheckoutState.NotSent));
    }

    [Test]
    public async Task A_second_payment_waits_until_the_first_can_be_in_no_order()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var first = await PayAsync(visit);
        var second = first with { Reference = "invented-second" };
        office.Line.Next("POST", Fault.LostAndReset, "/Checkout");
        await office.FailureOfAsync<NotAppliedException>(visit.CheckoutWithAuthorizationAsync(first));

        var waits = await office.RunAsync(visit.CheckoutWithAuthorizationAsync(second));
        await visit.CloseChargeAsync(first.Reference);
        var paid = await office.RunAsync(visit.CheckoutWithAuthorizationAsync(second));

        Assert.That((waits.State, waits.Charge?.State), Is.EqualTo((CheckoutState.NotSent, ChargeState.Authorized)));
        Assert.That(waits.Reasons.Single(), Does.Contain(first.Reference));
        Assert.That((paid.IsComplete, OrdersPaidBy(office, second).Count), Is.EqualTo((true, 1)));
    }

    [Test]
    public async Task A_cart_that_was_paid_by_card_is_not_said_to_be_paid_outside()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var authorization = await PayAsync(visit);
        await visit.CheckoutAsync(
            new CheckoutRequest
            {
                Amount = authorization.Amount,
                AllowUnderPayment = false,
                Authorize = true,
                CreditCardType = 1,
                CreditCardNumber = SimulatedCards.Visa,
                CreditCardMonth = 12,
                CreditCardYear = 2099,
            }
        );

        var result = await visit.CheckoutWithAuthorizationAsync(authorization);

        Assert.That((result.State, result.Charge?.State), Is.EqualTo((CheckoutState.NotSent, ChargeState.Authorized)));
    }

    [Test]
    public async Task A_charge_is_written_down_before_anything_is_sent_and_found_after_a_restart([Values] bool applied)
    {
        var cache = new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions()));
        await using var office = await BoxOffice.OpenAsync(store: new DistributedOpenQuestionStore(cache));
        await using var visit = await office.Client.StartSessionAsync();
        var authorization = await PayAsync(visit);
        office.Line.BreakAfterWrite(applied);
        var unknown = await office.FailureOfAsync<OutcomeUnknownException>(
            visit.CheckoutWithAuthorizationAsync(authorization)
        );
        office.Line.Heal();

        await using var restarted = office.OpenProcess(new DistributedOpenQuestionStore(cache));
        var session = restarted.Client.ResumeSession(visit.GetKey());
        var open = (await session.GetOpenChargesAsync()).Single();
        var result = await office.RunAsync(session.CheckoutWithAuthorizationAsync(authorization));

        Assert.That(
            (unknown.Question.Charge?.Reference, unknown.Message),
            Is.EqualTo((authorization.Reference, unknown.Message))
        );
        Assert.That(unknown.Message, Does.Contain(authorization.Reference));
        Assert.That(
            (open.Reference, open.Amount, open.State),
            Is.EqualTo((authorization.Reference, authorization.Amount, ChargeState.Sent))
        );
        Assert.That((result.IsComplete, OrdersPaidBy(office, authorization).Count), Is.EqualTo((true, 1)));
        Assert.That(PostsOf(office), Is.EqualTo(applied ? 1 : 2));
        Assert.That(await session.GetOpenChargesAsync(), Is.Empty);
    }

    [Test]
    public async Task A_question_about_a_charge_is_resolved_after_a_restart()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var authorization = await PayAsync(visit);
        office.Line.BreakAfterWrite(applied: true);
        var unknown = await office.FailureOfAsync<OutcomeUnknownException>(
            visit.CheckoutWithAuthorizationAsync(authorization)
        );
        office.Line.Heal();
        var question = JsonSerializer.Deserialize<OpenQuestion>(JsonSerializer.Serialize(unknown.Question))!;

        await using var restarted = office.OpenProcess();
        var result = (CheckoutResult)
            await office.RunAsync(restarted.Client.ResumeSession(visit.GetKey()).ResolveAsync(question));

        Assert.That((result.IsComplete, result.Charge?.State), Is.EqualTo((true, ChargeState.Saved)));
        Assert.That(result.Charge?.Reference, Is.EqualTo(authorization.Reference));
    }

    [Test]
    public async Task Nothing_is_sent_that_could_not_be_written_down()
    {
        await using var office = await BoxOffice.OpenAsync(store: new BrokenStore());
        await using var visit = await office.Client.StartSessionAsync();
        var authorization = Authorization(20);

        Assert.That(() => visit.CheckoutWithAuthorizationAsync(authorization), Throws.InstanceOf<IOException>());
        Assert.That(PostsOf(office), Is.Zero);
    }

    [Test]
    public async Task A_payment_that_is_closed_pays_for_nothing()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var authorization = await PayAsync(visit);
        await visit.RecordAuthorizationAsync(authorization);

        var closed = await visit.CloseChargeAsync(authorization.Reference);
        await visit.RecordAuthorizationAsync(authorization);
        var result = await visit.CheckoutWithAuthorizationAsync(authorization);

        Assert.That((closed.State, result.State), Is.EqualTo((ChargeState.Closed, CheckoutState.NotSent)));
        Assert.That((PostsOf(office), (await visit.GetOpenChargesAsync()).Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task A_charge_is_not_closed_while_its_checkout_may_have_come()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var authorization = await PayAsync(visit);
        office.Line.BreakAfterWrite(applied: true);
        await office.FailureOfAsync<OutcomeUnknownException>(visit.CheckoutWithAuthorizationAsync(authorization));
        office.Line.Heal();

        var refused = await office.FailureOfAsync<OutcomeUnknownException>(
            visit.CloseChargeAsync(authorization.Reference)
        );
        await office.RunAsync(visit.ResolveAsync(refused));

        Assert.That(() => visit.CloseChargeAsync(authorization.Reference), Throws.InvalidOperationException);
    }

    [Test]
    public async Task What_is_wrong_in_itself_is_named_and_not_sent()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var good = Authorization(20);

        Assert.Multiple(() =>
        {
            Assert.That(
                () => visit.CheckoutWithAuthorizationAsync(good with { Amount = 0 }),
                Throws.ArgumentException.With.Message.Contains("Amount")
            );
            Assert.That(
                () => visit.CheckoutWithAuthorizationAsync(good with { Reference = " " }),
                Throws.ArgumentException.With.Message.Contains("Reference")
            );
            Assert.That(
                () => visit.CheckoutWithAuthorizationAsync(good with { AuthorizationCode = "" }),
                Throws.ArgumentException.With.Message.Contains("AuthorizationCode")
            );
            Assert.That(
                () => visit.CheckoutWithAuthorizationAsync(good with { PaymentMethodId = 0 }),
                Throws.ArgumentException.With.Message.Contains("PaymentMethodId")
            );
            Assert.That(() => visit.StartOutsidePaymentAsync(), Throws.InvalidOperationException);
            Assert.That(() => visit.CloseChargeAsync("invented-nobody-knows"), Throws.ArgumentException);
        });
        await visit.RecordAuthorizationAsync(good);
        Assert.That(
            () => visit.CheckoutWithAuthorizationAsync(good with { Amount = 21 }),
            Throws.ArgumentException.With.Message.Contains("Amount")
        );
    }

    [Test]
    public async Task Code_and_secure_values_are_kept_nowhere()
    {
        var cache = new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions()));
        await using var office = await BoxOffice.OpenAsync(store: new DistributedOpenQuestionStore(cache));
        await using var visit = await office.Client.StartSessionAsync();
        var authorization = await PayAsync(visit);
        office.Line.BreakAfterWrite(applied: false);
        var unknown = await office.FailureOfAsync<OutcomeUnknownException>(
            visit.CheckoutWithAuthorizationAsync(authorization)
        );
        office.Line.Heal();
        office.Time.Advance(TimeSpan.FromMinutes(2));
        office.Line.NextArrivesLate(
            "POST",
            TimeSpan.FromHours(1),
            "/Checkout",
            $$"""{"Status":"Error","Message":"{{authorization.AuthorizationCode}} with {{authorization.SecureValues}} is unknown."}"""
        );
        var refused = await office.RunAsync(visit.CheckoutWithAuthorizationAsync(authorization));

        var charges = await visit.GetOpenChargesAsync();
        var texts =
            $"{authorization}{unknown}{JsonSerializer.Serialize(unknown.Question)}{refused}{string.Join(' ', refused.Reasons)}{charges[0]}{JsonSerializer.Serialize(charges)}";
        Assert.That(texts, Does.Not.Contain(authorization.AuthorizationCode).And.Not.Contain("invented-cavv"));
        Assert.That(texts, Does.Contain(authorization.Reference));
    }

    private static bool IsPaidBy(SimulatedOrder order, OutsideAuthorization authorization) =>
        order.PaymentReferences.Contains(authorization.Reference);

    private static List<int> OrdersPaidBy(BoxOffice office, OutsideAuthorization authorization) =>
        [.. office.Simulator.Orders.Where(order => IsPaidBy(order, authorization)).Select(order => order.Id)];

    private static int PostsOf(BoxOffice office) =>
        office.Line.Seen.Count(request => request.EndsWith("/Checkout", StringComparison.Ordinal));

    private static async Task<OutsideAuthorization> PayAsync(WebSession visit)
    {
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        return Authorization((await visit.Cart.GetAsync())!.BalanceToCharge!.Value);
    }

    private static OutsideAuthorization Authorization(decimal amount) =>
        new()
        {
            Reference = "invented-payment-1",
            Amount = amount,
            AuthorizationCode = "invented-code-77",
            SecureValues = "eci=05&cavv=invented-cavv-77",
            PaymentMethodId = 1,
        };

    private sealed class BrokenStore : IOpenQuestionStore
    {
        public ValueTask<IOpenQuestionTurn?> EnterAsync(string sessionId, CancellationToken cancellationToken) => new();

        public ValueTask<IReadOnlyList<OpenQuestion>> GetAsync(string sessionId, CancellationToken cancellationToken) =>
            new([]);

        public ValueTask SetAsync(OpenQuestion question, CancellationToken cancellationToken) =>
            throw new IOException("The store is away.");

        public ValueTask RemoveAsync(OpenQuestion question, CancellationToken cancellationToken) =>
            ValueTask.CompletedTask;
    }
}
