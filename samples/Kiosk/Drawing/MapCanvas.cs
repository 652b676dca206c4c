using System.Text;

namespace Kiosk;

/// <summary>A sheet of squared paper: as many lines as it was made with, as wide as what is written on it.</summary>
internal sealed class MapCanvas(int lines)
{
    private static readonly (char, Style) _blank = (' ', Style.Plain);

    private readonly List<(char Symbol, Style Style)>[] _lines =
    [
        .. Enumerable.Range(0, lines).Select(_ => new List<(char, Style)>()),
    ];

    public int Lines => lines;

    public int Width => _lines.Max(line => line.Count);

    /// <summary>Writes over whatever is there.</summary>
    public void Write(int column, int line, string text, Style style)
    {
        var cells = _lines[line];
        foreach (var symbol in text)
        {
            while (cells.Count <= column)
            {
                cells.Add(_blank);
            }

            cells[column++] = (symbol, style);
        }
    }

    public IRenderable Draw() => new Rows(Draw(0, lines, margin: 0, left: 0, Width));

    /// <summary>A part of it: some lines, and of each the margin and so many columns from one on.</summary>
    public IRenderable Draw(int top, int height, int margin, int left, int width)
    {
        var paragraph = new Paragraph().Overflow(Overflow.Crop);
        for (var line = top; line < Math.Min(lines, top + height); line++)
        {
            var cells = _lines[line];
            paragraph.Append(line == top ? "" : "\n");
            Draw(paragraph, [.. cells.Take(margin), .. cells.Skip(margin + left).Take(width - margin)]);
        }

        return paragraph;
    }

    // Neighbours of one style go out together: a large hall has thousands of seats.
    private static void Draw(Paragraph paragraph, List<(char Symbol, Style Style)> cells)
    {
        var run = new StringBuilder();
        for (var i = 0; i < cells.Count; i++)
        {
            run.Append(cells[i].Symbol);
            if (i + 1 == cells.Count || !cells[i + 1].Style.Equals(cells[i].Style))
            {
                paragraph.Append(run.ToString(), cells[i].Style);
                run.Clear();
            }
        }
    }
}
