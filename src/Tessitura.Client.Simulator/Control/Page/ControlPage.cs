using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;

namespace Tessitura.Client.Simulator;

/// <summary>The page at <c>/</c>: it works without JavaScript, in any browser, and has nothing from elsewhere.</summary>
internal sealed class ControlPage(SimulatedService service, SimulatorOptions options, string address, string? problem)
{
    /// <summary>The page; <c>session</c> in the query chooses the requests of one session, <c>refresh</c> loads it again and again.</summary>
    public string Render(IQueryCollection query)
    {
        var state = ControlState.Of(service);
        var states = new StateSections(state, service.Simulation.Outbox.Mails);
        var controls = new ControlSections(state, options.HoldMinutes);
        return Html.TextOf(
            Html.Of(
                $"""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>{state.Theater}, simulated</title>
                <link rel="icon" href="/favicon.ico" type="image/svg+xml">
                <link rel="stylesheet" href="/_simulator/page.css">
                {Refresh(query)}
                </head>
                <body>
                <a class="skip" href="#main">Skip to the content</a>
                <header class="frame"><div>
                <p class="eyebrow">Simulated Tessitura server, version {state.Version}</p>
                <h1>{state.Theater}</h1>
                <nav aria-label="Sections">{Html.All(
                    Links().Select(l => Html.Of($"<a href=\"#{l.Id}\">{l.Text}</a>"))
                )}</nav>
                </div></header>
                <main id="main" tabindex="-1">
                {Problem()}
                {new ConnectSection(options, address, state.Performances.Select(p => p.Id).FirstOrDefault()).Render()}
                {states.Programme()}
                {states.State()}
                {new RequestSection(service.Journal, Number(query["session"])).Render()}
                <div class="pair">{controls.Clock()}{controls.Faults()}</div>
                {ControlSections.Operations()}
                </main>
                <footer class="frame"><p>Everything here is invented. The same as JSON: {Html.All(
                    Json().Select(name => Html.Of($"<a href=\"/_simulator/{name}\">{name}</a> "))
                )}
                · <a href="/?refresh=5#requests">load this page every 5 seconds</a></p></footer>
                </body>
                </html>

                """
            )
        );
    }

    private static IEnumerable<(string Id, string Text)> Links() =>
        [
            ("connect", "Connect"),
            ("programme", "What is on"),
            ("state", "State"),
            ("requests", "Requests"),
            ("clock", "Clock"),
            ("faults", "Faults"),
            ("operations-list", "Operations"),
        ];

    private static IEnumerable<string> Json() =>
        ["state", "requests", "orders", "mails", "clock", "faults", "operations"];

    private IHtmlContent Problem() =>
        problem is null ? Html.Nothing : Html.Of($"<p class=\"problem\" role=\"alert\">{problem}</p>");

    private static IHtmlContent Refresh(IQueryCollection query) =>
        Number(query["refresh"]) is > 0 and <= 3600 and var seconds
            ? Html.Of($"<meta http-equiv=\"refresh\" content=\"{seconds}\">")
            : Html.Nothing;

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
