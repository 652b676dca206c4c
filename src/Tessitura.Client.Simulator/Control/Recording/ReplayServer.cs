using System.Globalization;
using System.Text;

namespace Tessitura.Client.Simulator;

/// <summary>Gives recorded answers to the requests that they belong to.</summary>
internal sealed class ReplayServer : IRequestServer
{
    private const int Shown = 10;
    private const int LongestShown = 200;

    private readonly object _gate = new();
    private readonly IReadOnlyList<RecordedExchange> _exchanges;
    private readonly Dictionary<string, Queue<RecordedExchange>> _waiting;

    // Names that the recording gave to sessions are the keys here.
    private readonly MessageMask _mask = new(text => SessionBook.NumberIn(text) is null ? null : text);

    public ReplayServer(IReadOnlyList<RecordedExchange> exchanges)
    {
        _exchanges = exchanges;
        _waiting = exchanges
            .GroupBy(exchange => exchange.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<RecordedExchange>(group), StringComparer.Ordinal);
    }

    public TimeProvider Time => TimeProvider.System;

    public ValueTask<ServerResponse> AnswerAsync(ServerRequest request, CancellationToken gone)
    {
        var masked = _mask.Request(request.Method, request.Target, request.Body);
        var body = masked.Body.Json ?? RecordingWriter.Quoted(masked.Body.Description);
        var key = RecordedExchange.KeyOf(request.Method, masked.Path, body);
        lock (_gate)
        {
            return _waiting.TryGetValue(key, out var queue) && queue.TryDequeue(out var exchange)
                ? new(exchange.ToResponse())
                : throw new InvalidOperationException(Describe(request.Method, masked.Path, body, key));
        }
    }

    private string Describe(string method, string path, string? body, string key)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"The recording has no answer for {method} {path}{(body is null ? "" : " with the body " + Cut(body))}. "
        );
        var samePath = _exchanges.Where(e => e.Method == method && e.Path == path).ToList();
        if (_waiting.ContainsKey(key))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"It was recorded {samePath.Count(e => e.Key == key)} times, and each of these answers was given."
            );
        }
        else if (samePath.Count > 0)
        {
            text.Append("It was recorded with: ")
                .AppendJoin(" · ", samePath.Take(Shown).Select(e => Cut(e.Body ?? "no body")));
        }
        else
        {
            var others = _exchanges.Select(e => $"{e.Method} {e.Path}").Distinct().ToList();
            text.Append("Recorded were: ").AppendJoin(" · ", others.Take(Shown));
            if (others.Count > Shown)
            {
                text.Append(CultureInfo.InvariantCulture, $" and {others.Count - Shown} others");
            }
        }

        return text.ToString();
    }

    private static string Cut(string text) => text.Length > LongestShown ? text[..LongestShown] + "…" : text;
}
