using System.Collections.Concurrent;
using System.Globalization;

namespace Tessitura.Client.Simulator;

/// <summary>The last requests with their answers. They are masked when somebody looks, so that writing one down costs next to nothing.</summary>
internal sealed class RequestJournal(int capacity, SessionBook sessions)
{
    // Of a longer body only the size is kept: a seat map has more than a megabyte.
    private const int LongestBody = 16 * 1024;

    private readonly ConcurrentQueue<Entry> _entries = new();
    private readonly MessageMask _mask = new(sessions.NameOf);
    private int _number;

    /// <summary>The newest last.</summary>
    public IReadOnlyList<SimulatedRequest> Requests => [.. _entries.Select(Show)];

    /// <summary>The last of them, the newest first.</summary>
    public IReadOnlyList<SimulatedRequest> Newest(int count) => [.. _entries.Reverse().Take(count).Select(Show)];

    /// <summary>How many came in all.</summary>
    public int Count => Volatile.Read(ref _number);

    /// <param name="cameAt">When the request came.</param>
    /// <param name="request">The request.</param>
    /// <param name="answer">What was answered; null where the client did not wait for it.</param>
    public void Add(DateTimeOffset cameAt, ServerRequest request, ServerResponse? answer)
    {
        _entries.Enqueue(
            new Entry(Interlocked.Increment(ref _number), cameAt, request.Method, request.Target)
            {
                Body = new KeptBody(request.Body),
                Status = answer is null or { Delivery: Delivery.Closed } ? null : answer.Status,
                Answer = new KeptBody(answer?.Body),
                Fault = answer?.Fault,
            }
        );
        while (_entries.Count > capacity)
        {
            _entries.TryDequeue(out _);
        }
    }

    private SimulatedRequest Show(Entry entry)
    {
        var request = _mask.Request(entry.Method, entry.Target, entry.Body.Bytes);
        return new SimulatedRequest(entry.Number, entry.CameAt, entry.Method, request.Path)
        {
            Operation = request.Operation?.Name,
            WebSession = request.Session is { } name ? SessionBook.NumberIn(name) : null,
            Body = entry.Body.Show(request.Body),
            Status = entry.Status,
            Answer = entry.Status is { } status
                ? entry.Answer.Show(_mask.Answer(request, status, entry.Answer.Bytes))
                : null,
            Fault = entry.Fault is { } fault ? FaultNames.Of(fault) : null,
        };
    }

    private readonly struct KeptBody(ReadOnlyMemory<byte> body)
    {
        private readonly int _length = body.Length;

        public ReadOnlyMemory<byte> Bytes { get; } = body.Length <= LongestBody ? body : default;

        public string? Show(MaskedBody masked) =>
            Bytes.Length == _length
                ? masked.Text
                : string.Create(CultureInfo.InvariantCulture, $"{_length} bytes, not kept");
    }

    // Not a record: its text form would show what is not masked yet.
    private sealed class Entry(int number, DateTimeOffset cameAt, string method, string target)
    {
        public int Number => number;

        public DateTimeOffset CameAt => cameAt;

        public string Method => method;

        public string Target => target;

        public KeptBody Body { get; init; }

        public int? Status { get; init; }

        public KeptBody Answer { get; init; }

        public Fault? Fault { get; init; }
    }
}
