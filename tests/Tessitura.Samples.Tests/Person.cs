using System.Text.RegularExpressions;
using Kiosk;
using Spectre.Console.Rendering;

namespace Tessitura.Samples.Tests;

/// <summary>Somebody at an interactive kiosk: what they type is written down beforehand, what they see is kept.</summary>
internal sealed partial class Person : IAnsiConsole, IAnsiConsoleInput, IDisposable
{
    private readonly StringWriter _screen = new();
    private readonly Queue<Func<ConsoleKeyInfo>> _keys = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly IAnsiConsole _console;
    private Action? _before;

    public Person()
    {
        _console = AnsiConsole.Create(
            new()
            {
                Ansi = AnsiSupport.Yes,
                ColorSystem = ColorSystemSupport.EightBit,
                Interactive = InteractionSupport.Yes,
                Out = new AnsiConsoleOutput(_screen),
            }
        );
        _console.Profile.Width = 100;
    }

    public Profile Profile => _console.Profile;

    public IAnsiConsoleCursor Cursor => _console.Cursor;

    public IAnsiConsoleInput Input => this;

    public IExclusivityMode ExclusivityMode => _console.ExclusivityMode;

    public RenderPipeline Pipeline => _console.Pipeline;

    /// <summary>Takes the choice so many lines below the first.</summary>
    public Person Chooses(int line = 0)
    {
        for (var i = 0; i < line; i++)
        {
            Presses(ConsoleKey.DownArrow);
        }

        return Presses(ConsoleKey.Enter);
    }

    /// <summary>Takes the last choice: the way out.</summary>
    public Person Refuses() => Presses(ConsoleKey.End).Presses(ConsoleKey.Enter);

    public Person Presses(ConsoleKey key) => Add(() => new ConsoleKeyInfo('\0', key, false, false, false));

    public Person Types(string text)
    {
        foreach (var letter in text)
        {
            Add(() => new ConsoleKeyInfo(letter, ConsoleKey.None, false, false, false));
        }

        return Presses(ConsoleKey.Enter);
    }

    /// <summary>Something happens before the next key.</summary>
    public Person Meanwhile(Action happens)
    {
        _before += happens;
        return this;
    }

    public Person PressesCtrlC() =>
        Add(() =>
        {
            _stop.Cancel();
            throw new OperationCanceledException(_stop.Token);
        });

    public async Task<KioskResult> UsesAsync(params string[] switches)
    {
        using var errors = new StringWriter();
        var exitCode = await KioskApp.RunAsync(switches, password: null, this, errors, _stop.Token);
        Assert.That(_keys, Is.Empty, "Not everything that was to be typed was asked for.");
        return new KioskResult(exitCode, EscapeCode().Replace(_screen.ToString(), ""), errors.ToString());
    }

    public void Clear(bool home) => _console.Clear(home);

    public void Write(IRenderable renderable) => _console.Write(renderable);

    public bool IsKeyAvailable() => _keys.Count > 0;

    public ConsoleKeyInfo? ReadKey(bool intercept) =>
        _keys.TryDequeue(out var key) ? key() : throw new InvalidOperationException("Nobody presses a key any more.");

    public Task<ConsoleKeyInfo?> ReadKeyAsync(bool intercept, CancellationToken cancellationToken) =>
        Task.FromResult(ReadKey(intercept));

    public void Dispose()
    {
        _screen.Dispose();
        _stop.Dispose();
    }

    private Person Add(Func<ConsoleKeyInfo> key)
    {
        var before = _before;
        _before = null;
        _keys.Enqueue(() =>
        {
            before?.Invoke();
            return key();
        });
        return this;
    }

    [GeneratedRegex(@"\x1b\[[0-9;?]*[A-Za-z]")]
    private static partial Regex EscapeCode();
}
