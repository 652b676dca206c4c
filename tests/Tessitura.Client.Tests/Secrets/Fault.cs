using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Tessitura.Client.Tests.Secrets;

/// <summary>One way in which a call can end.</summary>
internal sealed record Fault(string Name, Func<Echo, HttpResponseMessage> Answer, FaultEnd Ends = FaultEnd.Answer)
{
    private const string Json = "application/json";

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("200", Success),
        new("204", _ => new HttpResponseMessage(HttpStatusCode.NoContent)),
        new("200 empty", _ => Text(HttpStatusCode.OK, "", Json)),
        new("302", Redirect),
        new(
            "400 with a list",
            echo => Text(HttpStatusCode.BadRequest, new JsonArray(Error(echo)).ToJsonString(), Json)
        ),
        new("400 with an object", echo => Text(HttpStatusCode.BadRequest, Error(echo).ToJsonString(), Json)),
        new(
            "400 with JSON text",
            echo =>
                Text(HttpStatusCode.BadRequest, System.Text.Json.Nodes.JsonValue.Create(echo.Text).ToJsonString(), Json)
        ),
        new("400 with text", echo => Text(HttpStatusCode.BadRequest, echo.Text, "text/plain")),
        new(
            "400 with HTML",
            echo => Text(HttpStatusCode.BadRequest, $"<html>{WebUtility.HtmlEncode(echo.Text)}", "text/html")
        ),
        new("401", echo => Asking(Text(HttpStatusCode.Unauthorized, echo.Text, "text/plain"))),
        new("403", echo => Text(HttpStatusCode.Forbidden, new JsonArray(Error(echo)).ToJsonString(), Json)),
        new("404", echo => Text(HttpStatusCode.NotFound, new JsonArray(Error(echo)).ToJsonString(), Json)),
        new("409", echo => Text(HttpStatusCode.Conflict, new JsonArray(Error(echo)).ToJsonString(), Json)),
        new("429", echo => Text(HttpStatusCode.TooManyRequests, echo.Text, "text/plain")),
        new("500", echo => Text(HttpStatusCode.InternalServerError, new JsonArray(Error(echo)).ToJsonString(), Json)),
        new("503", echo => Text(HttpStatusCode.ServiceUnavailable, $"<html>{echo.Text}</html>", "text/html")),
        new(
            "session expired",
            echo => Text(HttpStatusCode.BadRequest, $"Session is invalid or expired: {echo.Text}", "text/plain")
        ),
        new("connection refused", _ => throw NoConnection()),
        new("connection reset", _ => Body(new BrokenStream(""))),
        new("truncated", echo => Body(new BrokenStream(Sample(echo)[..^1]))),
        new("malformed", echo => Text(HttpStatusCode.OK, echo.Text, Json)),
        new(
            "wrong type",
            echo => Text(HttpStatusCode.OK, System.Text.Json.Nodes.JsonValue.Create(echo.Text).ToJsonString(), Json)
        ),
        new(
            "wrong member",
            echo => Text(HttpStatusCode.OK, Sample(echo).Replace(":true", ":\"INVENTED-GIFT-CERTIFICATE\""), Json)
        ),
        new("too long", echo => Text(HttpStatusCode.OK, echo.Text.PadRight(100_000), Json)),
        new("no answer in time", _ => throw new InvalidOperationException(), FaultEnd.Timeout),
        new("cancelled by the caller", _ => throw new InvalidOperationException(), FaultEnd.Cancellation),
    ];

    public override string ToString() => Name;

    private static HttpResponseMessage Success(Echo echo) =>
        echo.Operation.Result is null
            ? new HttpResponseMessage(HttpStatusCode.NoContent)
            : Text(HttpStatusCode.OK, Sample(echo), Json);

    private static string Sample(Echo echo) =>
        echo.Operation.Result is { } schema ? InventedSecrets.Sample(schema)!.ToJsonString() : "{\"Id\":true}";

    private static JsonObject Error(Echo echo) =>
        new()
        {
            ["Code"] = null,
            ["Description"] = $"Refused: {echo.Text}",
            ["Details"] = $"   at Server.Handle({echo.Text})",
            ["ErrorPath"] = echo.Text,
            ["Unknown"] = new JsonArray(echo.Text),
        };

    private static HttpResponseMessage Text(HttpStatusCode status, string text, string mediaType) =>
        new(status) { Content = new StringContent(text, Encoding.UTF8, mediaType) };

    private static HttpResponseMessage Body(Stream stream) =>
        new(HttpStatusCode.OK) { Content = new StreamContent(stream) };

    private static HttpResponseMessage Asking(HttpResponseMessage answer)
    {
        answer.Headers.WwwAuthenticate.ParseAdd("Basic realm=\"invented\"");
        return answer;
    }

    private static HttpResponseMessage Redirect(Echo echo)
    {
        var answer = Text(HttpStatusCode.Found, echo.Text, "text/plain");
        answer.Headers.Location = new Uri("https://evil.example.org/");
        return answer;
    }

    private static HttpRequestException NoConnection() =>
        new(
            HttpRequestError.ConnectionError,
            "Connection refused (tickets.example.org:443)",
            new SocketException((int)SocketError.ConnectionRefused)
        );
}
