using System.Text.Json;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Tessitura.Client.Tests.Selling;

/// <summary>Two processes, or two clients of one, over the key of one web session.</summary>
internal sealed class SharedKeyTests
{
    private static readonly ReserveTicketsRequest FourSeats = Tickets.BestSeats(
        BoxOffice.CherryOrchard,
        BoxOffice.Zone,
        PriceTypes.Each(1, seats: 4)
    );

    [Test]
    public async Task What_another_process_reserved_is_not_given_away_as_a_part_of_what_was_lost()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var other = office.OpenProcess();
        await using var visit = await office.Client.StartSessionAsync();
        await using var tab = other.Client.ResumeSession(visit.GetKey());
        office.Line.Next("POST", Fault.LostAndReset);
        var four = visit.ReserveTicketsAsync(FourSeats);
        await office.Line.Reached.Task;
        var two = await office.RunAsync(tab.ReserveTicketsAsync(BoxOffice.TwoSeats));

        var unknown = await office.FailureOfAsync<OutcomeUnknownException>(four);

        Assert.That(unknown.Candidates, Is.EqualTo(new[] { two.Item }));
        Assert.That(office.SeatsHeld, Is.EqualTo(2));
    }

    [Test]
    public async Task A_client_over_the_same_handlers_is_seen(
        [Values("own client", "interface of one's own", "cart", "the key in the address")] string way
    )
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        office.Line.Next("POST", Fault.LostAndReset);
        var four = visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        await office.Line.Reached.Task;
        using var client = office.Services.GetRequiredService<IHttpClientFactory>().CreateClient(BoxOffice.OwnClient);
        using var request = new HttpRequestMessage(HttpMethod.Post, "Web/Cart/@sessionKey/Tickets")
        {
            Content = Body(),
        };
        using var response = way switch
        {
            "own client" => await client.SendAsync(request.SetSessionKey(OfSameSession(visit))),
            "interface of one's own" => await visit.SendAsync(
                new HttpRequestMessage(HttpMethod.Post, "/Web/Cart/@sessionKey/Tickets") { Content = Body() }
            ),
            "the key in the address" => await office.Client.SendAsync(
                new HttpRequestMessage(HttpMethod.Post, $"/Web/Cart/{OfSameSession(visit).Reveal()}/Tickets")
                {
                    Content = Body(),
                }
            ),
            _ => await ByCartAsync(visit),
        };

        var unknown = await office.FailureOfAsync<OutcomeUnknownException>(four);

        Assert.That(unknown.Candidates, Has.One.Items);
        Assert.That(office.SeatsHeld, Is.EqualTo(2));
    }

    [Test]
    public async Task With_turns_two_processes_are_as_sure_as_one([Values] bool firstArrives)
    {
        var store = new InMemoryOpenQuestionStore(isOnlyProcess: true);
        await using var office = await BoxOffice.OpenAsync(store: store);
        await using var other = office.OpenProcess(store);
        await using var visit = await office.Client.StartSessionAsync();
        await using var tab = other.Client.ResumeSession(visit.GetKey());
        office.Line.Next("POST", firstArrives ? Fault.AppliedAndReset : Fault.LostAndReset);
        var first = visit.ReserveTicketsAsync(FourSeats);
        await office.Line.Reached.Task;
        var second = tab.ReserveTicketsAsync(BoxOffice.TwoSeats);

        if (firstArrives)
        {
            var four = await office.RunAsync(first);
            Assert.That((four.SeatsReserved, four.ConfirmedBy), Is.EqualTo((4, Confirmation.ReadBack)));
        }
        else
        {
            await office.FailureOfAsync<NotAppliedException>(first);
        }

        var two = await office.RunAsync(second);
        Assert.That((two.SeatsReserved, two.ConfirmedBy), Is.EqualTo((2, Confirmation.Answer)));
        Assert.That(office.SeatsHeld, Is.EqualTo(firstArrives ? 6 : 2));
    }

    [Test]
    public async Task What_another_process_brings_past_the_sellers_operations_is_not_given_to_a_call(
        [ValueSource(nameof(SharedStores))] Func<IOpenQuestionStore> open
    )
    {
        var store = open();
        await using var office = await BoxOffice.OpenAsync(store: store);
        await using var other = office.OpenProcess(store);
        await using var visit = await office.Client.StartSessionAsync();
        await using var tab = other.Client.ResumeSession(visit.GetKey());
        office.Line.Next("POST", Fault.LostAndReset);
        var two = visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        await office.Line.Reached.Task;
        await tab.Api.Cart.ReserveTicketsAsync(BoxOffice.TwoSeats);

        var unknown = await office.FailureOfAsync<OutcomeUnknownException>(two);

        Assert.That(unknown.Candidates, Has.One.Items);
        Assert.That(office.SeatsHeld, Is.EqualTo(2));
    }

    [Test]
    public async Task What_came_past_the_sellers_operations_before_a_restart_is_not_given_to_a_call_after_it(
        [ValueSource(nameof(SharedStores))] Func<IOpenQuestionStore> open,
        [Values] bool afterTheCall
    )
    {
        var store = open();
        await using var office = await BoxOffice.OpenAsync(store: store);
        await using var restarted = office.OpenProcess(store);
        await using var visit = await office.Client.StartSessionAsync();
        var key = visit.GetKey();
        if (afterTheCall)
        {
            office.Line.BreakAfterWrite(applied: false);
            await office.FailureOfAsync<OutcomeUnknownException>(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));
            office.Line.Heal();
            await visit.Api.Cart.ReserveTicketsAsync(BoxOffice.TwoSeats);
        }
        else
        {
            office.Line.Next("POST", Fault.LostAndReset);
            await office.FailureOfAsync<TessituraUnavailableException>(
                visit.Api.Cart.ReserveTicketsAsync(BoxOffice.TwoSeats)
            );
            office.Line.BreakAfterWrite(applied: true);
            await office.FailureOfAsync<OutcomeUnknownException>(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));
            office.Line.Heal();
        }

        var unknown = await office.FailureOfAsync<OutcomeUnknownException>(
            restarted.Client.ResumeSession(key).ReserveTicketsAsync(FourSeats)
        );

        Assert.That(unknown.Candidates, Has.One.Items);
        Assert.That(office.SeatsHeld, Is.EqualTo(2));
    }

    private static IEnumerable<Func<IOpenQuestionStore>> SharedStores() =>
        [
            () => new InMemoryOpenQuestionStore(isOnlyProcess: true),
            () =>
                new DistributedOpenQuestionStore(
                    new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions()))
                ),
        ];

    private static StringContent Body() =>
        new(JsonSerializer.Serialize(BoxOffice.TwoSeats), System.Text.Encoding.UTF8, "application/json");

    // Without GetKey, which says that others may have it.
    private static SessionKey OfSameSession(IWebSession visit)
    {
        var source = typeof(WebSession)
            .GetField("_source", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
            .GetValue(visit);
        return ((SessionKeySource)source!).Known!.Value;
    }

    private static async Task<HttpResponseMessage> ByCartAsync(IWebSession visit)
    {
        await visit.Api.Cart.ReserveTicketsAsync(BoxOffice.TwoSeats);
        return new HttpResponseMessage();
    }
}
