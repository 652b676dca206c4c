using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;

namespace Tessitura.Client;

/// <summary>Which writes change seats, and of which performances.</summary>
internal sealed class SeatWrites
{
    /// <summary>Beyond it all are forgotten, and the next change of each counts as one anywhere.</summary>
    private const int MostSessions = 10_000;

    private static readonly FrozenSet<string> NamePerformanceInBody = new[]
    {
        "Cart.ReserveTickets",
        "Cart.ReserveTicketsForLineItem",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The session's own seats, whichever they are.</summary>
    private static readonly FrozenSet<string> ConcernSession = new[]
    {
        "Cart.ClearCart",
        "Cart.Checkout",
        "Cart.CheckoutWithCard",
        "Cart.RemoveSubLineItem",
        "Session.Logout",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Anywhere = new[]
    {
        "Cart.AddBooking",
        "Cart.RemoveBooking",
        "Cart.AddPackageItem",
        "Cart.AddNFSPackagePerformanceItem",
        "Cart.AddSubPackageItem",
        "Cart.RemovePackageItem",
        "Cart.RemoveNFSPackage",
        "Cart.RemoveSuperPackageItem",
        "Cart.ReturnTicket",
        "Cart.ReturnTicketWithSeat",
        "Session.LoadOrder",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<SessionKey, HashSet<int>?> _sessions = [];

    /// <summary>What this request will have changed once it was carried out; null for one that leaves the seats alone.</summary>
    public async ValueTask<SeatChange?> OfAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (OperationTable.Of(request) is not { Method: not "GET" } operation)
        {
            return null;
        }

        if (NamePerformanceInBody.Contains(operation.Name))
        {
            return Remember(request, await PerformanceInBodyAsync(request, cancellationToken).ConfigureAwait(false));
        }

        if (ConcernSession.Contains(operation.Name))
        {
            return OfSession(request);
        }

        if (Anywhere.Contains(operation.Name))
        {
            return Remember(request, null);
        }

        var at = Array.IndexOf(operation.Route.Trim('/').Split('/'), "{performanceId}");
        return at < 0 ? null : Remember(request, PerformanceInPath(request, operation, at));
    }

    private SeatChange Remember(HttpRequestMessage request, int? performance)
    {
        if (KeyOf(request) is { } key)
        {
            if (_sessions.Count >= MostSessions)
            {
                _sessions.Clear();
            }

            _sessions.AddOrUpdate(
                key,
                _ => performance is { } id ? [id] : null,
                (_, known) => known is null || performance is not { } id ? null : [.. known, id]
            );
        }

        return performance is { } one ? new SeatChange([one]) : SeatChange.Anywhere;
    }

    /// <summary>A session whose reservations were not all seen here may hold seats of any performance.</summary>
    private SeatChange OfSession(HttpRequestMessage request) =>
        KeyOf(request) is { } key && _sessions.TryGetValue(key, out var performances) && performances is not null
            ? new SeatChange(performances)
            : SeatChange.Anywhere;

    private static SessionKey? KeyOf(HttpRequestMessage request) => CallState.Find(request)?.SessionKeys?.Known;

    private static int? PerformanceInPath(HttpRequestMessage request, Operation operation, int at)
    {
        // The route's last segments are the path's last ones, whatever the base address.
        var path = request.RequestUri!.AbsolutePath.Trim('/');
        var surplus = path.Split('/').Length - operation.Route.Trim('/').Split('/').Length;
        return surplus < 0 ? null : SeatTags.Number(SeatTags.Segment(path, surplus + at));
    }

    private static async ValueTask<int?> PerformanceInBodyAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (request.Content is not { } content)
        {
            return null;
        }

        await content.LoadIntoBufferAsync().WaitOrAbandonAsync(cancellationToken).ConfigureAwait(false);
        var body = await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var json = JsonDocument.Parse(ResponseBody.WithoutMark(body));
            return
                json.RootElement.ValueKind is JsonValueKind.Object
                && json.RootElement.TryGetProperty("PerformanceId", out var id)
                && id.ValueKind is JsonValueKind.Number
                && id.TryGetInt32(out var performance)
                ? performance
                : null;
        }
        catch (JsonException)
        {
            // The server will say what is wrong with it; until then it may have meant any performance.
            return null;
        }
    }
}
