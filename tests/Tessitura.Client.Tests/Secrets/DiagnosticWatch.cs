using System.Diagnostics;

namespace Tessitura.Client.Tests.Secrets;

/// <summary>Reads what diagnostic sources announce, with the members of each payload.</summary>
internal sealed class DiagnosticWatch(Action<string, string?> read)
    : IObserver<DiagnosticListener>,
        IObserver<KeyValuePair<string, object?>>
{
    public void OnNext(DiagnosticListener value)
    {
        // The simulator is a server: what it says of itself is not said by the SDK.
        if (!value.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal))
        {
            value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        read($"diagnostic {value.Key}", value.Value?.ToString());
        foreach (var member in value.Value?.GetType().GetProperties() ?? [])
        {
            read($"diagnostic {value.Key}", member.GetValue(value.Value)?.ToString());
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }
}
