namespace Kiosk;

/// <summary>How the kiosk speaks: with colours on a terminal, in plain lines everywhere else.</summary>
internal sealed class Look(IAnsiConsole console)
{
    /// <summary>False where colours would be lost: then zones are told by letters.</summary>
    public bool HasColour => console.Profile.Capabilities is { Ansi: true, ColorSystem: not ColorSystem.NoColors };

    /// <summary>Characters in a line.</summary>
    public int Width => console.Profile.Width;

    public void Title(string name)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]Tickets[/] from [bold aqua]{name}[/]");
    }

    public void Step(string text)
    {
        console.WriteLine();
        console.Write(new Rule($"[bold white]{Markup.Escape(text)}[/]").LeftJustified().RuleStyle(Color.Grey));
    }

    public void Show(IRenderable content) => console.Write(content);

    public void Line(string text) => console.WriteLine(text);

    public void Note(string text) => console.MarkupLineInterpolated($"[grey]{text}[/]");

    public void Done(string text) => console.MarkupLineInterpolated($"[green]{text}[/]");

    public void Warning(string text) => console.MarkupLineInterpolated($"[yellow]{text}[/]");
}
