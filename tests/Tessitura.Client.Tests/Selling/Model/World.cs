using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Tessitura.Client.Simulator;
using ServerFault = Tessitura.Client.Simulator.Fault;

namespace Tessitura.Client.Tests.Selling.Model;

/// <summary>
/// A simulated server without sockets, a clock that moves when everybody waits for it, and processes in front of both.
/// Everything runs on one thread, so a schedule runs the same way again.
/// </summary>
internal sealed partial class World : IAsyncDisposable
{
    private const int ProcessCount = 9;

    private readonly SimulatorFaults _faults;
    private readonly HttpMessageInvoker _server;
    private readonly List<ITimer> _late = [];
    private readonly List<Process> _processes = [];
    private int _used;

    public World()
    {
        var options = new SimulatorOptions
        {
            TimeProvider = Time,
            Seats = 60,
            HoldMinutes = 10_000,
        };
        Simulation = new Simulation(options);
        _faults = new SimulatorFaults(Time);
        _server = new HttpMessageInvoker(
            new SimulatorHandler(new FaultyServer(new RequestProcessor(Simulation), _faults, Simulation))
        );
        for (var process = 0; process < ProcessCount; process++)
        {
            _processes.Add(new Process(this, options));
        }
    }

    public TimerTrackingTimeProvider Time { get; } = new();

    public Simulation Simulation { get; }

    public Schedule Schedule { get; private set; } = null!;

    /// <summary>Which call brought an item, by the server's own account.</summary>
    public Dictionary<CartItem, ModelCall> BroughtBy { get; } = [];

    /// <summary>How much money each call moved, by the server's own account.</summary>
    public Dictionary<ModelCall, decimal> Moved { get; } = [];

    /// <summary>Calls that saved an order.</summary>
    public HashSet<ModelCall> CheckedOut { get; } = [];

    /// <summary>Checkouts that the server has taken, and saves at any time.</summary>
    public HashSet<ModelCall> Taken { get; } = [];

    /// <summary>Web sessions whose hold is over.</summary>
    public HashSet<string> Expired { get; } = [];

    public void Begin(Schedule schedule)
    {
        Schedule = schedule;
        BroughtBy.Clear();
        Moved.Clear();
        CheckedOut.Clear();
        Taken.Clear();
        Expired.Clear();
        PlannedBy.Clear();
        _late.Clear();
        _used = 0;
        BeginOrder();
    }

    /// <summary>A process that has seen nothing of this schedule.</summary>
    public Process NextProcess(IOpenQuestionStore? store)
    {
        var process = _processes[_used++ % ProcessCount];
        process.Store = store ?? new InMemoryOpenQuestionStore(time: Time);
        return process;
    }

    /// <summary>Lets the clock run until the call is done.</summary>
    public void Run(Task call)
    {
        while (!call.IsCompleted)
        {
            if (Time.EarliestDue is not { } due)
            {
                throw new InvalidOperationException("Everybody waits, and nobody for the clock.");
            }

            Time.Advance(due > Time.GetUtcNow() ? due - Time.GetUtcNow() : TimeSpan.Zero);
        }
    }

    /// <summary>Lets so much time pass, with everything that happens in it.</summary>
    public void Wait(TimeSpan length)
    {
        var end = Time.GetUtcNow() + length;
        while (Time.EarliestDue is { } due && due < end)
        {
            Time.Advance(due > Time.GetUtcNow() ? due - Time.GetUtcNow() : TimeSpan.Zero);
        }

        Time.Advance(end > Time.GetUtcNow() ? end - Time.GetUtcNow() : TimeSpan.Zero);
    }

    public SessionState? SessionOf(string key) => Simulation.Sessions.TryFind(key);

    public Basket? BasketOf(string key) =>
        SessionOf(key) is not { } session
            ? null
            : session.Basket ?? (session.SavedOrderId is { } id ? Simulation.Orders.Find(id).Basket : null);

