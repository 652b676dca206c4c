using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Tessitura.Client.AspNetCore;

/// <summary>One of the calls: check, read, decide, send, and answer.</summary>
internal sealed class SeatCurveEndpoint(SeatCurveRoute route, SeatCurveVenue venue)
{
    private static readonly ServiceError NoSession = new(
        StatusCodes.Status404NotFound,
        "This visitor has no web session yet."
    );

    private readonly ServiceRequest _request = new(route, venue.Options.Version);
    private readonly QueryAccess _access = new(route, venue);
    private readonly ServiceAnswer _answer = new(route, venue);
    private readonly SeatLimit? _limit =
        route.ReservesSeats && venue.Limits.MaxSeats is { } most ? new SeatLimit(most) : null;

    public async Task HandleAsync(HttpContext context)
    {
        VisitorTrace.DropBaggage(Activity.Current);
        try
        {
            if (await RefuseOrForwardAsync(context) is { } error)
            {
                await error.WriteAsync(context.Response);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The visitor went away: nobody waits for an answer, but the host's log should not say 200.
            if (!context.Response.HasStarted)
            {
                context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            }
        }
    }

    private async Task<ServiceError?> RefuseOrForwardAsync(HttpContext context)
    {
        if (VisitorLimits.Check(context.Request, venue.Limits) is { } tooLong)
        {
            return tooLong;
        }

        var (query, misread) = VisitorQuery.Read(route, context.Request.Query);
        if (query is null)
        {
            return misread;
        }

        var (calls, refused) = VisitorCalls.Find(context, route, venue);
        if (calls is null)
        {
            return refused;
        }

        if (!route.HasBody && !venue.Limits.OpensSessionToRead && await calls.OpensSessionAsync())
        {
            return WriteNothing(context);
        }

        if (await _access.ApplyAsync(context, query) is { } notAllowed)
        {
            return notAllowed;
        }

        var (body, unreadable) = route.HasBody ? await VisitorBody.ReadAsync(context, venue) : ([], null);
        return unreadable ?? await ForwardAsync(context, query, calls, body);
    }

    private async Task<ServiceError?> ForwardAsync(
        HttpContext context,
        VisitorQuery query,
        VisitorCalls calls,
        byte[] body
    )
    {
        using var request = _request.Create(context.Request, query, body);
        HttpResponseMessage answer;
        try
        {
            if (_limit is not null && await _limit.RefuseAsync(calls.Session!, body) is { } tooMany)
            {
                return tooMany;
            }

            // A read ends with its visitor. A write goes on: ended under way, nobody would know whether it was carried out.
            answer = await calls.SendAsync(request, route.IsRead ? context.RequestAborted : CancellationToken.None);
        }
        catch (TessituraException failure)
        {
            return ServiceErrors.Of(failure);
        }

        using (answer)
        {
            return _limit is not null && await TakeBackAsync(_limit, answer, calls) is { } tooMany
                ? tooMany
                : await _answer.WriteAsync(context, answer, query, calls);
        }
    }

    private static async Task<ServiceError?> TakeBackAsync(
        SeatLimit limit,
        HttpResponseMessage answer,
        VisitorCalls calls
    )
    {
        try
        {
            return await limit.TakeBackAsync(calls.Session!, answer);
        }
        catch (TessituraException failure)
        {
            return ServiceErrors.Of(failure);
        }
    }

    // What a front end shows of a visitor who has nothing yet.
    private ServiceError? WriteNothing(HttpContext context)
    {
        if (route.Operation != "Cart.Get")
        {
            return NoSession;
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
        context.Response.Headers.CacheControl = "no-store";
        return null;
    }
}

/// <summary>What a visitor adds to a trace stays here: the trace goes on to the service, its baggage and state do not.</summary>
internal static class VisitorTrace
{
    public static void DropBaggage(Activity? activity)
    {
        for (; activity is not null; activity = activity.Parent)
        {
            activity.TraceStateString = null;
            foreach (var name in activity.Baggage.Select(item => item.Key).ToArray())
            {
                activity.SetBaggage(name, null);
            }
        }
    }
}

/// <summary>Refuses requests that are longer than any front end makes them.</summary>
internal static class VisitorLimits
{
    public static ServiceError? Check(HttpRequest request, SeatCurveOptions limits)
    {
        if (request.QueryString.Value?.Length > limits.MaxQueryLength)
        {
            return new ServiceError(StatusCodes.Status414UriTooLong, "The query is too long.");
        }

        var headers = request.Headers.Sum(header => header.Key.Length + header.Value.Sum(value => value?.Length ?? 0));
        return headers > limits.MaxHeaderLength
            ? new ServiceError(StatusCodes.Status431RequestHeaderFieldsTooLarge, "The headers are too long.")
            : null;
    }
}
