namespace Kiosk;

/// <summary>A list to choose from: by its number, or with the arrow keys and Enter.</summary>
internal sealed class MenuPage<T>(string question, IReadOnlyList<Choice<T>> choices, IRenderable? above = null)
    : Page<T>
{
    private const int LinesAround = 3;

    private int _selected;
    private string _typed = "";

    public override string Keys => $"{Allowed}, or ↑ ↓ and Enter. Esc: back.";

    private string Allowed => choices.Count == 1 ? "Press 1" : $"Press a number from 1 to {choices.Count}";

    public override IRenderable Draw(Room room)
    {
        var table = new Table().Border(TableBorder.None).HideHeaders();
        for (var i = 0; i < 1 + choices.Max(choice => choice.Cells.Length); i++)
        {
            table.AddColumn(new TableColumn("") { NoWrap = true, Padding = new Padding(0, 0, 1, 0) });
        }

        var lines = Math.Max(1, room.Height - LinesAround - (above is null ? 0 : room.HeightOf(above)));
        var first = Math.Clamp(_selected - lines + 1, 0, Math.Max(0, choices.Count - lines));
        for (var i = first; i < choices.Count && i < first + lines; i++)
        {
            var style = i == _selected ? new Style(decoration: Decoration.Invert | Decoration.Bold) : Style.Plain;
            table.AddRow([new Text($"{(i == _selected ? '>' : ' ')}{i + 1, 2} ", style), .. choices[i].Cells]);
        }

        var more = choices.Count > lines ? $" ({first + 1} to {first + lines} of {choices.Count})" : "";
        var title = new Text($"{question}{more} {_typed}", new Style(decoration: Decoration.Bold));
        return new Rows(above is null ? [title, Text.Empty, table] : [above, Text.Empty, title, table]);
    }

    public override bool Press(ConsoleKeyInfo key, out T? answer)
    {
        answer = choices[_selected].Value;
        if (char.IsAsciiDigit(key.KeyChar))
        {
            return Type(key.KeyChar, out answer);
        }

        _typed = "";
        switch (key.Key)
        {
            case ConsoleKey.Enter:
                return true;
            case ConsoleKey.UpArrow or ConsoleKey.DownArrow:
                var step = key.Key is ConsoleKey.UpArrow ? -1 : 1;
                _selected = Math.Clamp(_selected + step, 0, choices.Count - 1);
                return false;
            case ConsoleKey.Home or ConsoleKey.End:
                _selected = key.Key is ConsoleKey.Home ? 0 : choices.Count - 1;
                return false;
            default:
                return char.IsControl(key.KeyChar)
                    ? false
                    : Refuse($"That key does nothing here. {Allowed}.", out answer);
        }
    }

    // With ten choices and more, 1 may be the beginning of 10: then Enter tells.
    private bool Type(char digit, out T? answer)
    {
        _typed += digit;
        var number = int.Parse(_typed);
        if (number < 1 || number > choices.Count)
        {
            var refused = _typed;
            _typed = "";
            return Refuse($"There is no {refused} here. {Allowed}.", out answer);
        }

        _selected = number - 1;
        answer = choices[_selected].Value;
        if (number * 10 <= choices.Count)
        {
            return false;
        }

        _typed = "";
        return true;
    }
}

/// <summary>One line of a menu.</summary>
internal sealed record Choice<T>(T Value, params IRenderable[] Cells)
{
    public Choice(T value, string text)
        : this(value, new Text(text)) { }
}
