using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Tessitura.Client.AspNetCore.Tests.Contract;

/// <summary>A seat map front end of somebody else: knows the description of the 21 calls, and nothing of this project.</summary>
internal sealed class FrontEnd(HttpClient http)
{
    private readonly HashSet<string> _made = [];
    private readonly List<string> _failures = [];

    /// <summary>The calls that were made, as the description names them.</summary>
    public IReadOnlyCollection<string> Made => _made;

    /// <summary>Where an answer was not as described.</summary>
    public IReadOnlyCollection<string> Failures => _failures;

    /// <summary>Makes a call and holds its answer against the description.</summary>
    /// <param name="described">Verb and path as described.</param>
    /// <param name="arguments">Values for its path.</param>
    /// <param name="query">The query, with its question mark.</param>
    /// <param name="body">The body, made of the described members.</param>
    public async Task<JsonNode?> CallAsync(
        string described,
        (string Name, object Value)[]? arguments = null,
        string query = "",
        JsonObject? body = null
    )
    {
        var call = SeedText.Calls.Single(call => call.ToString() == described);
        var path = call.Path;
        foreach (var (name, value) in arguments ?? [])
        {
            path = path.Replace($"{{{name}}}", $"{value}", StringComparison.Ordinal);
        }

        using var request = new HttpRequestMessage(new HttpMethod(call.Method), path.TrimStart('/') + query);
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        }

        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        _made.Add(described);
        Check(call, response, text);
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    private void Check(SeedCall call, HttpResponseMessage response, string text)
    {
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NoContent))
        {
            _failures.Add($"{call}: {(int)response.StatusCode} {text}");
            return;
        }

        var cacheControl = response.Headers.NonValidated["Cache-Control"].ToString();
        if (cacheControl != call.CacheControl)
        {
            _failures.Add($"{call}: Cache-Control {cacheControl}");
        }

        if (call.Answer is not null)
        {
            _failures.AddRange(
                Missing(call.Answer, JsonNode.Parse(text), "$").Distinct().Select(name => $"{call}: {name}")
            );
        }
    }

    /// <summary>Members of the sample that the answer has not, wherever both have something.</summary>
    private static IEnumerable<string> Missing(JsonNode? sample, JsonNode? answer, string path) =>
        (sample, answer) switch
        {
            (JsonObject expected, JsonObject found) => expected.SelectMany(member =>
                found.TryGetPropertyValue(member.Key, out var value)
                    ? Missing(member.Value, value, $"{path}.{member.Key}")
                    : [$"{path}.{member.Key} is missing"]
            ),
            (JsonArray expected, JsonArray found) => found.SelectMany(item => Missing(expected[0], item, $"{path}[]")),
            (JsonValue, JsonObject or JsonArray) => [$"{path} is no value"],
            (JsonObject or JsonArray, JsonValue) => [$"{path} is a value"],
            (JsonObject, JsonArray) or (JsonArray, JsonObject) => [$"{path} is of another kind"],
            _ => [],
        };
}
