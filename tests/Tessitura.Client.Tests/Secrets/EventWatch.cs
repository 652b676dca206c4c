using System.Diagnostics.Tracing;

namespace Tessitura.Client.Tests.Secrets;

/// <summary>Reads the events of every event source of the process.</summary>
internal sealed class EventWatch : EventListener
{
    private static readonly string[] NotRead =
    [
        // The runtime's own debugging output, off unless somebody debugs the runtime: it repeats whole requests.
        "Private.InternalDiagnostics",
        // The simulator is a server: what it says of itself is not said by the SDK.
        "Microsoft-AspNetCore",
        "Microsoft.AspNetCore",
        // Methods, memory and threads; its exceptions are read where they are thrown.
        "Microsoft-Windows-DotNETRuntime",
        // Numbers of tasks and buffers only, by the thousands.
        "System.Threading.Tasks",
        "System.Buffers",
    ];

    // The base class calls back before this constructor runs: sources that came first wait for their reader.
    private readonly Action<string, string?> _read;

    public EventWatch(Action<string, string?> read)
    {
        _read = read;
        foreach (var source in EventSource.GetSources())
        {
            Enable(source);
        }
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (_read is not null)
        {
            Enable(eventSource);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
        _read(
            $"event {eventData.EventSource.Name}/{eventData.EventName}",
            $"{eventData.Message} {string.Join(';', eventData.Payload ?? new([]))}"
        );

    private void Enable(EventSource source)
    {
        if (!NotRead.Any(name => source.Name.StartsWith(name, StringComparison.Ordinal)))
        {
            EnableEvents(source, EventLevel.Verbose, EventKeywords.All);
        }
    }
}
