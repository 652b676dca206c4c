namespace Tessitura.Client.Simulator;

/// <summary>The service that is in force. A reset puts a new one in its place in one step; calls under way end on the old one.</summary>
internal sealed class ResettableService(SimulatorOptions options) : IRequestServer, IDisposable
{
    private readonly object _resetting = new();
    private readonly RecordingWriter? _recording = options.RecordTo is { } file
        ? RecordingWriter.Create(file, options)
        : null;
    private SimulatedService _current = new(options);

    public SimulatedService Current => Volatile.Read(ref _current);

    public TimeProvider Time => Current.Clock;

    public ValueTask<ServerResponse> AnswerAsync(ServerRequest request, CancellationToken gone) =>
        Current.AnswerAsync(request, _recording, gone);

    public void Reset()
    {
        lock (_resetting)
        {
            var old = _current;
            Volatile.Write(ref _current, new SimulatedService(options));
            old.Dispose();
        }
    }

    public void Dispose()
    {
        Current.Dispose();
        _recording?.Dispose();
    }
}
