namespace Kiosk;

/// <summary>A list to choose from, whose last line is the way out.</summary>
internal sealed class Menu(IAnsiConsole console)
{
    /// <summary>The choice; null for the way out.</summary>
    public async Task<T?> ChooseAsync<T>(
        string question,
        IEnumerable<T> choices,
        Func<T, string> text,
        string wayOut,
        CancellationToken stop
    )
        where T : class
    {
        var prompt = new SelectionPrompt<Line<T>>()
            .Title($"[bold]{Markup.Escape(question)}[/]")
            .PageSize(12)
            .AddChoices(choices.Select(choice => new Line<T>(text(choice), choice)))
            .AddChoices(new Line<T>(wayOut, Value: null))
            .UseConverter(line => Markup.Escape(line.Text));
        var chosen = await prompt.ShowAsync(console, stop);
        console.MarkupLineInterpolated($"[bold]{question}[/] [aqua]{chosen.Text}[/]");
        return chosen.Value;
    }

    private sealed record Line<T>(string Text, T? Value);
}
