using System.Text.Json;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Tessitura.Client.AspNetCore;

/// <summary>Gives the service's answer to the visitor: status, type, age and body, and no other header of the server.</summary>
internal sealed class ServiceAnswer(SeatCurveRoute route, SeatCurveVenue venue)
{
    private const int MaxErrorBytes = 256 * 1024;

    private readonly CachePolicy _policy = PolicyOf(route, venue);

    /// <summary>Writes the answer, or tells why the visitor gets an error instead.</summary>
    public async Task<ServiceError?> WriteAsync(
        HttpContext context,
        HttpResponseMessage answer,
        VisitorQuery query,
        VisitorCalls calls
    )
    {
        using var body = new AnswerBody(answer, context, venue);
        try
        {
            if (!answer.IsSuccessStatusCode)
            {
                return await ReadErrorAsync(context, answer, body, calls);
            }

            if (IsPage(answer))
            {
                return ServiceErrors.Neutral(StatusCodes.Status502BadGateway);
            }

            var hidden = calls.IsByCookie ? await HideKeyAsync(body, calls) : null;
            WriteCaching(context, query);
            WriteHead(context.Response, answer, hidden?.Length ?? answer.Content.Headers.ContentLength);
            await (hidden is null ? body.CopyAsync() : context.Response.Body.WriteAsync(hidden).AsTask());
            return null;
        }
        catch (Exception broken) when (IsBroken(broken, context))
        {
            return BreakOff(context, broken);
        }
    }

    private async Task<ServiceError> ReadErrorAsync(
        HttpContext context,
        HttpResponseMessage answer,
        AnswerBody body,
        VisitorCalls calls
    )
    {
        ReadOnlyMemory<byte> text = default;
        try
        {
            text = await body.ReadAsync(MaxErrorBytes);
        }
        catch (Exception broken) when (IsBroken(broken, context))
        {
            // The status is known all the same.
            AnswerLog.BrokeOff(venue.Log, route.Operation, broken.GetType().Name);
        }

        var mask = new ErrorMask(venue.Options.Credentials, await calls.KeyAsync());
        return ServiceErrors.Of((int)answer.StatusCode, text, mask) with { RetryAfter = answer.Headers.RetryAfter };
    }

    private static CachePolicy PolicyOf(SeatCurveRoute route, SeatCurveVenue venue)
    {
        var policy = venue.Options.Caching.PolicyOf(route.Operation);
        return route.ShowsAvailability && venue.Limits.MaxStaleSeats is { } most
            ? policy with
            {
                StaleWhileRevalidate = Min(policy.StaleWhileRevalidate, most),
                StaleIfError = Min(policy.StaleIfError, most),
            }
            : policy;
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private void WriteCaching(HttpContext context, VisitorQuery query)
    {
        var response = context.Response;
        var policy = query.IsOfVisitor ? CachePolicy.Private : _policy;
        response.Headers.CacheControl = policy.ToString();
        if (policy == CachePolicy.Private)
        {
            return;
        }

        if (query.VariesByCookie)
        {
            AddVary(response, HeaderNames.Cookie);
        }

        // CORS itself says so only in answers to pages of other origins; a cache would give those the answer that it kept for this one.
        if (
            venue.UsesCors
            || context.GetEndpoint()?.Metadata.GetMetadata<ICorsMetadata>() is not null and not IDisableCorsAttribute
        )
        {
            AddVary(response, HeaderNames.Origin);
        }
    }

    private static void AddVary(HttpResponse response, string header)
    {
        if (!response.Headers.GetCommaSeparatedValues(HeaderNames.Vary).Any(IsIt))
        {
            response.Headers.Append(HeaderNames.Vary, header);
        }

        bool IsIt(string there) => there == "*" || there.Equals(header, StringComparison.OrdinalIgnoreCase);
    }

    private static void WriteHead(HttpResponse response, HttpResponseMessage answer, long? length)
    {
        response.StatusCode = (int)answer.StatusCode;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.Age = Text("Age");
        response.Headers["Cache-Status"] = Text("Cache-Status");
        if (answer.StatusCode is not System.Net.HttpStatusCode.NoContent)
        {
            response.ContentType = answer.Content.Headers.ContentType?.ToString();
            response.Headers.ContentEncoding = string.Join(", ", answer.Content.Headers.ContentEncoding)
                is { Length: > 0 } coding
                ? coding
                : default;
            response.ContentLength = length;
        }

        string? Text(string name) =>
            answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
    }

    private async Task<byte[]> HideKeyAsync(AnswerBody body, VisitorCalls calls)
    {
        var json = await body.ReadAsync(body.Limit);
        if (await calls.KeyAsync() is not { } key)
        {
            return json.ToArray();
        }

        var hidden = SessionKeyRedaction.Hide(json.Span, key.Reveal());
        if (route.FindsPromoCode && hidden.Length > 0)
        {
            venue.Sessions.Add(key, PromoCodes.Of(json));
        }

        return hidden;
    }

    /// <summary>A page comes from a web server in between, whatever its status says.</summary>
    private static bool IsPage(HttpResponseMessage answer) =>
        answer.Content.Headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml";

    private static bool IsBroken(Exception exception, HttpContext context) =>
        exception is IOException or HttpRequestException or TimeoutException or JsonException or InvalidDataException
        && !context.RequestAborted.IsCancellationRequested;

    private ServiceError? BreakOff(HttpContext context, Exception broken)
    {
        AnswerLog.BrokeOff(venue.Log, route.Operation, broken.GetType().Name);
        if (context.Response.HasStarted)
        {
            // The visitor has half of it and must see that the rest is missing.
            context.Abort();
            return null;
        }

        context.Response.Clear();
        return ServiceErrors.Neutral(
            broken is TimeoutException ? StatusCodes.Status504GatewayTimeout : StatusCodes.Status502BadGateway
        );
    }
}

internal static partial class AnswerLog
{
    [LoggerMessage(1, LogLevel.Warning, "The answer of {Operation} broke off on its way to a visitor: {Reason}.")]
    public static partial void BrokeOff(ILogger log, string operation, string reason);
}
