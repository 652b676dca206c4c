using System.Buffers;
using System.Text.Json;

namespace Tessitura.Client.Simulator;

/// <summary>What an endpoint answers: a typed value, or nothing.</summary>
internal sealed class Reply
{
    private Reply(int status, byte[] body) => (Status, Body) = (status, body);

    /// <summary>204, for an operation without a result.</summary>
    public static Reply NoContent { get; } = new(204, []);

    public int Status { get; }

    /// <summary>JSON in UTF-8; empty where there is nothing to say.</summary>
    public byte[] Body { get; }

    /// <summary>200 with a value of the contract's type.</summary>
    public static Reply Ok<T>(T value) => new(200, SimulatorJson.Write(value));

    /// <summary>200 with a list of the contract's type.</summary>
    public static Reply List<T>(IEnumerable<T> values) => new(200, SimulatorJson.Write<IReadOnlyList<T>>([.. values]));

    /// <summary>200 with JSON that is written by hand.</summary>
    public static Reply Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        write(writer);
        writer.Flush();
        return new Reply(200, buffer.WrittenSpan.ToArray());
    }

    /// <summary>An error in the service's shape.</summary>
    public static Reply Error(ServiceFault fault) => new(fault.Status, SimulatorJson.WriteError(fault));
}
