using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Tessitura.Client.Models;

namespace Tessitura.Client.AspNetCore;

/// <summary>A failure as the service writes it: a list of errors, whose details stay here.</summary>
/// <param name="Status">The status of the answer.</param>
/// <param name="Errors">What is wrong, in words for people.</param>
internal sealed record ServiceError(int Status, IReadOnlyList<ErrorMessage> Errors)
{
    public ServiceError(int status, string description)
        : this(status, [new ErrorMessage { Description = description }]) { }

    public RetryConditionHeaderValue? RetryAfter { get; init; }

    public async Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        if (RetryAfter is not null)
        {
            response.Headers.RetryAfter = RetryAfter.ToString();
        }

        var body = ToJson();
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, response.HttpContext.RequestAborted);
    }

    private byte[] ToJson()
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartArray();
            foreach (var error in Errors)
            {
                json.WriteStartObject();
                json.WriteString(nameof(error.Code), error.Code);
                json.WriteString(nameof(error.Description), error.Description);
                json.WriteNull(nameof(error.Details));
                json.WriteString(nameof(error.ErrorPath), error.ErrorPath);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return body.ToArray();
    }
}
