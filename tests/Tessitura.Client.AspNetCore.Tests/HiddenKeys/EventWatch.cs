using System.Diagnostics.Tracing;

namespace Tessitura.Client.AspNetCore.Tests.HiddenKeys;

/// <summary>Reads the events of every event source of the process.</summary>
internal sealed class EventWatch : EventListener
{
    private static readonly string[] NotRead =
    [
        // The runtime's own debugging output, off unless somebody debugs the runtime.
        "Private.InternalDiagnostics",
        // Methods, memory and threads; its exceptions are read where they are thrown.
        "Microsoft-Windows-DotNETRuntime",
        // Numbers of tasks and buffers only, by the thousands.
        "System.Threading.Tasks",
        "System.Buffers",
        // Bridges to listeners that are there themselves: they copy what those get.
        "Microsoft-Diagnostics-DiagnosticSource",
    ];

    // The base class calls back before this constructor runs: sources that came first wait for their reader.
    private readonly Action<string> _read;
    private readonly bool _clientEvents;

    public EventWatch(Action<string> read, bool clientEvents)
    {
        (_read, _clientEvents) = (read, clientEvents);
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
            $"{eventData.EventSource.Name}/{eventData.EventName} {eventData.Message} {string.Join(';', eventData.Payload ?? new([]))}"
        );

    private void Enable(EventSource source)
    {
        if (
            !NotRead.Any(name => source.Name.StartsWith(name, StringComparison.Ordinal))
            && (_clientEvents || source.Name != "System.Net.Http")
        )
        {
            EnableEvents(source, EventLevel.Verbose, EventKeywords.All);
        }
    }
}
