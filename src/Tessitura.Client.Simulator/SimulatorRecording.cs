using System.Globalization;
using System.Text.Json;

namespace Tessitura.Client.Simulator;

/// <summary>
/// Requests and answers that a simulator wrote down (<see cref="SimulatorOptions.RecordTo"/>, or the tool's
/// <c>--record FILE</c>), to be answered once more without a server. Secrets are masked in the file, and in what is compared.
/// </summary>
public sealed class SimulatorRecording
{
    private readonly RecordingHead _head;
    private readonly IReadOnlyList<RecordedExchange> _exchanges;

    private SimulatorRecording(RecordingHead head, IReadOnlyList<RecordedExchange> exchanges) =>
        (_head, _exchanges) = (head, exchanges);

    /// <summary>How many requests were recorded.</summary>
    public int Count => _exchanges.Count;

    /// <summary>Reads a recording.</summary>
    /// <exception cref="FormatException">The file is no recording; the message names the line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<SimulatorRecording> ReadAsync(string file, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        RecordingHead? head = null;
        var exchanges = new List<RecordedExchange>();
        var number = 0;
        foreach (var line in await File.ReadAllLinesAsync(file, cancellationToken))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using var json = JsonDocument.Parse(line);
                if (head is null)
                {
                    head = ReadHead(json.RootElement);
                }
                else
                {
                    exchanges.Add(RecordedExchange.Read(json.RootElement));
                }
            }
            catch (Exception e) when (e is JsonException or FormatException)
            {
                throw new FormatException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Line {number} of the recording cannot be read: {e.Message}"
                    ),
                    e
                );
            }
        }

        return head is null
            ? throw new FormatException("The file is no recording: it is empty.")
            : new SimulatorRecording(head, exchanges);
    }

    /// <summary>
    /// A handler that gives the recorded answers: for the same method, path and body in the order in which they were
    /// recorded, each once. Anything else is an <see cref="InvalidOperationException"/> that says what was recorded. Use it
    /// as the primary handler of a client. Each handler begins anew.
    /// </summary>
    public HttpMessageHandler CreateHandler() => new SimulatorHandler(new ReplayServer(_exchanges));

    /// <summary>Points a client's options at the recording: version and time zone of its server, an address and credentials that mean nothing.</summary>
    public void Configure(TessituraOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Version = Enum.Parse<TessituraVersion>("V" + _head.Version);
        options.BaseAddress = new Uri("https://recording.invalid" + ServicePath.Of(options.Version));
        options.ServerTimeZone = TimeZoneInfo.FindSystemTimeZoneById(_head.TimeZone);
        options.Credentials = new TessituraCredentials
        {
            UserName = "recorded",
            UserGroup = "recorded",
            Location = "recorded",
            Password = "recorded",
        };
    }

    private static RecordingHead ReadHead(JsonElement line) =>
        line.ValueKind == JsonValueKind.Object && line.TryGetProperty(nameof(RecordingHead.Recording), out var format)
            ? format.ValueKind == JsonValueKind.Number
            && format.TryGetInt32(out var number)
            && number == RecordingHead.CurrentFormat
                ? line.Deserialize<RecordingHead>()!
                : throw new FormatException("The recording has a format that this version does not know.")
            : throw new FormatException("The first line must begin a recording.");
}
