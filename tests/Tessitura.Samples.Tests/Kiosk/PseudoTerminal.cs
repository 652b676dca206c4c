using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Win32.SafeHandles;

namespace Tessitura.Samples.Tests;

/// <summary>
/// A program in a terminal window of its own: what it writes is waited for, keys are typed, the window changes its size.
/// Needs a Linux; env, setsid, stty and kill come with every one.
/// </summary>
internal sealed partial class PseudoTerminal : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly Process _program;
    private readonly FileStream _window;
    private readonly string _device;
    private readonly Task _reading;
    private readonly Lock _gate = new();
    private readonly StringBuilder _raw = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isClosing;
    private bool _hasEnded;
    private int _seen;

    private PseudoTerminal(Process program, FileStream window, string device) =>
        (_program, _window, _device, _reading) = (program, window, device, Task.Run(Read));

    /// <summary>All that the program wrote, with its escape codes.</summary>
    public string Raw
    {
        get
        {
            lock (_gate)
            {
                return _raw.ToString();
            }
        }
    }

    public static PseudoTerminal Start(string size, params IEnumerable<string> program)
    {
        var (handle, device) = Open();
        SetSize(handle, size);

        // Whoever runs the tests in the background ignores some signals, and so would the program: env gives them back.
        // The shell hands the terminal over, setsid makes it the one that controls the program.
        var start = new ProcessStartInfo(
            "env",
            [
                "--default-signal=INT,QUIT,TERM,HUP",
                "sh",
                "-c",
                $"exec setsid --ctty \"$@\" <{device} >{device} 2>{device}",
                "sh",
                .. program,
            ]
        );
        start.Environment["TERM"] = "xterm-256color";
        return new PseudoTerminal(Process.Start(start)!, new FileStream(handle, FileAccess.ReadWrite, 0), device);
    }

    /// <summary>Waits until the program writes a text, escape codes left out, after what was waited for before.</summary>
    public async Task SeeAsync(string text)
    {
        using var patience = new CancellationTokenSource(_patience);
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                var plain = EscapeCodes().Replace(_raw.ToString(), "");
                if (plain.IndexOf(text, Math.Min(_seen, plain.Length), StringComparison.Ordinal) is >= 0 and var at)
                {
                    _seen = at + text.Length;
                    return;
                }

                if (_hasEnded || patience.IsCancellationRequested)
                {
                    Assert.Fail($"Not seen: {text}\n{plain[Math.Min(_seen, plain.Length)..]}");
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public async Task TypeAsync(string keys)
    {
        await _window.WriteAsync(Encoding.UTF8.GetBytes(keys));
        await _window.FlushAsync();
    }

    /// <summary>Changes the size of the window, in columns and lines: 80x24.</summary>
    public void Resize(string size) => SetSize(_window.SafeFileHandle, size);

    /// <summary>Whether the terminal itself shows what is typed.</summary>
    public async Task<bool> EchoesAsync()
    {
        using var stty = Process.Start(
            new ProcessStartInfo("stty", ["-F", _device, "-a"]) { RedirectStandardOutput = true }
        )!;
        var settings = await stty.StandardOutput.ReadToEndAsync();
        await stty.WaitForExitAsync();
        return settings.Split(' ', ';', '\n').Contains("echo");
    }

    public async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", ["-s", name, $"{_program.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Closes the window under the program.</summary>
    public async Task CloseAsync()
    {
        _isClosing = true;
        await _reading;
        await _window.DisposeAsync();
    }

    /// <summary>Waits for the end of the program; its exit code.</summary>
    public async Task<int> EndAsync()
    {
        using var patience = new CancellationTokenSource(_patience);
        await _program.WaitForExitAsync(patience.Token);
        await _reading;
        return _program.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_program.HasExited)
        {
            _program.Kill(entireProcessTree: true);
            await _program.WaitForExitAsync();
        }

        await CloseAsync();
        _program.Dispose();
    }

    private void Read()
    {
        var decoder = Encoding.UTF8.GetDecoder();
        var bytes = new byte[65536];
        var characters = new char[65536];
        while (ReadPart(bytes) is > 0 and var count)
        {
            var length = decoder.GetChars(bytes, 0, count, characters, 0);
            lock (_gate)
            {
                _raw.Append(characters, 0, length);
                Tell();
            }
        }

        lock (_gate)
        {
            _hasEnded = true;
            Tell();
        }
    }

    private int ReadPart(byte[] bytes)
    {
        // A window that somebody is reading cannot be closed, so the reader looks up now and then.
        var asked = new PollRequest { Descriptor = (int)_window.SafeFileHandle.DangerousGetHandle(), Events = 1 };
        while (poll(ref asked, 1, milliseconds: 50) == 0)
        {
            if (_isClosing)
            {
                return 0;
            }
        }

        try
        {
            return _isClosing ? 0 : _window.Read(bytes, 0, bytes.Length);
        }
        catch (IOException)
        {
            // The end of the last program in it is an error of the terminal, not an end of its file.
            return 0;
        }
    }

    private void Tell()
    {
        var changed = _changed;
        _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        changed.SetResult();
    }

    private static void SetSize(SafeFileHandle window, string size)
    {
        const nuint setWindowSize = 0x5414;
        var sides = size.Split('x').Select(ushort.Parse).ToArray();
        Check(ioctl((int)window.DangerousGetHandle(), setWindowSize, [sides[1], sides[0], 0, 0]));
    }

    private static (SafeFileHandle Handle, string Device) Open()
    {
        const int readWrite = 2;
        const int noControllingTerminal = 0x100;
        const int closeOnExec = 0x80000;
        var descriptor = Check(posix_openpt(readWrite | noControllingTerminal | closeOnExec));
        Check(grantpt(descriptor));
        Check(unlockpt(descriptor));
        var name = new byte[128];
        Check(-ptsname_r(descriptor, name, name.Length));
        return (
            new SafeFileHandle(descriptor, ownsHandle: true),
            Encoding.UTF8.GetString(name, 0, Array.IndexOf(name, (byte)0))
        );
    }

    private static int Check(int result) =>
        result >= 0 ? result : throw new IOException($"No terminal: error {Marshal.GetLastPInvokeError()}.");

    [GeneratedRegex(@"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]|\x1b\([A-Z]")]
    private static partial Regex EscapeCodes();

    [DllImport("libc", SetLastError = true)]
    private static extern int posix_openpt(int flags);

    [DllImport("libc", SetLastError = true)]
    private static extern int grantpt(int descriptor);

    [DllImport("libc", SetLastError = true)]
    private static extern int unlockpt(int descriptor);

    [DllImport("libc", SetLastError = true)]
    private static extern int ioctl(int descriptor, nuint request, ushort[] size);

    [DllImport("libc")]
    private static extern int poll(ref PollRequest requests, nuint count, int milliseconds);

    [DllImport("libc")]
    private static extern int ptsname_r(int descriptor, byte[] name, nint length);

    private struct PollRequest
    {
        public int Descriptor;
        public short Events;
        public short Found;
    }
}
