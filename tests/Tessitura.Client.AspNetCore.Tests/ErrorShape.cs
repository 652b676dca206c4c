using System.Net;
using System.Text.Json.Nodes;

namespace Tessitura.Client.AspNetCore.Tests;

internal static class ErrorShape
{
    /// <summary>Holds a failure against the service's shape: a list of errors without details, kept by no cache.</summary>
    /// <returns>The description of its only error.</returns>
    public static async Task<string?> IsServiceErrorAsync(this HttpResponseMessage response, HttpStatusCode status)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(status), text);
        Assert.That(response.Headers.NonValidated["Cache-Control"].ToString(), Is.EqualTo("no-store"));
        Assert.That(response.Content.Headers.ContentType?.ToString(), Is.EqualTo("application/json; charset=utf-8"));
        Assert.That(response.Headers.WwwAuthenticate, Is.Empty);
        var error = JsonNode.Parse(text)!.AsArray().Single()!.AsObject();
        Assert.That(
            error.Select(member => member.Key),
            Is.EqualTo(new[] { "Code", "Description", "Details", "ErrorPath" })
        );
        Assert.That(error["Details"], Is.Null);
        return error["Description"]?.GetValue<string>();
    }
}
