namespace Kiosk;

/// <summary>Something to read, with the arrow keys where it is longer than the screen. Enter and Esc end it.</summary>
internal sealed class ReadPage(string title, IRenderable content, string end) : Page<bool>
{
    private int _top;

    public override string Keys => $"Enter: {end}. ↑ ↓: the lines above and below.";

    public override IRenderable Draw(Room room)
    {
        var heading = new Text(title, new Style(decoration: Decoration.Bold));
        var height = room.Height - room.HeightOf(heading);
        _top = Math.Clamp(_top, 0, Math.Max(0, room.HeightOf(content) - height));
        return new Rows(heading, room.Cut(content, _top, height));
    }

    public override bool Press(ConsoleKeyInfo key, out bool answer)
    {
        answer = true;
        _top += key.Key switch
        {
            ConsoleKey.DownArrow => 1,
            ConsoleKey.UpArrow => -1,
            _ => 0,
        };
        return key.Key is ConsoleKey.Enter;
    }
}
