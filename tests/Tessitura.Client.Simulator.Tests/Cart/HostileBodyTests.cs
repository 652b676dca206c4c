using System.Text.RegularExpressions;

namespace Tessitura.Client.Simulator.Tests;

public sealed partial class HostileBodyTests
{
    private const int Tries = 40;

    private static readonly string?[] _texts =
    [
        null,
        "",
        "x",
        "1",
        "-1",
        "1,2",
        "A",
        "R",
        "ada@example.org",
        "GIFT-0050",
    ];
    private static readonly int?[] _numbers = [null, 0, -1, 1, 3, 4715, 99_999_999, int.MaxValue, int.MinValue];
    private static readonly decimal?[] _amounts = [null, 0, 1, -1, 0.001m, 76, 1_000_000_000];
    private static readonly string?[] _dates =
    [
        null,
        "0001-01-01T00:00:00Z",
        "2026-05-01T10:00:00Z",
        "9999-12-31T23:59:59Z",
    ];

    private static IEnumerable<string> Situations => ["empty", "full", "saved", "loaded"];

    [Test]
    public async Task Whatever_is_sent_is_answered_or_refused_and_never_breaks_the_server(
        [ValueSource(nameof(Situations))] string situation
    )
    {
        await using var house = await OpenHouse.StartAsync();
        var endpoints = SimulatedOperations.Create();
        var random = new Random(2018);
        List<string> broken = [];
        foreach (var operation in ContractRoutes.Operations.Where(o => o.Group is "Session" or "Cart"))
        {
            var endpoint = endpoints[operation.Name];
            var visitor = await VisitorAsync(house, situation);
            var path = Placeholder()
                .Replace(operation.Route.Replace("{sessionKey}", "@", StringComparison.Ordinal), "1");
            for (var i = 0; i < (endpoint.BodyType is null ? 1 : Tries); i++)
            {
                var body = endpoint.BodyType is null ? null : Hostile(endpoint.BodyType, random);
                var answer = await visitor.SendAsync(new HttpMethod(operation.Method), path[1..], body);
                if ((int)answer.Status >= 500)
                {
                    broken.Add($"{operation.Name}: {answer.Body}");
                }
            }
        }

        Assert.That(broken, Is.Empty);
        Assert.That(house.Simulator.SeatsHeld().Select(h => (h.PerformanceId, h.SeatId)), Is.Unique);
    }

    private static async Task<WebVisitor> VisitorAsync(OpenHouse house, string situation)
    {
        var visitor = await house.VisitAsAsync("edith");
        switch (situation)
        {
            case "full":
                await visitor.ReserveAsync(1);
                break;
            case "saved":
                await visitor.BuyAsync(1);
                break;
            case "loaded":
                var order = await visitor.BuyAsync(1);
                visitor = await house.VisitAsAsync("edith");
                await visitor.PostAsync($"Web/Session/@/LoadOrder/{order}");
                break;
        }

        return visitor;
    }

    // Members of the right type with values that nobody means.
    private static object? Hostile(Type type, Random random)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(string) ? Any(_texts, random)
            : plain == typeof(int) ? Any(_numbers, random)
            : plain == typeof(decimal) ? Any(_amounts, random)
            : plain == typeof(bool) ? random.Next(2) == 0
            : plain == typeof(DateTimeOffset) ? Any(_dates, random)
            : plain.IsGenericType ? new[] { Hostile(plain.GetGenericArguments()[0], random) }
            : plain
                .GetProperties()
                .Where(p => p.Name != "AdditionalProperties")
                .ToDictionary(p => p.Name, p => Hostile(p.PropertyType, random));
    }

    private static T Any<T>(IReadOnlyList<T> values, Random random) => values[random.Next(values.Count)];

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
