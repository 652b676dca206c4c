namespace Kiosk;

/// <summary>Something to type. What was typed stays when the customer goes back and comes again.</summary>
internal sealed class TextPage(string question, IRenderable above) : Page<string>
{
    private const char Cursor = '▏';

    private string _text = "";

    /// <summary>Null for a text that is taken; else why not, and what is. The text is forgotten then.</summary>
    public required Func<string, string?> Check { get; init; }

    /// <summary>False for a beginning that cannot become a text that is taken: its last key is refused at once.</summary>
    public required Func<string, bool> Accepts { get; init; }

    /// <summary>What is allowed, in a sentence.</summary>
    public required string Allowed { get; init; }

    /// <summary>How it looks on the screen.</summary>
    public required Func<string, string> Show { get; init; }

    public override string Keys => "Type, then Enter. Esc: back.";

    public override IRenderable Draw(Room room) =>
        new Rows(
            above,
            Text.Empty,
            new Text(question, new Style(decoration: Decoration.Bold)),
            new Text($"  {Show(_text)}{Cursor}")
        );

    public override bool Press(ConsoleKeyInfo key, out string? answer)
    {
        answer = _text.Trim();
        if (key.Key is ConsoleKey.Enter)
        {
            if (Check(answer) is not { } refusal)
            {
                return true;
            }

            _text = "";
            return Refuse(refusal, out answer);
        }

        if (key.Key is ConsoleKey.Backspace)
        {
            _text = _text[..Math.Max(0, _text.Length - 1)];
        }
        else if (!char.IsControl(key.KeyChar))
        {
            if (!Accepts(_text + key.KeyChar))
            {
                return Refuse(Allowed, out answer);
            }

            _text += key.KeyChar;
        }

        return false;
    }
}
