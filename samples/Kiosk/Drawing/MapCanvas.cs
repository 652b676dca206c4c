using System.Text;

namespace Kiosk;

/// <summary>A sheet of squared paper for characters.</summary>
internal sealed class MapCanvas(int width, int height)
{
    private readonly (char Symbol, Style Style)[,] _cells = new (char, Style)[height, width];

    /// <summary>Writes a text from a cell on; what does not fit is cut.</summary>
    public void Write(int x, int y, string text, Style style)
    {
        for (var i = 0; i < text.Length && x + i < width; i++)
        {
            if (x + i >= 0)
            {
                _cells[y, x + i] = (text[i], style);
            }
        }
    }

    public IRenderable Draw()
    {
        var paragraph = new Paragraph();
        for (var y = 0; y < height; y++)
        {
            var end = width;
            while (end > 0 && _cells[y, end - 1].Symbol == '\0')
            {
                end--;
            }

            Draw(paragraph, y, end);
            paragraph.Append("\n");
        }

        return paragraph;
    }

    // Neighbours of one style go out together: a large house has thousands of seats.
    private void Draw(Paragraph paragraph, int y, int end)
    {
        var run = new StringBuilder();
        for (var x = 0; x < end; x++)
        {
            var (symbol, style) = _cells[y, x];
            run.Append(symbol == '\0' ? ' ' : symbol);
            if (x + 1 == end || !Equals(_cells[y, x + 1].Style, style))
            {
                paragraph.Append(run.ToString(), style ?? Style.Plain);
                run.Clear();
            }
        }
    }
}
