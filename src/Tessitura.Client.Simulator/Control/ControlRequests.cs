using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Tessitura.Client.Simulator;

/// <summary>The kept requests as <c>/_simulator/requests</c> shows them: <c>last</c> and <c>session</c> in the query choose some.</summary>
internal static class ControlRequests
{
    public static object Of(SimulatedService service, IQueryCollection query)
    {
        var last = Number(query, "last") ?? int.MaxValue;
        var session = Number(query, "session");
        var requests = (service.Journal?.Requests ?? []).Where(r => session is null || r.WebSession == session);
        return new { received = service.Journal?.Count ?? 0, requests = requests.TakeLast(last).Select(Show).ToList() };
    }

    private static object Show(SimulatedRequest request) =>
        new
        {
            request.Number,
            request.At,
            request.Method,
            request.Path,
            request.Operation,
            request.WebSession,
            body = Parse(request.Body),
            request.Status,
            answer = Parse(request.Answer),
            request.Fault,
        };

    // What is shown of a body is JSON, or a description in words.
    private static JsonNode? Parse(string? text)
    {
        try
        {
            return text is null ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }

    private static int? Number(IQueryCollection query, string name) =>
        query[name].ToString() is not { Length: > 0 } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new ControlInputException($"{name} must be a whole number, not '{text}'.");
}
