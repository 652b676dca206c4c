using System.Text.Json;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Tessitura.Client.Tests.Selling;

internal sealed class OpenQuestionTests
{
    private static readonly CheckoutRequest Card = new()
    {
        Amount = 10,
        AllowUnderPayment = true,
        Authorize = true,
        CreditCardType = 1,
        CreditCardNumber = "4111111111111111",
        CreditCardAuthenticationCode = "INVENTED-SECURITY-CODE",
        CreditCardOwner = "Invented Person",
        CreditCardMonth = 12,
        CreditCardYear = 2099,
    };

    [Test]
    public async Task A_question_is_decided_after_a_restart(
        [ValueSource(typeof(SafeOperation), nameof(SafeOperation.All))] SafeOperation write,
        [Values] bool applied
    )
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await write.Prepare(visit);
        var unknown = await office.UnknownOfAsync(() => write.Run(visit), applied);
        var json = JsonSerializer.Serialize(unknown.Question);

        await using var restarted = office.OpenProcess();
        var question = JsonSerializer.Deserialize<OpenQuestion>(json)!;
        var resolving = restarted.Client.ResumeSession(visit.GetKey()).ResolveAsync(question);

        if (applied)
        {
            Assert.That((await office.RunAsync(resolving)).ConfirmedBy, Is.EqualTo(Confirmation.ReadBack));
        }
        else
        {
            await office.FailureOfAsync<NotAppliedException>(resolving);
        }
    }

    [Test]
    public async Task A_question_about_a_release_or_a_checkout_is_decided_after_a_restart(
        [Values] bool checkout,
        [Values] bool applied
    )
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var reserved = await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        Fail(office, applied);
        var unknown = await office.FailureOfAsync<OutcomeUnknownException>(
            checkout ? visit.CheckoutAsync(Card) : visit.ReleaseAsync(reserved.Item!)
        );
        office.Line.Heal();
        var question = JsonSerializer.Deserialize<OpenQuestion>(JsonSerializer.Serialize(unknown.Question))!;

        await using var restarted = office.OpenProcess();
        var resolving = restarted.Client.ResumeSession(visit.GetKey()).ResolveAsync(question);

        if (applied || !checkout)
        {
            await office.RunAsync(resolving);
            Assert.That(office.SeatsHeld, Is.Zero);
        }
        else
        {
            await office.FailureOfAsync<NotAppliedException>(resolving);
        }
    }

    [Test]
    public async Task A_question_holds_no_secret()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        var certificate = await office.UnknownOfAsync(
            async () =>
                await visit.PayAsync(
                    new ApplyGiftCertificatePaymentRequest { Amount = 0, GiftCertificateNumber = "GIFT-0050" }
                ),
            applied: true
        );
        await office.RunAsync(visit.ResolveAsync(certificate));
        Fail(office, applied: false);
        var card = await office.FailureOfAsync<OutcomeUnknownException>(visit.CheckoutAsync(Card));

        string[] secrets =
        [
            visit.GetKey().Reveal(),
            "GIFT-0050",
            Card.CreditCardNumber!,
            Card.CreditCardAuthenticationCode!,
            Card.CreditCardOwner!,
        ];
        var texts =
            $"{JsonSerializer.Serialize(certificate.Question)}{certificate}{certificate.Question}{JsonSerializer.Serialize(card.Question)}{card}{card.Question}";
        Assert.That(secrets.Where(secret => texts.Contains(secret, StringComparison.OrdinalIgnoreCase)), Is.Empty);
    }

    [Test]
    public async Task A_second_server_decides_what_the_first_left_open([Values] bool sameWrite)
    {
        var cache = new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions()));
        await using var office = await BoxOffice.OpenAsync(store: new DistributedOpenQuestionStore(cache));
        await using var second = office.OpenProcess(new DistributedOpenQuestionStore(cache));
        await using var visit = await office.Client.StartSessionAsync();
        await office.UnknownOfAsync(async () => await visit.ReserveTicketsAsync(BoxOffice.TwoSeats), applied: true);

        var late = await office.FailureOfAsync<LateArrivalException>(
            second
                .Client.ResumeSession(visit.GetKey())
                .ReserveTicketsAsync(
                    sameWrite
                        ? BoxOffice.TwoSeats
                        : Tickets.BestSeats(BoxOffice.Traviata, BoxOffice.Zone, PriceTypes.Each(1, seats: 1))
                )
        );

        Assert.That(((Reservation)late.Arrived).SeatsReserved, Is.EqualTo(2));
        Assert.That(office.SeatsHeld, Is.EqualTo(2));
    }

    [Test]
    public async Task A_write_whose_process_stopped_under_way_is_found_by_the_next([Values] bool arrived)
    {
        var store = new InMemoryOpenQuestionStore(isOnlyProcess: true);
        await using var office = await BoxOffice.OpenAsync(store: new Dying(store));
        await using var restarted = office.OpenProcess(store);
        await using var visit = await office.Client.StartSessionAsync();
        office.Line.Next("POST", arrived ? Fault.AppliedAndSilent : Fault.LostAndSilent);
        using var stopping = new CancellationTokenSource();
        var call = visit.ReserveTicketsAsync(BoxOffice.TwoSeats, stopping.Token);
        await office.Line.Reached.Task;
        await stopping.CancelAsync();
        Assert.That(() => call, Throws.InstanceOf<OperationCanceledException>());

        var again = await office.RunAsync(
            restarted.Client.ResumeSession(visit.GetKey()).ReserveTicketsAsync(BoxOffice.TwoSeats)
        );

        Assert.That(again.ConfirmedBy, Is.EqualTo(arrived ? Confirmation.LateArrival : Confirmation.Answer));
        Assert.That(office.SeatsHeld, Is.EqualTo(2));
    }

    [Test]
    public async Task A_store_that_fails_keeps_a_write_from_being_sent_and_hides_no_outcome([Values] bool before)
    {
        var store = new Failing();
        await using var office = await BoxOffice.OpenAsync(store: store);
        await using var visit = await office.Client.StartSessionAsync();
        (store.FailsToSet, store.FailsToRemove) = (before, !before);

        if (before)
        {
            await office.FailureOfAsync<InvalidOperationException>(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));
        }
        else
        {
            await office.RunAsync(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));
        }

        Assert.That(office.SeatsHeld, Is.EqualTo(before ? 0 : 2));
    }

    [Test]
    public async Task A_store_that_fails_keeps_a_call_past_the_sellers_operations_from_being_sent()
    {
        var store = new Failing();
        await using var office = await BoxOffice.OpenAsync(store: store);
        await using var visit = await office.Client.StartSessionAsync();
        store.FailsToSet = true;

        await office.FailureOfAsync<InvalidOperationException>(visit.Api.Cart.ReserveTicketsAsync(BoxOffice.TwoSeats));
        var read = await visit.Api.Cart.GetAsync();

        Assert.That((office.SeatsHeld, read?.Products.Count ?? 0), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task What_is_under_way_is_told_at_once_on_every_server()
    {
        var store = new InMemoryOpenQuestionStore(isOnlyProcess: true);
        await using var office = await BoxOffice.OpenAsync(store: store);
        await using var second = office.OpenProcess(store);
        await using var visit = await office.Client.StartSessionAsync();
        await office.RunAsync(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));
        office.Line.Next("POST", Fault.AppliedAndSilent);
        var paying = visit.CheckoutAsync(Card);
        await office.Line.Reached.Task;

        var elsewhere = await second.Client.ResumeSession(visit.GetKey()).GetOpenQuestionsAsync();

        Assert.That(
            elsewhere.Select(question => (question.IsCheckout, question.EndedAt)),
            Is.EqualTo(new[] { (true, (DateTimeOffset?)null) })
        );
        Assert.That(paying.IsCompleted, Is.False);
        await office.RunAsync(paying);
        Assert.That(await visit.GetOpenQuestionsAsync(), Is.Empty);
    }

    [Test]
    public async Task What_ended_unclearly_is_told_until_it_is_decided()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await office.UnknownOfAsync(async () => await visit.ReserveTicketsAsync(BoxOffice.TwoSeats), applied: true);

        var open = await visit.GetOpenQuestionsAsync();
        await office.RunAsync(visit.ResolveAsync(open.Single()));

        Assert.That(open.Single().IsCheckout, Is.False);
        Assert.That(await visit.GetOpenQuestionsAsync(), Is.Empty);
    }

    private static void Fail(BoxOffice office, bool applied) => office.Line.BreakAfterWrite(applied);

    /// <summary>The store of a process that stops before it can note how a write ended.</summary>
    private sealed class Dying(InMemoryOpenQuestionStore store) : IOpenQuestionStore
    {
        private int _sets;

        public ValueTask<IOpenQuestionTurn?> EnterAsync(string sessionId, CancellationToken cancellationToken) =>
            store.EnterAsync(sessionId, cancellationToken);

        public ValueTask<IReadOnlyList<OpenQuestion>> GetAsync(string sessionId, CancellationToken cancellationToken) =>
            store.GetAsync(sessionId, cancellationToken);

        public ValueTask SetAsync(OpenQuestion question, CancellationToken cancellationToken) =>
            Interlocked.Increment(ref _sets) == 1
                ? store.SetAsync(question, cancellationToken)
                : ValueTask.CompletedTask;

        public ValueTask RemoveAsync(OpenQuestion question, CancellationToken cancellationToken) =>
            ValueTask.CompletedTask;
    }

    private sealed class Failing : IOpenQuestionStore
    {
        private readonly InMemoryOpenQuestionStore _store = new();

        public bool FailsToSet { get; set; }

        public bool FailsToRemove { get; set; }

        public ValueTask<IOpenQuestionTurn?> EnterAsync(string sessionId, CancellationToken cancellationToken) =>
            _store.EnterAsync(sessionId, cancellationToken);

        public ValueTask<IReadOnlyList<OpenQuestion>> GetAsync(string sessionId, CancellationToken cancellationToken) =>
            _store.GetAsync(sessionId, cancellationToken);

        public ValueTask SetAsync(OpenQuestion question, CancellationToken cancellationToken) =>
            FailsToSet ? throw new InvalidOperationException("no store") : _store.SetAsync(question, cancellationToken);

        public ValueTask RemoveAsync(OpenQuestion question, CancellationToken cancellationToken) =>
            FailsToRemove
                ? throw new InvalidOperationException("no store")
                : _store.RemoveAsync(question, cancellationToken);
    }
}
