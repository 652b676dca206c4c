using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Tessitura.Client.Models;
using Tessitura.Client.Serialization;

namespace Tessitura.Client.Simulator;

/// <summary>Reads and writes the contract's types as a real server does: names as in the contract, nulls written out.</summary>
internal static class SimulatorJson
{
    private static readonly JsonSerializerOptions _options = ReadOnlyOptions();

    public static byte[] Write<T>(T value) =>
        JsonSerializer.SerializeToUtf8Bytes(value, (JsonTypeInfo<T>)TypeInfo(typeof(T)));

    public static byte[] WriteError(ServiceFault fault) =>
        Write<IReadOnlyList<ErrorMessage>>([new ErrorMessage { Code = fault.Code, Description = fault.Message }]);

    /// <summary>The body of a request; a fault of the service where it is missing, malformed or incomplete.</summary>
    public static object Read(ReadOnlyMemory<byte> body, Type type)
    {
        if (body.IsEmpty)
        {
            throw ServiceFault.Rejected($"The request needs a body: {type.Name}.");
        }

        try
        {
            return JsonSerializer.Deserialize(body.Span, TypeInfo(type))
                ?? throw ServiceFault.Rejected($"The body must be a {type.Name}, not null.");
        }
        catch (JsonException e)
        {
            throw ServiceFault.Rejected($"The body is no {type.Name}: {e.Message}");
        }
    }

    private static JsonTypeInfo TypeInfo(Type type) =>
        _options.TryGetTypeInfo(type, out var info)
            ? info
            : throw new InvalidOperationException($"{type.Name} is neither a model of the contract nor a plain value.");

    private static JsonSerializerOptions ReadOnlyOptions()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = ContractTypeInfoResolver.Instance };
        options.MakeReadOnly();
        return options;
    }
}
