using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;

namespace Tessitura.Client;

/// <summary>Which writes change seats, and of which performances.</summary>
internal sealed class SeatWrites
{
    /// <summary>Beyond it all are forgotten: a change of theirs that names no performance is then seen when the answers are too old.</summary>
    private const int MostSessions = 10_000;

    private static readonly FrozenSet<string> NamePerformanceInBody = new[]
    {
        "Cart.ReserveTickets",
        "Cart.ReserveTicketsForLineItem",
        "Cart.AddNFSPackagePerformanceItem",
        "Cart.ReturnTicketWithSeat",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The session's own seats, whichever they are.</summary>
    private static readonly FrozenSet<string> ConcernSession = new[]
    {
        "Cart.ClearCart",
        "Cart.Checkout",
        "Cart.CheckoutWithCard",
        "Cart.RemoveSubLineItem",
        "Cart.RemovePackageItem",
        "Cart.RemoveNFSPackage",
        "Cart.RemoveSuperPackageItem",
        "Cart.ReturnTicket",
        "Session.Logout",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Seats of a package, of which the calls do not say where they are.</summary>
    private static readonly FrozenSet<string> TakeUnnamed = new[]
    {
        "Cart.AddPackageItem",
        "Cart.AddSubPackageItem",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<SessionKey, HashSet<int>> _sessions = [];

    /// <summary>What this request will have changed once it was carried out; null for one that leaves the seats alone.</summary>
    public async ValueTask<SeatChange?> OfAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (OperationTable.Of(request) is not { Method: not "GET" } operation)
        {
            return null;
        }

        if (NamePerformanceInBody.Contains(operation.Name))
        {
            return Of(await PerformanceInBodyAsync(request, cancellationToken).ConfigureAwait(false));
        }

        if (ConcernSession.Contains(operation.Name))
        {
            return new SeatChange([], IsOfSession: true);
        }

        if (TakeUnnamed.Contains(operation.Name))
        {
            return new SeatChange([], TakesUnnamed: true);
        }

        var at = Array.IndexOf(operation.Route.Trim('/').Split('/'), "{performanceId}");
        return at < 0 ? null : Of(PerformanceInPath(request, operation, at));
    }

    /// <summary>What a write that is over has changed, and remembers whose seats its session has. Only now the session is known: a reservation may have opened it.</summary>
    public SeatChange Complete(HttpRequestMessage request, SeatChange change)
    {
        if (KeyOf(request) is not { } key)
        {
            return change;
        }

        if (change.IsOfSession)
        {
            return _sessions.TryGetValue(key, out var known) ? change with { Performances = known } : change;
        }

        if (change.Performances is { Count: > 0 } performances)
        {
            if (_sessions.Count >= MostSessions)
            {
                _sessions.Clear();
            }

            _sessions.AddOrUpdate(
                key,
                _ => [.. performances],
                (_, known) => performances.All(known.Contains) ? known : [.. known, .. performances]
            );
        }

        return change;
    }

    private static SeatChange Of(int? performance) =>
        performance is { } id ? new SeatChange([id]) : SeatChange.Packages;

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
            // The server will say what is wrong with it.
            return null;
        }
    }
}
