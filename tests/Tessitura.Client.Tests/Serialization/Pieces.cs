using System.Buffers;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tessitura.Client.Tests;

/// <summary>Calls a model's converter with a text that lies in pieces of three bytes, which JsonSerializer never does.</summary>
internal static class Pieces
{
    public static object Read(Type model, byte[] json) =>
        typeof(Pieces)
            .GetMethod(nameof(ReadModel), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(model)
            .Invoke(null, [json])!;

    private static T ReadModel<T>(byte[] json)
        where T : class
    {
        var first = new Piece(json.AsMemory(0, Math.Min(3, json.Length)), 0);
        var last = first;
        for (var i = 3; i < json.Length; i += 3)
        {
            last = last.Then(json.AsMemory(i, Math.Min(3, json.Length - i)));
        }

        var reader = new Utf8JsonReader(new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length));
        reader.Read();
        var options = Json.Options;
        return ((JsonConverter<T>)options.GetTypeInfo(typeof(T)).Converter).Read(ref reader, typeof(T), options)!;
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, long start)
        {
            Memory = memory;
            RunningIndex = start;
        }

        public Piece Then(ReadOnlyMemory<byte> memory)
        {
            var next = new Piece(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
