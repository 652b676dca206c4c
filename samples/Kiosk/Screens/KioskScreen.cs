namespace Kiosk;

/// <summary>
/// The whole terminal as one screen. Shows a page until a key answers it, and draws it again every second: so the time
/// that is left and a window of another size are seen while somebody types, and what was typed stays.
/// </summary>
internal sealed class KioskScreen(IAnsiConsole console, TimeProvider time, string title) : IDisposable
{
    public const int LeastWidth = 80;
    public const int LeastHeight = 24;

    // Title and rule above, message and keys below.
    private const int LinesAround = 4;

    private const string Enter = "\e[?1049h\e[?25l\e[2J";
    private const string Leave = "\e[?25h\e[?1049l";
    private const string EraseLine = "\e[2K";

    private static readonly TimeSpan _tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _idle = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan _warning = TimeSpan.FromSeconds(20);

    private Task<ConsoleKeyInfo?>? _key;
    private long _touchedAt;
    private bool _isPageShown;

    /// <summary>Runs while the customer has seats; null when there are none.</summary>
    public CartHold? Hold { get; set; }

    /// <summary>Is shown until the next key.</summary>
    public string Message { get; set; } = "";

    private TimeSpan IdleLeft => _idle - time.GetElapsedTime(_touchedAt);

    /// <summary>Nothing of a customer is left.</summary>
    public void Clear()
    {
        (Hold, Message) = (null, "");
        console.Write(new ControlCode(Enter));
    }

    /// <summary>Shows a sentence until a key is pressed, or for as long as a customer may be gone.</summary>
    public async Task TellAsync(string sentence, CancellationToken stop)
    {
        try
        {
            await AskAsync(new ReadPage(sentence, Text.Empty, "start again"), stop);
        }
        catch (CustomerGoneException)
        {
            Message = "";
        }
    }

    /// <summary>The answer; the default for somebody who goes back.</summary>
    /// <exception cref="HoldOverException">The seats are gone.</exception>
    /// <exception cref="CustomerGoneException">Nobody has touched a key for a minute and a half.</exception>
    public async Task<T?> AskAsync<T>(Page<T> page, CancellationToken stop)
    {
        ForgetKeys();
        _touchedAt = time.GetTimestamp();
        page.Refusal = "";
        while (true)
        {
            Draw(page);
            if (await ReadKeyAsync(stop) is not { } key)
            {
                continue;
            }

            (_touchedAt, Message, page.Refusal) = (time.GetTimestamp(), "", "");
            if (!_isPageShown)
            {
                // Nobody saw what this key would do.
                continue;
            }

            if (key.Key is ConsoleKey.Escape)
            {
                return default;
            }

            if (page.Press(key, out var answer))
            {
                return answer;
            }
        }
    }

    /// <summary>Shows a sentence while the kiosk works; keys pressed meanwhile are for nothing.</summary>
    public void Wait(string sentence) => Draw(new Notice(sentence));

    public void Dispose() => console.Write(new ControlCode(Leave));

    /// <summary>Null when a second has passed without a key.</summary>
    private async Task<ConsoleKeyInfo?> ReadKeyAsync(CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var tick = Task.Delay(_tick, time, end.Token);
        _key ??= console.Input.ReadKeyAsync(intercept: true, stop);
        await Task.WhenAny(_key, tick);
        await end.CancelAsync();
        stop.ThrowIfCancellationRequested();
        if (Hold is { IsOver: true })
        {
            throw new HoldOverException();
        }

        if (!_key.IsCompleted)
        {
            return IdleLeft > TimeSpan.Zero ? null : throw new CustomerGoneException();
        }

        var key = await _key;
        _key = null;
        return key;
    }

    // A key pressed before a page was there is not meant for it.
    private void ForgetKeys()
    {
        _key = _key is { IsCompleted: false } ? _key : null;
        while (console.Input.IsKeyAvailable())
        {
            console.Input.ReadKey(intercept: true);
        }
    }

    private void Draw(Page page)
    {
        var (width, height) = (console.Profile.Width, console.Profile.Height);
        _isPageShown = width >= LeastWidth && height >= LeastHeight;
        if (!_isPageShown)
        {
            var size =
                $"The kiosk needs {LeastWidth} by {LeastHeight} characters; this window has {width} by {height}.";
            console.Write(new Frame([new Text(size)], height));
            return;
        }

        var options = RenderOptions.Create(console, console.Profile.Capabilities);
        var room = new Room(options, width, height - LinesAround);
        var body = room.Cut(page.Draw(room), 0, room.Height);
        console.Write(
            new Frame(
                [
                    Header(width),
                    new Rule().RuleStyle(Color.Grey),
                    body,
                    .. Enumerable.Repeat(Text.Empty, room.Height - room.HeightOf(body)),
                    new Text(MessageFor(page), Color.Yellow).Overflow(Overflow.Ellipsis),
                    new Text(page.Keys, Color.Grey).Overflow(Overflow.Ellipsis),
                ],
                height
            )
        );
    }

    private Grid Header(int width)
    {
        var held = Hold is null ? "" : $"Your seats are kept for {Texts.Remaining(Hold)}";
        return new Grid { Width = width }
            .AddColumn(new GridColumn { Padding = new Padding(0) })
            .AddColumn(
                new GridColumn
                {
                    Padding = new Padding(0),
                    Alignment = Justify.Right,
                    NoWrap = true,
                }
            )
            .AddRow(
                new Text(title, new Style(decoration: Decoration.Bold)),
                new Text(held, new Style(Color.Yellow, decoration: Decoration.Bold))
            );
    }

    private string MessageFor(Page page) =>
        IdleLeft < _warning ? $"Are you still there? Press a key: the kiosk starts over in {IdleLeft.Seconds} s."
        : page.Refusal.Length > 0 ? page.Refusal
        : Message;

    private sealed class Notice(string sentence) : Page
    {
        public override string Keys => "";

        public override IRenderable Draw(Room room) => new Text(sentence);
    }

    /// <summary>Written over what was there, line by line, so that nothing flickers and nothing stays.</summary>
    private sealed class Frame(IEnumerable<IRenderable> parts, int height) : Renderable
    {
        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
        {
            var lines = Segment
                .SplitLines(((IRenderable)new Rows(parts)).Render(options, maxWidth), maxWidth)
                .Take(height)
                .ToList();
            for (var i = 0; i < lines.Count; i++)
            {
                yield return Segment.Control($"\e[{i + 1};1H{EraseLine}");
                foreach (var segment in lines[i])
                {
                    yield return segment;
                }
            }
        }
    }
}
