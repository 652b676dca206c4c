using System.Text.Json;
using Tessitura.Client.Benchmarks.Contestants;
using Tessitura.Client.Benchmarks.Plain;
using Tessitura.Client.Benchmarks.Wire;

namespace Tessitura.Client.Benchmarks.Scenarios;

/// <summary>Everything that is measured, in the order of the report.</summary>
internal static class MeasuredCalls
{
    public const string SmallGet = "small GET (session)";
    public const string Post = "POST tickets";
    public const string Cart = "GET cart";
    public const string Seats500 = "seat map, 500 seats";
    public const string Seats5000 = "seat map, 5,000 seats";
    public const string Seats20000 = "seat map, 20,000 seats";
    public const string Prices = "prices, 2,000 rows";
    public const string CachedRead = "cached read, 5,000 seats";

    public static IReadOnlyList<MeasuredCall> All { get; } = [.. Build()];

    /// <summary>Those with the text in scenario or client; all without one.</summary>
    public static IReadOnlyList<MeasuredCall> Matching(string? text) =>
        text is null ? All : [.. All.Where(call => call.ToString().Contains(text, StringComparison.OrdinalIgnoreCase))];

    private static IEnumerable<MeasuredCall> Build()
    {
        var seats = Bodies.Seats(5000);
        Scenario[] scenarios =
        [
            new(SmallGet, Bodies.Sample("Session"), static client => client.GetSessionAsync()),
            new(Post, Bodies.Reservation, static client => client.ReserveTicketsAsync()),
            new(Cart, Bodies.Sample("Cart"), static client => client.GetCartAsync()),
            new(Seats500, Bodies.Seats(500), static client => client.GetSeatsAsync()),
            new(Seats5000, seats, static client => client.GetSeatsAsync()),
            new(Seats20000, Bodies.Seats(20_000), static client => client.GetSeatsAsync()),
            new(Prices, Bodies.Prices(2000), static client => client.GetPricesAsync()),
        ];
        foreach (var scenario in scenarios)
        {
            yield return By(scenario, Clients.HandWritten, static server => HandWritten.Plain(Target.Canned, server));
            if (scenario.Name == Seats5000)
            {
                yield return new MeasuredCall(scenario.Name, Clients.Tokens, _ => () => Walk(scenario.Body));
            }

            yield return By(scenario, Clients.Bare, static server => Ours.Bare(Target.Canned, server));
            yield return By(scenario, Clients.Refit, static server => new RefitClient(Target.Canned, server));
            if (scenario.Name is SmallGet or Post)
            {
                yield return By(
                    scenario,
                    Clients.HandWrittenPipeline,
                    static server => HandWritten.WithPipeline(Target.Canned, server)
                );
            }

            yield return By(scenario, Clients.Whole, static server => Ours.Whole(Target.Canned, server));
            yield return By(
                scenario,
                Clients.RefitPipeline,
                static server => new RefitPipelineClient(Target.Canned, server)
            );
            yield return By(scenario, Clients.RestSharp, static server => new RestSharpClient(server));
            yield return By(scenario, Clients.Flurl, static server => new FlurlClients(server));
        }

        yield return new MeasuredCall(CachedRead, Clients.Decoding, _ => () => Decode(seats));
        yield return By(
            new Scenario(CachedRead, seats, static client => client.GetSeatsAsync()),
            Clients.Cached,
            static server => Ours.Whole(Target.Canned, server, cached: true)
        );
    }

    private static MeasuredCall By(Scenario scenario, string client, Func<HttpMessageHandler, Contestant> create) =>
        new(
            scenario.Name,
            client,
            server =>
            {
                var contestant = create(server(scenario.Body));
                return () => scenario.Call(contestant);
            }
        );

    private static Task Walk(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read()) { }

        return Task.CompletedTask;
    }

    private static Task Decode(byte[] json)
    {
        GC.KeepAlive(JsonSerializer.Deserialize(json, PlainJson.Default.Seats));
        return Task.CompletedTask;
    }
}
