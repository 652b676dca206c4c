using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Tessitura.Client.Tests.Selling;

/// <summary>The line between client and simulator; does to a request what a test has planned for it, once for each plan.</summary>
internal sealed class FaultyLine(HttpMessageHandler server, TimerTrackingTimeProvider time) : DelegatingHandler(server)
{
    private readonly ConcurrentQueue<Plan> _plans = new();
    private readonly ConcurrentQueue<string> _seen = new();
    private readonly ConcurrentBag<ITimer> _late = [];
    private (Random Source, double Share)? _random;
    private Dark _dark;
    private int _writing;
    private int _busy;
    private int _silent;

    /// <summary>The most writes that were under way at the same time.</summary>
    public int MostWritesAtOnce { get; private set; }

    public bool IsBusy => Volatile.Read(ref _busy) > 0;

    /// <summary>True while a request waits for an answer that will not come.</summary>
    public bool IsSilent => Volatile.Read(ref _silent) > 0;

    /// <summary>Verb and last segments of every request, in order.</summary>
    public IReadOnlyCollection<string> Seen => _seen;

    public int CountOf(string verb) => _seen.Count(request => request.StartsWith(verb + " ", StringComparison.Ordinal));

    /// <summary>Changes the body of a good answer: a server that says it in other words.</summary>
    public Func<HttpRequestMessage, string, string>? Rewrite { get; set; }

