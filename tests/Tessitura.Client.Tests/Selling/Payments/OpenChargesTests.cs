using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using static Tessitura.Client.Tests.Selling.Payments.PaidOutside;

namespace Tessitura.Client.Tests.Selling.Payments;

internal sealed class OpenChargesTests
{
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

    [TestCase(true, "SESSION")]
    [TestCase(false, "SESSION")]
    [TestCase(true, "CREDENTIALS")]
    [TestCase(false, "CREDENTIALS")]
    public async Task A_charge_that_was_sent_is_not_called_refused_because_nobody_may_look(bool applied, string refusal)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var authorization = await PayAsync(visit);
        office.Line.BreakAfterWrite(applied);
        await office.FailureOfAsync<OutcomeUnknownException>(visit.CheckoutWithAuthorizationAsync(authorization));
        office.Line.Heal();
        if (refusal is "SESSION")
        {
            office.Simulator.Faults.Next("Session.Get", Simulator.Fault.ExpiredSession);
        }
        else
        {
            for (var read = 0; read < 40; read++)
            {
                office.Line.NextAnswers("GET", "[]", status: HttpStatusCode.Forbidden);
            }
        }

        var unknown = await office.FailureOfAsync<OutcomeUnknownException>(
            visit.CheckoutWithAuthorizationAsync(authorization)
        );

        Assert.That(unknown.Question.Charge?.Reference, Is.EqualTo(authorization.Reference));
        Assert.That((await visit.GetOpenChargesAsync()).Single().State, Is.EqualTo(ChargeState.Sent));
        Assert.That(PostsOf(office), Is.EqualTo(1));
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
