using System.Globalization;
using System.Text.Encodings.Web;
using Tessitura.Client.Simulator;

namespace SeatPicker;

/// <summary>The page of the pretended provider: a card number that nobody has, and two buttons.</summary>
internal static class PretendPaymentEndpoints
{
    private const string Path = "/payment-page";

    public static string AddressOf(string reference) => $"{Path}/{Uri.EscapeDataString(reference)}";

    /// <summary>Only where nothing is real.</summary>
    public static void MapPretendPaymentPage(this WebApplication app)
    {
        if (app.Services.GetService<PretendPaymentPage>() is null)
        {
            return;
        }

        var provider = app.Services.GetRequiredService<SimulatedPaymentProvider>();
        // Such as the webhook of a real one.
        provider.Notified = payment =>
            app.Services.GetRequiredService<PaymentNotifications>().HandleAsync(payment.Reference);

        app.MapGet(
            $"{Path}/{{reference}}",
            (string reference, House house, Words words) => ShowAsync(reference, house, words, provider, problem: null)
        );
        app.MapPost(
            $"{Path}/{{reference}}",
            (string reference, HttpRequest request, House house, Words words) =>
                PayAsync(reference, request, house, words, provider)
        );
    }

    private static async Task<IResult> PayAsync(
        string reference,
        HttpRequest request,
        House house,
        Words words,
        SimulatedPaymentProvider provider
    )
    {
        if (await provider.FindAsync(reference) is null)
        {
            return TypedResults.NotFound();
        }

        var form = await request.ReadFormAsync();
        if (form["action"] == "pay")
        {
            var number = CardNumber.Digits(form["number"].ToString());
            if (!CardNumber.IsValid(number) || number == SimulatedCards.Declined)
            {
                return await ShowAsync(reference, house, words, provider, words["provider.declined"]);
            }

            await provider.PayAsync(reference);
            await provider.DeliverNotificationsAsync();
        }

        return Results.LocalRedirect($"/#/paid/{Uri.EscapeDataString(reference)}");
    }

    private static async Task<IResult> ShowAsync(
        string reference,
        House house,
        Words words,
        SimulatedPaymentProvider provider,
        string? problem
    )
    {
        if (await provider.FindAsync(reference) is not { } payment)
        {
            return TypedResults.NotFound();
        }

        var view = await house.ReadAsync(CancellationToken.None);
        var amount = $"{payment.Amount.ToString("N2", CultureInfo.CurrentCulture)} {view.Currency}";
        return TypedResults.Content(Page(words, view.Name, amount, problem), "text/html; charset=utf-8");
    }

    // Simulated numbers only; named, so that nobody types in a card of their own.
    private static string Page(Words words, string shop, string amount, string? problem) =>
        $"""
            <!doctype html>
            <html lang="{words.Language}">
            <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>{Text(words["provider.title"])} – {Text(shop)}</title>
                <link rel="icon" href="/icon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/css/shop.css">
                <link rel="stylesheet" href="/css/payment.css">
            </head>
            <body class="provider">
                <main>
                    <form method="post" class="panel">
                        <p class="eyebrow">{Text(words["provider.eyebrow"])}</p>
                        <h1>{Text(words["provider.title"])}</h1>
                        <p class="provider-amount"><span>{Text(shop)}</span> <strong>{Text(amount)}</strong></p>
                        <label for="number">{Text(words["card.number"])}</label>
                        <input id="number" name="number" inputmode="numeric" autocomplete="off" value="4111 1111 1111 1111" aria-describedby="about">
                        <p class="hint" id="about">{Text(words["provider.about"])}</p>
                        {(problem is null ? "" : $"""<p class="problem" role="alert">{Text(problem)}</p>""")}
                        <p class="actions">
                            <button class="main" name="action" value="pay">{Text(
                words["pay.amount", ("amount", amount)]
            )}</button>
                            <button class="second" name="action" value="back">{Text(words["provider.back"])}</button>
                        </p>
                    </form>
                </main>
            </body>
            </html>
            """;

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
