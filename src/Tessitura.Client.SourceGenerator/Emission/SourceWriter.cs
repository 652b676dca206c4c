using System.Text;

namespace Tessitura.Client.SourceGenerator;

/// <summary>Writes indented lines, each ending in a line feed on every machine.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
    }

    public void Indent() => _depth++;

    public void Outdent() => _depth--;

    /// <summary>Opens a block of braces.</summary>
    public void Open()
    {
        Line("{");
        Indent();
    }

    /// <summary>Closes a block of braces.</summary>
    public void Close()
    {
        Outdent();
        Line("}");
    }

    /// <summary>
    /// A list in parentheses between two pieces of text: on one line, or one item a line where that would be too wide.
    /// </summary>
    public void List(string before, IReadOnlyList<string> items, string after)
    {
        const int LineWidth = 120;
        string line = $"{before}({string.Join(", ", items)}){after}";
        if (items.Count == 0 || (_depth * 4) + line.Length <= LineWidth)
        {
            Line(line);
            return;
        }

        Line($"{before}(");
        Indent();
        for (int index = 0; index < items.Count; index++)
        {
            Line(index < items.Count - 1 ? $"{items[index]}," : items[index]);
        }

        Outdent();
        Line($"){after}");
    }

    public override string ToString() => _text.ToString();
}
