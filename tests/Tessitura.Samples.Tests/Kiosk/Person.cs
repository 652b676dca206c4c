using System.Threading.Channels;
using Kiosk;
using Spectre.Console.Rendering;
using Tessitura.Client.Tests;

namespace Tessitura.Samples.Tests;

/// <summary>Somebody at an interactive kiosk, who looks at the screen before pressing a key.</summary>
internal sealed class Person : IAnsiConsole, IAnsiConsoleInput, IDisposable
{
    private static readonly TimeSpan _tick = TimeSpan.FromSeconds(1);

    private readonly Channel<ConsoleKeyInfo> _keys = Channel.CreateUnbounded<ConsoleKeyInfo>();
    private readonly CancellationTokenSource _stop = new();
    private readonly StringWriter _errors = new();
    private readonly TimerTrackingTimeProvider _time;
    private readonly IAnsiConsole _console;
    private Task<int> _kiosk = Task.FromResult(-1);

    public Person(TimerTrackingTimeProvider time, bool hasColours = true)
    {
        _time = time;
        Screen = new TerminalScreen(80, 24);
        _console = AnsiConsole.Create(
            new()
            {
                Ansi = AnsiSupport.Yes,
                ColorSystem = hasColours ? ColorSystemSupport.EightBit : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.Yes,
                Out = new AnsiConsoleOutput(Screen),
            }
        );
        Resize(80, 24);
    }

    public TerminalScreen Screen { get; }

    public Profile Profile => _console.Profile;

    public IAnsiConsoleCursor Cursor => _console.Cursor;

    public IAnsiConsoleInput Input => this;

    public IExclusivityMode ExclusivityMode => _console.ExclusivityMode;

    public RenderPipeline Pipeline => _console.Pipeline;

    public void Starts(string? password, params string[] switches) =>
        _kiosk = Task.Run(() => KioskApp.RunAsync(switches, password, this, _errors, _time, _stop.Token));

    public Task SeesAsync(string text) => Screen.UntilShownAsync(text, _kiosk);

    public async Task SeesAfterAsync(char digit, string text)
    {
        Presses(digit);
        await SeesAsync(text);
    }

    public async Task SeesAfterAsync(ConsoleKey key, string text)
    {
        Presses(key);
        await SeesAsync(text);
    }

    public void Presses(char letter) => Press(new ConsoleKeyInfo(letter, ConsoleKey.None, false, false, false));

    public void Presses(ConsoleKey key) => Press(new ConsoleKeyInfo('\0', key, false, false, false));

    /// <summary>Letter by letter; the last key is not Enter.</summary>
    public void Types(string text)
    {
        foreach (var letter in text)
        {
            Presses(letter);
        }
    }

    public async Task TypesAsync(string text, string thenSees)
    {
        Types(text);
        await SeesAfterAsync(ConsoleKey.Enter, thenSees);
    }

    /// <summary>Lets time pass, once the kiosk waits for a key.</summary>
    public async Task WaitsAsync(TimeSpan time)
    {
        await _time.UntilTimerAsync(_tick).WaitAsync(TimeSpan.FromSeconds(60));
        _time.Advance(time);
    }

    public void Resize(int width, int height)
    {
        Screen.Resize(width, height);
        (Profile.Width, Profile.Height) = (width, height);
    }

    public void PressesCtrlC() => _stop.Cancel();

    public async Task<KioskResult> LeavesAsync()
    {
        var exitCode = await _kiosk.WaitAsync(TimeSpan.FromSeconds(60));
        return new KioskResult(exitCode, Screen.Everything, $"{_errors}");
    }

    public void Clear(bool home) => _console.Clear(home);

    public void Write(IRenderable renderable) => _console.Write(renderable);

    public bool IsKeyAvailable() => _keys.Reader.Count > 0;

    public ConsoleKeyInfo? ReadKey(bool intercept) => _keys.Reader.TryRead(out var key) ? key : null;

    public async Task<ConsoleKeyInfo?> ReadKeyAsync(bool intercept, CancellationToken cancellationToken) =>
        await _keys.Reader.ReadAsync(cancellationToken);

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
        _errors.Dispose();
        Screen.Dispose();
    }

    private void Press(ConsoleKeyInfo key) => Assert.That(_keys.Writer.TryWrite(key), Is.True);
}
