using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Tessitura.Client.AspNetCore;

/// <summary>One of the calls: check, read, decide, send, and answer.</summary>
internal sealed class SeatCurveEndpoint(SeatCurveRoute route, SeatCurveVenue venue)
{
    private readonly ServiceRequest _request = new(route, venue.Options.Version);
    private readonly QueryAccess _access = new(route, venue);
    private readonly ServiceAnswer _answer = new(route, venue);

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
            // A read ends with its visitor. A write goes on: ended under way, nobody would know whether it was carried out.
            answer = await calls.SendAsync(request, route.IsRead ? context.RequestAborted : CancellationToken.None);
        }
        catch (TessituraException failure)
        {
            return ServiceErrors.Of(failure);
        }

        using (answer)
        {
            return await _answer.WriteAsync(context, answer, query, calls);
        }
    }
}
