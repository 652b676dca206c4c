using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Tessitura.Client.OnSale;

/// <summary>Sells seats of one evening through one web server after the other, while others look at the maps of all.</summary>
internal sealed class SeatSales
{
    private readonly OnSaleContext _context;
    private readonly int _performance;
    private readonly Queue<int> _free;
    private readonly Dictionary<Uri, string> _sessions = [];

    private SeatSales(OnSaleContext context, int performance, Queue<int> free) =>
        (_context, _performance, _free) = (context, performance, free);

    public string Map => ReadMix.SeatsOf(_performance);

    /// <summary>A map that is read through this web server tells which seats are free.</summary>
    public static async Task<SeatSales> OpenAsync(OnSaleContext context, Uri server, int performance)
    {
        using var answer = await context.Load.SendAsync(HttpMethod.Get, server, ReadMix.SeatsOf(performance));
        answer.EnsureSuccessStatusCode();
        using var seats = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
        var free = seats
            .RootElement.EnumerateArray()
            .Where(seat => seat.GetProperty("IsSeat").GetBoolean() && seat.GetProperty("SeatStatusId").GetInt32() == 0)
            .Select(seat => seat.GetProperty("Id").GetInt32());
        return new SeatSales(context, performance, new(free));
    }

    /// <summary>Sells one seat while the maps of the others are looked at.</summary>
    /// <param name="seller">The web server through which it is sold.</param>
    /// <param name="others">Those whose maps are looked at.</param>
    /// <param name="limit">How long they are looked at in the end.</param>
    /// <param name="between">What happens once they have the map, before the sale.</param>
    /// <param name="afterwards">What happens after the sale; the time counts from its end.</param>
    public async Task<SeatSale> SellAsync(
        Uri seller,
        IEnumerable<Uri> others,
        TimeSpan limit,
        Func<Task>? between = null,
        Func<Task>? afterwards = null
    )
    {
        var session = await SessionAsync(seller);
        var seat = _free.Dequeue();
        var watches = await Task.WhenAll(
            others.Select(other => SeatWatch.StartAsync(_context.Load, other, Map, seat, limit))
        );
        await (between?.Invoke() ?? Task.CompletedTask);
        await ReserveAsync(seller, session, seat);
        var answeredAt = Stopwatch.GetTimestamp();
        var isFreeHere = await SeatWatch.IsFreeAsync(_context.Load, seller, Map, seat);
        var countsFrom = answeredAt;
        if (afterwards is not null)
        {
            await afterwards();
            countsFrom = Stopwatch.GetTimestamp();
        }

        await Task.WhenAll(watches.Select(watch => watch.Ended));
        var lastFree = watches.Max(watch => watch.LastFree);
        return new(
            Since(countsFrom, lastFree),
            Since(_context.Upstream.SoldAt, lastFree),
            isFreeHere,
            watches.All(watch => watch.SawTaken),
            watches.Max(watch => watch.Oldest)
        );
    }

    /// <summary>Sells one seat in a web session that was opened for it, and tells whether the buyer then sees it as free.</summary>
    public async Task<bool> SellNextAsync(Uri seller)
    {
        var seat = _free.Dequeue();
        await ReserveAsync(seller, await OpenSessionAsync(seller), seat);
        return await SeatWatch.IsFreeAsync(_context.Load, seller, Map, seat);
    }

    private static TimeSpan Since(long from, long to) => to > from ? Stopwatch.GetElapsedTime(from, to) : TimeSpan.Zero;

    private async Task<string> SessionAsync(Uri server)
    {
        if (!_sessions.TryGetValue(server, out var key))
        {
            key = await OpenSessionAsync(server);
            _sessions[server] = key;
        }

        return key;
    }

    private async Task<string> OpenSessionAsync(Uri server)
    {
        using var opened = await PostAsync(server, "/Web/Session", """{"BusinessUnitId":1}""");
        return opened.RootElement.GetProperty("SessionKey").GetString()!;
    }

    private async Task ReserveAsync(Uri server, string session, int seat)
    {
        using var reserved = await PostAsync(
            server,
            $"/Web/Cart/{session}/Tickets",
            JsonSerializer.Serialize(
                new
                {
                    PerformanceId = _performance,
                    ZoneId = 0,
                    NumberOfSeats = 1,
                    PriceType = "1",
                    RequestedSeats = $"{seat}",
                }
            )
        );
        if (reserved.RootElement.GetProperty("SeatsReserved").GetInt32() != 1)
        {
            throw new InvalidOperationException($"Seat {seat} was not reserved.");
        }
    }

    private async Task<JsonDocument> PostAsync(Uri server, string path, string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await _context.Load.SendAsync(HttpMethod.Post, server, path, body);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        return answer.IsSuccessStatusCode
            ? JsonDocument.Parse(bytes)
            : throw new InvalidOperationException(
                $"{path.Split('/')[^1]}: status {(int)answer.StatusCode}: {Encoding.UTF8.GetString(bytes)}"
            );
    }
}

/// <summary>How a seat that was sold was seen on the other web servers.</summary>
/// <param name="LastFree">From the buyer's answer, or from what happened afterwards, to the last answer that shows the seat as free; zero where that came before.</param>
/// <param name="LastFreeSinceSold">The same, from the moment at which the ticketing server sold it.</param>
/// <param name="IsFreeAtSeller">The web server that sold it showed it as free afterwards.</param>
/// <param name="IsSeenByAll">All others showed it as taken in the end.</param>
/// <param name="Oldest">The greatest age that an answer said it had.</param>
internal sealed record SeatSale(
    TimeSpan LastFree,
    TimeSpan LastFreeSinceSold,
    bool IsFreeAtSeller,
    bool IsSeenByAll,
    TimeSpan Oldest
);
