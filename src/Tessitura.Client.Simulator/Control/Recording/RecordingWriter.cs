using System.Globalization;
using System.Text.Json;

namespace Tessitura.Client.Simulator;

/// <summary>Writes every exchange to a file while the server runs: a line each, whole lines only.</summary>
internal sealed class RecordingWriter : IDisposable
{
    private readonly object _gate = new();
    private readonly StreamWriter _file;

    private RecordingWriter(StreamWriter file) => _file = file;

    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be written.</exception>
    public static RecordingWriter Create(string file, SimulatorOptions options)
    {
        var writer = new RecordingWriter(new StreamWriter(file) { AutoFlush = true, NewLine = "\n" });
        writer.WriteLine(
            JsonSerializer.Serialize(
                new RecordingHead(
                    RecordingHead.CurrentFormat,
                    ((int)options.Version).ToString(CultureInfo.InvariantCulture),
                    options.ServerTimeZone.Id
                )
            )
        );
        return writer;
    }

    public void Write(ServerRequest request, ServerResponse answer, Func<string, string?> nameOfSession)
    {
        // A client that sends credentials only when it was asked is asked by this; a replay does not ask.
        if (answer.Status == 401 && request.Authorization is null)
        {
            return;
        }

        var mask = new MessageMask(nameOfSession);
        var masked = mask.Request(request.Method, request.Target, request.Body);
        WriteLine(
            new RecordedExchange(
                request.Method,
                masked.Path,
                masked.Body.Json ?? Quoted(masked.Body.Description),
                answer.Status,
                answer.Delivery == Delivery.Dripped ? Delivery.Whole : answer.Delivery,
                answer.Date,
                answer.ContentType,
                mask.Answer(masked, answer.Status, answer.Body)
            ).ToLine()
        );
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _file.Dispose();
        }
    }

    public static string? Quoted(string? description) =>
        description is null ? null : JsonSerializer.Serialize(description);

    private void WriteLine(string line)
    {
        lock (_gate)
        {
            _file.WriteLine(line);
        }
    }
}

/// <summary>The first line of a recording.</summary>
/// <param name="Recording">The format of the file.</param>
/// <param name="Version">The major version that the server played.</param>
/// <param name="TimeZone">The zone of the server.</param>
internal sealed record RecordingHead(int Recording, string Version, string TimeZone)
{
    public const int CurrentFormat = 1;
}
