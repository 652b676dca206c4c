using Microsoft.AspNetCore.Http;

namespace Tessitura.Client.AspNetCore;

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