    /// <summary>Gives the seats of the schedule back.</summary>
    public void Clear(IEnumerable<string> keys)
    {
        foreach (var session in keys.Select(key => Simulation.Sessions.Forget(key)).OfType<SessionState>())
        {
            lock (session.Gate)
            {
                new CartDesk(Simulation).Clear(session);
            }
        }

        ClearOrder();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            await process.DisposeAsync();
        }

        _server.Dispose();
        _faults.Late.Dispose();
    }

    private async Task<HttpResponseMessage> AnswerAsync(
        ModelParty? party,
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var path = request.RequestUri!.AbsolutePath;
        if (request.Method == HttpMethod.Get)
        {
            return party?.TakeBrokenRead() is true ? throw Broken()
                : path.Contains("/Web/Cart/", StringComparison.Ordinal) && Expired.Contains(KeyIn(path))
                    ? Refuse("TESSITURA_SEAT_LOCKING_EXCEPTION: The seats in the cart are no longer held.")
                : await ForwardAsync(null, await FaultyLine.CopyAsync(request), null);
        }

        var trouble = ChangesCart(path) ? party?.TakeTrouble() ?? Trouble.None : Trouble.None;
        var (call, copy) = (party?.Call, await FaultyLine.CopyAsync(request));
        switch (trouble)
        {
            case Trouble.NeverLeft:
                throw new HttpRequestException(HttpRequestError.ConnectionError, "refused");
            case Trouble.LostAndReset:
                throw Broken();
            case Trouble.AppliedAndReset:
                await ForwardAsync(call, copy, null);
                throw Broken();
            case Trouble.HoldEnds:
                await ForwardAsync(call, copy, null);
                Expired.Add(KeyIn(path));
                throw Broken();
            case Trouble.LateWithinTheBound or Trouble.LateBeyondTheBound:
                Later(call, copy);
                throw Broken();
            case Trouble.AnsweredAndLate:
                Later(call, copy);
                if (!path.EndsWith("/Checkout", StringComparison.Ordinal))
                {
                    throw Broken();
                }

                Taken.Add(call!);
                return Say(HttpStatusCode.OK, "{\"Status\":\"Accepted\"}");
            case Trouble.LostAndSilent:
                await BeSilentAsync(cancellationToken);
                throw Broken();
            case Trouble.AppliedAndSilent:
                await ForwardAsync(call, copy, null);
                await BeSilentAsync(cancellationToken);
                throw Broken();
            case Trouble.CancelledAndApplied or Trouble.CancelledAndLost:
                if (trouble is Trouble.CancelledAndApplied)
                {
                    await ForwardAsync(call, copy, null);
                }

                party!.Cancel();
                cancellationToken.ThrowIfCancellationRequested();
                throw Broken();
            default:
                return await ForwardAsync(call, copy, FaultOf(trouble));
        }
    }

    // Ends on the thread that cancels, so that nothing goes on beside the schedule.
    private static async Task BeSilentAsync(CancellationToken cancellationToken)
    {
        var silence = new TaskCompletionSource();
        await using var ending = cancellationToken.UnsafeRegister(_ => silence.TrySetCanceled(cancellationToken), null);
        await silence.Task;
    }

    private static ServerFault? FaultOf(Trouble trouble) =>
        trouble switch
        {
            Trouble.AppliedAndServerError => ServerFault.StatusWithJson().AfterApplying(),
            Trouble.ServerError => ServerFault.StatusWithJson(),
            Trouble.AppliedAndTruncated => ServerFault.Truncated,
            Trouble.AppliedAndMalformed => ServerFault.MalformedJson,
            Trouble.WebPage => ServerFault.WrongContentType,
            Trouble.AppliedAndWebPage => ServerFault.WrongContentType.AfterApplying(),
            Trouble.OrderLocked => ServerFault.LockedOrder,
            Trouble.SeatServerDown => ServerFault.SeatServerDown,
            Trouble.SessionForgotten => ServerFault.ExpiredSession,
            _ => null,
        };

    private void Later(ModelCall? call, HttpRequestMessage copy) =>
        _late.Add(
            Time.CreateUntrackedTimer(
                _ => _ = ForwardAsync(call, copy, null),
                null,
                TimeSpan.FromSeconds(call?.Step.LateSeconds ?? 1)
            )
        );

    /// <summary>Carries a request out, and notes what it brought.</summary>
    private async Task<HttpResponseMessage> ForwardAsync(
        ModelCall? call,
        HttpRequestMessage request,
        ServerFault? fault
    )
    {
        var path = request.RequestUri!.AbsolutePath;
        var key = KeyIn(path);
        var (session, before) = (SessionOf(key), SessionOf(key)?.Basket);
        if (fault is not null)
        {
            _faults.Next(SimulatorFaults.EveryOperation, fault);
        }

        HttpResponseMessage answer;
        try
        {
            answer = await _server.SendAsync(request, CancellationToken.None);
        }
        catch (HttpRequestException) when (call is not null && session is not null)
        {
            // Of an answer that says nothing, half is nothing: the connection is closed.
            Note(call, session, before);
            throw;
        }

        if (call is not null && session is not null)
        {
            Note(call, session, before);
            if (Schedule.Merges && Merge(session, before) is { } merged && answer.IsSuccessStatusCode)
            {
                answer.Content = new StringContent(
                    $"{{\"PaymentId\":{merged.ToString(CultureInfo.InvariantCulture)}}}",
                    Encoding.UTF8,
                    "application/json"
                );
            }
        }

        return Schedule.OtherWords && answer.IsSuccessStatusCode && fault is null
            ? await ReplaceWordsAsync(answer)
            : answer;
    }

    private void Note(ModelCall call, SessionState session, Basket? before)
    {
        if (session is { Basket: null, SavedOrderId: not null } && before is not null)
        {
            CheckedOut.Add(call);
            return;
        }

        if (NoteOrder(call, session, before))
        {
            return;
        }

        foreach (var item in ItemsOf(session.Basket).Keys.Except(ItemsOf(before).Keys))
        {
            BroughtBy[item] = call;
        }

        var seats = TicketsOf(session.Basket).Except(TicketsOf(before));
        foreach (var ticket in seats)
        {
            BroughtBy[CartItem.Seen(CartItemKind.Ticket, ticket)] = call;
        }

        NotePlan(call, session.Basket, before);
        var moved = PaidOf(session.Basket) - PaidOf(before);
        if (moved != 0 && call.Step.Act is not Act.Release)
        {
            Moved[call] = Moved.GetValueOrDefault(call) + moved;
        }
    }

    public static decimal PaidOf(Basket? basket) => basket?.Payments.Sum(payment => payment.Amount) ?? 0;

    private static IEnumerable<int> TicketsOf(Basket? basket) => basket?.Tickets.Select(ticket => ticket.Id) ?? [];

    /// <summary>What some servers do with a second payment of the same method.</summary>
    private static int? Merge(SessionState session, Basket? before)
    {
        if (
            session.Basket is not { } basket
            || before is null
            || basket.Payments.Find(payment => !before.Payments.Exists(old => old.Id == payment.Id)) is not { } added
            || added.CertificateNumber is not null
            || before.Payments.Find(old => old.Method.Id == added.Method.Id && old.CertificateNumber is null)
                is not { } first
        )
        {
            return null;
        }

        session.Basket = basket with
        {
            Payments = basket
                .Payments.Remove(added)
                .Replace(
                    basket.Payments.Find(payment => payment.Id == first.Id)!,
                    first with
                    {
                        Amount = first.Amount + added.Amount,
                    }
                ),
        };
        return first.Id;
    }

    private static async Task<HttpResponseMessage> ReplaceWordsAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.Content = new StringContent(
            Words().Replace(text, "\"Status\":\"Ready\""),
            Encoding.UTF8,
            "application/json"
        );
        return answer;
    }

    private static HttpRequestException Broken() => new("broken off");

    [GeneratedRegex("\"Status\":\"(SaveInProgress|SaveComplete|Error|[SCE])\"")]
    private static partial Regex Words();
}
