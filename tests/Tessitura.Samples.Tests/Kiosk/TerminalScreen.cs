using System.Text;

namespace Tessitura.Samples.Tests;

/// <summary>What somebody sees in a terminal window: takes what a program writes, and tells when it has changed.</summary>
internal sealed class TerminalScreen(int width, int height) : TextWriter
{
    private readonly Lock _gate = new();
    private readonly StringBuilder _everything = new();
    private readonly List<(string Text, TaskCompletionSource Seen)> _waiting = [];
    private char[][] _lines = Blank(width, height);
    private (int Column, int Line) _at;
    private string _code = "";

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>The lines, blanks at their ends left out.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
            {
                return [.. _lines.Select(line => new string(line).TrimEnd())];
            }
        }
    }

    public string Text => string.Join('\n', Lines);

    /// <summary>All that was ever written, escape codes included.</summary>
    public string Everything
    {
        get
        {
            lock (_gate)
            {
                return _everything.ToString();
            }
        }
    }

    public void Resize(int columns, int rows)
    {
        lock (_gate)
        {
            (_lines, _at) = (Blank(columns, rows), default);
        }
    }

    /// <summary>Waits until the text stands on the screen.</summary>
    public async Task UntilShownAsync(string text, Task program)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (Text.Contains(text, StringComparison.Ordinal))
            {
                return;
            }

            _waiting.Add((text, seen));
        }

        await Task.WhenAny(seen.Task, program, Task.Delay(TimeSpan.FromSeconds(60)));
        Assert.That(Text, Does.Contain(text), program.IsCompleted ? "The program has ended." : "");
    }

    public override void Write(char value) => Write($"{value}");

    public override void Write(string? value)
    {
        lock (_gate)
        {
            _everything.Append(value);
            foreach (var letter in value ?? "")
            {
                Take(letter);
            }

            foreach (var (_, seen) in _waiting.Where(each => Text.Contains(each.Text, StringComparison.Ordinal)))
            {
                seen.TrySetResult();
            }

            _waiting.RemoveAll(each => each.Seen.Task.IsCompleted);
        }
    }

    private static char[][] Blank(int columns, int rows) =>
        [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Repeat(' ', columns).ToArray())];

    private void Take(char letter)
    {
        if (_code.Length > 0 || letter is '\e')
        {
            _code += letter;
            if (_code.Length > 2 && char.IsAsciiLetter(letter))
            {
                Obey(_code[2..^1], letter);
                _code = "";
            }

            return;
        }

        switch (letter)
        {
            case '\r':
                _at.Column = 0;
                break;
            case '\n':
                // As a terminal does for programs: to the beginning of the next line.
                _at = (0, _at.Line + 1);
                break;
            default:
                if (_at.Column == _lines[0].Length)
                {
                    _at = (0, _at.Line + 1);
                }

                Scroll();
                _lines[_at.Line][_at.Column++] = letter;
                break;
        }

        Scroll();
    }

    private void Scroll()
    {
        while (_at.Line >= _lines.Length)
        {
            _lines = [.. _lines[1..], Blank(_lines[0].Length, 1)[0]];
            _at.Line--;
        }
    }

    private void Obey(string arguments, char command)
    {
        switch (command)
        {
            case 'H':
                int[] place =
                [
                    .. arguments.Split(';').Select(number => number.Length == 0 ? 0 : int.Parse(number) - 1),
                ];
                _at = (place[^1], Math.Min(place[0], _lines.Length - 1));
                break;
            case 'K':
                Array.Fill(
                    _lines[_at.Line],
                    ' ',
                    arguments is "2" ? 0 : _at.Column,
                    _lines[0].Length - (arguments is "2" ? 0 : _at.Column)
                );
                break;
            case 'J':
            case 'h' or 'l' when arguments is "?1049":
                _lines = Blank(_lines[0].Length, _lines.Length);
                break;
        }
    }
}
