using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Tessitura.Client.OnSale;

/// <summary>Somebody who reads the map of one web server again and again to see whether one seat is still free.</summary>
internal sealed class SeatWatch
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    /// <summary>A new answer may be followed by an old one, which would count.</summary>
    private static readonly TimeSpan TimeAfterNew = TimeSpan.FromMilliseconds(300);

    private readonly LoadGenerator _load;
    private readonly Uri _server;
    private readonly string _map;
    private readonly int _seat;
    private readonly TimeSpan _limit;
    private readonly TaskCompletionSource _hasLooked = new();

    private SeatWatch(LoadGenerator load, Uri server, string map, int seat, TimeSpan limit)
    {
        (_load, _server, _map, _seat, _limit) = (load, server, map, seat, limit);
        Ended = Task.Run(LookAsync);
    }

    /// <summary>When the last answer came that shows the seat as free.</summary>
    public long LastFree { get; private set; }

    /// <summary>The greatest age that an answer said it had.</summary>
    public TimeSpan Oldest { get; private set; }

    /// <summary>Whether the seat was seen as taken in the end.</summary>
    public bool SawTaken { get; private set; }

    /// <summary>Ends when the seat was seen as taken for a while, or the time is up.</summary>
    public Task Ended { get; }

    /// <summary>Begins to look, and has an answer that shows the seat as free.</summary>
    public static async Task<SeatWatch> StartAsync(LoadGenerator load, Uri server, string map, int seat, TimeSpan limit)
    {
        var watch = new SeatWatch(load, server, map, seat, limit);
        await await Task.WhenAny(watch._hasLooked.Task, watch.Ended);
        return watch;
    }

    /// <summary>Whether one server shows a seat as free now.</summary>
    public static async Task<bool> IsFreeAsync(LoadGenerator load, Uri server, string map, int seat)
    {
        using var response = await load.SendAsync(HttpMethod.Get, server, map);
        response.EnsureSuccessStatusCode();
        return IsFree(await response.Content.ReadAsByteArrayAsync(), seat);
    }

    private async Task LookAsync()
    {
        using var body = new MemoryStream();
        var started = Stopwatch.GetTimestamp();
        long? takenSince = null;
        while (
            Stopwatch.GetElapsedTime(started) < _limit
            && (takenSince is not { } since || Stopwatch.GetElapsedTime(since) < TimeAfterNew)
        )
        {
            using var response = await _load.SendAsync(HttpMethod.Get, _server, _map);
            var came = Stopwatch.GetTimestamp();
            response.EnsureSuccessStatusCode();
            body.SetLength(0);
            await response.Content.CopyToAsync(body);
            Oldest = response.Headers.Age is { } age && age > Oldest ? age : Oldest;
            SawTaken = !IsFree(body.GetBuffer().AsSpan(0, (int)body.Length), _seat);
            if (SawTaken)
            {
                takenSince ??= came;
            }
            else
            {
                (LastFree, takenSince) = (came, null);
            }

            _hasLooked.TrySetResult();
            await Task.Delay(Pause);
        }
    }

    /// <summary>In the bytes as they come: <c>{"Id":4711,… "SeatStatusId":0 …}</c>.</summary>
    private static bool IsFree(ReadOnlySpan<byte> map, int seat)
    {
        var name = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\"Id\":{seat},"));
        var rest = map[Math.Max(0, map.IndexOf(name))..];
        var status = rest.IndexOf("\"SeatStatusId\":"u8);
        return rest.StartsWith(name) && status >= 0
            ? rest[(status + "\"SeatStatusId\":"u8.Length)..] is [(byte)'0', (byte)',' or (byte)'}', ..]
            : throw new InvalidOperationException($"The map does not show seat {seat}.");
    }
}
