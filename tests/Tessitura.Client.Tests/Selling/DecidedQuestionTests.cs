using System.Text.Json;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using ServerFault = Tessitura.Client.Simulator.Fault;

namespace Tessitura.Client.Tests.Selling;

/// <summary>Whoever asks about a call that is decided is told what was told before, whatever has happened since.</summary>
internal sealed class DecidedQuestionTests
{
    [Test]
    public async Task What_was_told_of_a_question_is_told_again_on_every_server_that_shares_the_store(
        [ValueSource(typeof(SafeOperation), nameof(SafeOperation.All))] SafeOperation write
    )
    {
        var cache = new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions()));
        await using var office = await BoxOffice.OpenAsync(store: new DistributedOpenQuestionStore(cache));
        await using var second = office.OpenProcess(new DistributedOpenQuestionStore(cache));
        await using var visit = await office.Client.StartSessionAsync();
        await write.Prepare(visit);
        var unknown = await office.UnknownOfAsync(() => write.Run(visit), applied: true);
        var first = await office.RunAsync(visit.ResolveAsync(unknown));
        await visit.Api.Cart.ClearCartAsync();
        var elsewhere = second.Client.ResumeSession(visit.GetKey());

        var again = await office.RunAsync(elsewhere.ResolveAsync(unknown));

        Assert.That(JsonSerializer.Serialize<object>(again), Is.EqualTo(JsonSerializer.Serialize<object>(first)));
        Assert.That(await elsewhere.GetOpenQuestionsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_question_that_was_shown_while_its_call_was_under_way_has_the_end_of_the_call(
        [ValueSource(typeof(SafeOperation), nameof(SafeOperation.All))] SafeOperation write,
        [Values] bool elsewhere
    )
    {
        await using var servers = await TwoServers.OpenAsync();
        var (store, office, visit) = (servers.Store, servers.Office, servers.Visit);
        await write.Prepare(visit);
        store.Shown.Clear();
        var told = await office.RunAsync(write.Run(visit));
        var asking = servers.Asking(elsewhere);

        var again = await office.RunAsync(asking.ResolveAsync(store.Shown.Single()));

        Assert.That(JsonSerializer.Serialize<object>(again), Is.EqualTo(JsonSerializer.Serialize<object>(told)));
    }

    [Test]
    public async Task A_call_that_was_refused_is_not_told_of_the_work_of_a_later_one([Values] bool elsewhere)
    {
        await using var servers = await TwoServers.OpenAsync();
        var (store, office, visit) = (servers.Store, servers.Office, servers.Visit);
        office.Simulator.Faults.Next("Cart.ReserveTickets", ServerFault.LockedOrder);
        var refused = await office.FailureOfAsync<TessituraRejectedException>(
            visit.ReserveTicketsAsync(BoxOffice.TwoSeats)
        );
        await office.RunAsync(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));
        var asking = servers.Asking(elsewhere);

        var again = await office.FailureOfAsync<TessituraRejectedException>(asking.ResolveAsync(store.Shown[0]));

        Assert.That((again.Kind, again.Operation), Is.EqualTo((refused.Kind, refused.Operation)));
    }

    [Test]
    public async Task A_call_whose_seats_had_expired_is_not_told_of_the_work_of_a_later_one([Values] bool elsewhere)
    {
        await using var servers = await TwoServers.OpenAsync();
        var (store, office, visit) = (servers.Store, servers.Office, servers.Visit);
        office.Line.Next("POST", Fault.LostAndReset);
        ExpiredHoldTests.Expire(office, times: 60);
        await office.FailureOfAsync<TessituraRejectedException>(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));
        office.Line.Heal();
        await office.RunAsync(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));
        var asking = servers.Asking(elsewhere);

        var again = await office.FailureOfAsync<TessituraRejectedException>(asking.ResolveAsync(store.Shown[0]));

        Assert.That(again.Kind, Is.EqualTo(RejectionKind.SeatsExpired));
    }

    [Test]
    public async Task A_call_into_a_line_item_that_was_not_applied_is_not_told_of_the_tickets_of_a_later_one(
        [Values] bool elsewhere
    )
    {
        await using var servers = await TwoServers.OpenAsync();
        var (store, office, visit) = (servers.Store, servers.Office, servers.Visit);
        var line = (await visit.ReserveTicketsAsync(BoxOffice.TwoSeats)).LineItemId;
        store.Shown.Clear();
        office.Line.Next("POST", Fault.LostAndReset);
        await office.FailureOfAsync<NotAppliedException>(visit.ReserveForLineItemAsync(line, BoxOffice.TwoSeats));
        await office.RunAsync(visit.ReserveForLineItemAsync(line, BoxOffice.TwoSeats));
        var asking = servers.Asking(elsewhere);

        var again = await office.FailureOfAsync<NotAppliedException>(asking.ResolveAsync(store.Shown[0]));

        Assert.That(again.Operation, Is.EqualTo("Cart.ReserveTicketsForLineItem"));
    }

    [Test]
    public async Task A_plan_that_was_released_is_not_released_again_when_there_is_another()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var take = SafeOperation.All.First(operation => operation.Name == "take a payment plan of equal payments");
        await take.Prepare(visit);
        var plan = (PaymentPlanResult)await take.Run(visit);
        var unknown = await office.UnknownOfAsync(async () => await visit.ReleaseAsync(plan.Item!), applied: true);
        var first = await office.RunAsync(visit.ResolveAsync(unknown));
        await office.RunAsync(take.Run(visit));

        var again = await office.RunAsync(visit.ResolveAsync(unknown));

        Assert.That(again, Is.EqualTo(first));
        Assert.That((await visit.Api.Cart.GetAsync())!.PaymentPlans, Is.Not.Empty);
    }

    [Test]
    public async Task A_change_that_was_given_up_is_not_given_up_again_when_it_is_begun_anew()
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        var (visit, order) = await sold.OpenAsync();
        var unknown = await office.UnknownOfAsync(async () => await visit.LeaveOrderAsync(order), applied: true);
        var first = (LeftOrder)await office.RunAsync(visit.ResolveAsync(unknown));
        await office.RunAsync(visit.LoadOrderAsync(sold.Id));

        var again = (LeftOrder)await office.RunAsync(visit.ResolveAsync(unknown));

        Assert.That((again.OrderId, again.ConfirmedBy), Is.EqualTo((first.OrderId, first.ConfirmedBy)));
        Assert.That((await visit.GetLoadedOrderAsync())?.OrderId, Is.EqualTo(sold.Id));
    }

    [Test]
    public async Task A_return_that_was_undone_is_not_taken_for_the_next_one()
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        var (visit, order) = await sold.OpenAsync();
        await office.RunAsync(visit.ReturnTicketAsync(order.Tickets[0]));
        await office.RunAsync(visit.LeaveOrderAsync((await visit.GetLoadedOrderAsync())!));
        office.Time.Advance(TimeSpan.FromSeconds(1));
        order = await office.RunAsync(visit.LoadOrderAsync(sold.Id));
        office.Line.Next("POST", Fault.AppliedAndReset);

        var again = await office.RunAsync(visit.ReturnTicketAsync(order.Tickets[0]));

        Assert.That(again.ConfirmedBy, Is.EqualTo(Confirmation.ReadBack));
    }

    [Test]
    public async Task A_checkout_that_was_refused_is_not_told_of_the_order_of_a_later_one([Values] bool elsewhere)
    {
        await using var servers = await TwoServers.OpenAsync();
        var (store, office, visit) = (servers.Store, servers.Office, servers.Visit);
        await office.RunAsync(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));
        store.Shown.Clear();
        office.Simulator.Faults.Next("Cart.Checkout", ServerFault.LockedOrder);
        var refused = await office.RunAsync(visit.CheckoutAsync(BoxOffice.Unpaid));
        await office.RunAsync(visit.CheckoutAsync(BoxOffice.Unpaid));
        var asking = servers.Asking(elsewhere);

        var again = (CheckoutResult)await office.RunAsync(asking.ResolveAsync(store.Shown[0]));

        Assert.That(again.State, Is.EqualTo(CheckoutState.Refused));
        Assert.That(again.Reasons, Is.EqualTo(refused.Reasons));
    }

    [Test]
    public async Task A_web_session_that_is_used_for_hours_does_not_fill_the_store()
    {
        var store = new NotingStore();
        await using var office = await BoxOffice.OpenAsync(store: store);
        await using var visit = await office.Client.StartSessionAsync();
        for (var quarter = 0; quarter < 8; quarter++)
        {
            await office.RunAsync(visit.AddContributionAsync(new() { Amount = 25, FundId = 1 }));
            office.Time.Advance(TimeSpan.FromMinutes(15));
        }

        var kept = await store.GetAsync(SessionDigest.IdOf(visit.GetKey()), CancellationToken.None);

        Assert.That(kept.Select(question => question.Id), Is.EqualTo(store.Shown.TakeLast(2).Select(one => one.Id)));
    }

    /// <summary>Two servers over one store, and a web session that the first one sells in.</summary>
    private sealed class TwoServers(NotingStore store, BoxOffice office, IWebSession visit) : IAsyncDisposable
    {
        private readonly BoxOffice.Process _second = office.OpenProcess(store);

        public NotingStore Store => store;

        public BoxOffice Office => office;

        public IWebSession Visit => visit;

        public static async Task<TwoServers> OpenAsync()
        {
            var store = new NotingStore();
            var office = await BoxOffice.OpenAsync(store: store);
            return new(store, office, await office.Client.StartSessionAsync());
        }

        public IWebSession Asking(bool elsewhere) => elsewhere ? _second.Client.ResumeSession(visit.GetKey()) : visit;

        public async ValueTask DisposeAsync()
        {
            await visit.DisposeAsync();
            await _second.DisposeAsync();
            await office.DisposeAsync();
        }
    }

    /// <summary>Shares questions between processes as a cache does, and keeps what each of them was when it was first seen.</summary>
    private sealed class NotingStore : IOpenQuestionStore
    {
        private readonly DistributedOpenQuestionStore _store = new(
            new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions()))
        );

        public List<OpenQuestion> Shown { get; } = [];

        public ValueTask<IOpenQuestionTurn?> EnterAsync(string sessionId, CancellationToken cancellationToken) =>
            _store.EnterAsync(sessionId, cancellationToken);

        public ValueTask<IReadOnlyList<OpenQuestion>> GetAsync(string sessionId, CancellationToken cancellationToken) =>
            _store.GetAsync(sessionId, cancellationToken);

        public ValueTask SetAsync(OpenQuestion question, CancellationToken cancellationToken)
        {
            if (question.Operation != "Cart" && !Shown.Exists(shown => shown.Id == question.Id))
            {
                Shown.Add(JsonSerializer.Deserialize<OpenQuestion>(JsonSerializer.Serialize(question))!);
            }

            return _store.SetAsync(question, cancellationToken);
        }

        public ValueTask RemoveAsync(OpenQuestion question, CancellationToken cancellationToken) =>
            _store.RemoveAsync(question, cancellationToken);
    }
}
