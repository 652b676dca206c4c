using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Tessitura.Client.AspNetCore;

/// <summary>The JSON that a visitor sends, read whole before anything goes to the service.</summary>
internal static class VisitorBody
{
    private static readonly ServiceError TooLong = new(StatusCodes.Status413PayloadTooLarge, "The body is too long.");

    private static readonly ServiceError NoJson = new(
        StatusCodes.Status415UnsupportedMediaType,
        "The body must be application/json in UTF-8."
    );

    /// <summary>The bytes, or what is wrong with them.</summary>
    /// <exception cref="OperationCanceledException">The visitor went away.</exception>
    public static async Task<(byte[] Body, ServiceError? Error)> ReadAsync(HttpContext context, SeatCurveVenue venue)
    {
        var request = context.Request;
        var limit = venue.Limits.MaxBodyBytes;
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false })
        {
            return ([], null);
        }

        if (request.ContentLength > limit)
        {
            return ([], TooLong);
        }

        if (!IsJson(request))
        {
            return ([], NoJson);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limit;
        }

        using var late = new CancellationTokenSource(venue.Limits.BodyTimeout, venue.Time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(late.Token, context.RequestAborted);
        try
        {
            return await ReadAsync(request.Body, limit, end.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            return ([], new ServiceError(StatusCodes.Status408RequestTimeout, "The body did not come in time."));
        }
        catch (BadHttpRequestException bad)
        {
            return ([], new ServiceError(bad.StatusCode, "The body could not be read."));
        }
    }

    private static async Task<(byte[], ServiceError?)> ReadAsync(
        Stream stream,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var body = new MemoryStream();
        var buffer = new byte[8 * 1024];
        while (true)
        {
            var read = await stream.ReadAsync(buffer, cancellationToken);
            if (read == 0)
            {
                return (body.ToArray(), null);
            }

            body.Write(buffer, 0, read);
            if (body.Length > limit)
            {
                return ([], TooLong);
            }
        }
    }

    private static bool IsJson(HttpRequest request) =>
        request.Headers.ContentEncoding.Count == 0
        && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