    /// <summary>Completes when a planned request is there.</summary>
    public TaskCompletionSource Reached { get; private set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Plans a fault for the next request with this verb, and with this text in its path.</summary>
    public void Next(string verb, Fault fault, string path = "", int times = 1) =>
        Add(verb, path, times, new Plan { Fault = fault });

    /// <summary>The next request breaks off, and reaches the server so much later.</summary>
    public void NextArrivesLate(string verb, TimeSpan after, string path = "", string? answer = null) =>
        Add(
            verb,
            path,
            1,
            new Plan
            {
                Fault = Fault.LostAndReset,
                ArrivesAfter = after,
                Answer = answer,
            }
        );

    /// <summary>The next request is carried out, and this is said instead of its answer.</summary>
    public void NextAnswers(string verb, string answer, string path = "", HttpStatusCode status = HttpStatusCode.OK) =>
        Add(
            verb,
            path,
            1,
            new Plan
            {
                Fault = Fault.None,
                Answer = answer,
                Status = status,
            }
        );

    /// <summary>From now on every request may meet any fault, or be late.</summary>
    public void BreakAtRandom(Random random, double share) => _random = (random, share);

    /// <summary>The next write breaks off, carried out or not, and from then on nothing reaches the server.</summary>
    public void BreakAfterWrite(bool applied) => _dark = applied ? Dark.AfterAppliedWrite : Dark.AfterLostWrite;

    /// <summary>Forgets what was planned.</summary>
    public void Heal()
    {
        _random = null;
        _dark = Dark.No;
        _plans.Clear();
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        _seen.Enqueue($"{request.Method} {request.RequestUri!.AbsolutePath}");
        var copy = await CopyAsync(request);
        var isWrite = request.Method != HttpMethod.Get;
        if (isWrite)
        {
            MostWritesAtOnce = Math.Max(MostWritesAtOnce, Interlocked.Increment(ref _writing));
            await Task.Yield();
        }

        try
        {
            return await AnswerAsync(Take(request), request, copy, cancellationToken);
        }
        finally
        {
            if (isWrite)
            {
                Interlocked.Decrement(ref _writing);
            }
        }
    }

    private async Task<HttpResponseMessage> AnswerAsync(
        Plan? plan,
        HttpRequestMessage request,
        HttpRequestMessage copy,
        CancellationToken cancellationToken
    )
    {
        if (plan?.ArrivesAfter is { } after)
        {
            // Kept, because a timer that nobody holds is collected.
            _late.Add(time.CreateUntrackedTimer(_ => _ = ForwardAsync(copy), null, after));
        }

        var answer =
            plan?.Fault.ToString().StartsWith("Lost", StringComparison.Ordinal) is true
            || plan?.Fault is Fault.RefusedConnection
                ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
                : await ForwardAsync(copy);
        answer.RequestMessage = request;
        if (Rewrite is { } rewrite && answer.IsSuccessStatusCode)
        {
            var text = await answer.Content.ReadAsStringAsync(CancellationToken.None);
            answer.Content = new StringContent(rewrite(request, text), Encoding.UTF8, "application/json");
        }

        if (plan is null)
        {
            return answer;
        }

        Reached.TrySetResult();
        switch (plan)
        {
            case { Answer: { } text }:
                return Say(answer, plan.Status, text, "application/json");
            case { Fault: Fault.LostAndReset or Fault.AppliedAndReset }:
                throw new HttpRequestException("broken off");
            case { Fault: Fault.RefusedConnection }:
                throw new HttpRequestException(HttpRequestError.ConnectionError, "refused");
            case { Fault: Fault.LostAndSilent or Fault.AppliedAndSilent }:
                await BeSilentAsync(cancellationToken);
                return answer;
            case { Fault: Fault.AppliedAndServerError }:
                return Say(answer, HttpStatusCode.InternalServerError, "", "application/json");
            case { Fault: Fault.AppliedAndTruncated }:
                return Say(answer, HttpStatusCode.OK, "{\"LineItem", "application/json");
            case { Fault: Fault.AppliedAndHtml }:
                return Say(answer, HttpStatusCode.BadGateway, "<html>bad gateway</html>", "text/html");
            default:
                return answer;
        }
    }

    private async Task BeSilentAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _silent);
        try
        {
            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _silent);
        }
    }

    private async Task<HttpResponseMessage> ForwardAsync(HttpRequestMessage request)
    {
        Interlocked.Increment(ref _busy);
        try
        {
            return await base.SendAsync(request, CancellationToken.None);
        }
        finally
        {
            Interlocked.Decrement(ref _busy);
        }
    }

    private void Add(string verb, string path, int times, Plan plan)
    {
        Reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        for (var i = 0; i < times; i++)
        {
            _plans.Enqueue(plan with { Verb = verb, Path = path });
        }
    }

    private Plan? Take(HttpRequestMessage request) => TakeDark(request) ?? TakePlanned(request) ?? TakeAtRandom();

    private Plan? TakeDark(HttpRequestMessage request)
    {
        if (_dark is Dark.Now)
        {
            return new Plan { Fault = Fault.LostAndReset };
        }

        if (_dark is Dark.No || request.Method == HttpMethod.Get)
        {
            return null;
        }

        var applied = _dark is Dark.AfterAppliedWrite;
        _dark = Dark.Now;
        return new Plan { Fault = applied ? Fault.AppliedAndReset : Fault.LostAndReset };
    }

    private Plan? TakeAtRandom()
    {
        if (_random is not { } random || random.Source.NextDouble() >= random.Share)
        {
            return null;
        }

        var fault = (Fault)random.Source.Next(1, Enum.GetValues<Fault>().Length);
        return new Plan
        {
            Fault = fault,
            ArrivesAfter =
                fault is Fault.LostAndReset ? TimeSpan.FromMilliseconds(random.Source.Next(0, 20_000)) : null,
        };
    }

    private Plan? TakePlanned(HttpRequestMessage request) =>
        _plans.TryPeek(out var plan)
        && plan.Verb == request.Method.Method
        && request.RequestUri!.PathAndQuery.Contains(plan.Path, StringComparison.Ordinal)
        && _plans.TryDequeue(out plan)
            ? plan
            : null;

    private static HttpResponseMessage Say(
        HttpResponseMessage answer,
        HttpStatusCode status,
        string text,
        string mediaType
    )
    {
        answer.StatusCode = status;
        answer.Content = new StringContent(text, Encoding.UTF8, mediaType);
        return answer;
    }

    // The real address is taken back as soon as the call ends, so what arrives later needs its own.
    public static async Task<HttpRequestMessage> CopyAsync(HttpRequestMessage request)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri);
        copy.Headers.Authorization = request.Headers.Authorization;
        if (request.Content is not null)
        {
            copy.Content = new ByteArrayContent(await request.Content.ReadAsByteArrayAsync());
        }

        return copy;
    }

    private enum Dark
    {
        No,
        AfterAppliedWrite,
        AfterLostWrite,
        Now,
    }

    private sealed record Plan
    {
        public string Verb { get; init; } = "";

        public string Path { get; init; } = "";

        public Fault Fault { get; init; }

        public TimeSpan? ArrivesAfter { get; init; }

        public string? Answer { get; init; }

        public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;
    }
}
