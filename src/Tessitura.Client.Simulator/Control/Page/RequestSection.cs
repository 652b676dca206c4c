using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Html;

namespace Tessitura.Client.Simulator;

/// <summary>The last requests with what was answered, the newest first.</summary>
internal sealed class RequestSection(RequestJournal? journal, int? session)
{
    private const int Shown = 100;

    private static readonly JsonSerializerOptions _indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public IHtmlContent Render()
    {
        var requests = Requests();
        return Html.Of(
            $"""
            <section id="requests" aria-labelledby="requests-head">
            <div class="head"><h2 id="requests-head">Requests{(session is { } number ? $" of session-{number}" : "")}
            <span class="count">{journal?.Count ?? 0}</span></h2>{All()}</div>
            <p class="hint">The last ones, the newest first. Session keys, passwords and cards are masked; <code>session-3</code> is the third session.</p>
            {(requests.Count == 0
                ? Html.Of($"<p class=\"hint\">Nothing has come yet. Try the first line of curl above.</p>")
                : Html.Of($"<ol class=\"requests\">{Html.All(requests.Select(Request))}</ol>"))}
            </section>

            """
        );
    }

    private IHtmlContent All() =>
        session is null ? Html.Nothing : Html.Of($"<a class=\"button second\" href=\"/#requests\">Show all</a>");

    private IReadOnlyList<SimulatedRequest> Requests() =>
        journal is null ? []
        : session is null ? journal.Newest(Shown)
        : [.. journal.Requests.Where(r => r.WebSession == session).Reverse().Take(Shown)];

    private static IHtmlContent Request(SimulatedRequest r) =>
        Html.Of(
            $"""
            <li><details><summary><span class="number">{r.Number}</span> {Status(r)}
            <span class="method">{r.Method}</span> <code>{r.Path}</code>
            <span class="hint">{r.Operation ?? "no operation"}{(
                r.Fault is null ? "" : $" · fault {r.Fault}"
            )} · {r.At.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}</span></summary>
            {Body("Request", r.Body)}{Body("Answer", r.Answer)}</details></li>

            """
        );

    private static IHtmlContent Status(SimulatedRequest r)
    {
        var kind = r.Status switch
        {
            null => "closed",
            < 300 => "good",
            < 500 => "refused",
            _ => "failed",
        };
        return Html.Of(
            $"<span class=\"status {kind}\">{r.Status?.ToString(CultureInfo.InvariantCulture) ?? "no answer"}</span>"
        );
    }

    private static IHtmlContent Body(string what, string? text) =>
        text is null
            ? Html.Of($"<p class=\"hint\">{what}: no body.</p>")
            : Html.Of($"<h4>{what}</h4><pre tabindex=\"0\"><code>{Indent(text)}</code></pre>");

    private static string Indent(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return JsonSerializer.Serialize(json.RootElement, _indented);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
