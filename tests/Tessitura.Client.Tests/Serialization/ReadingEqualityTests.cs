using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Tessitura.Client.Models;
using Tessitura.Client.Tests.Contract;
using Tessitura.Client.Tests.Hostile;

namespace Tessitura.Client.Tests;

/// <summary>What the SDK reads is what System.Text.Json reads.</summary>
public class ReadingEqualityTests
{
    [Test]
    public void Every_sample_reads_as_System_Text_Json_reads_it()
    {
        foreach (var (name, sample) in ContractDocument.Samples.AsObject())
        {
            Assert.That(ContractDocument.Schemas.Keys, Contains.Item(name));
            Compare(ModelOf(name), sample!.ToJsonString(), mustRead: true);
        }

        foreach (var (name, schema) in ContractDocument.Schemas)
        {
            Compare(ModelOf(name), ContractDocument.Sample(schema)!.ToJsonString(), mustRead: true);
        }
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    public void Documents_in_any_order_and_form_read_as_System_Text_Json_reads_them(int seed)
    {
        const int count = 2_500;
        var random = new Random(seed);
        KeyValuePair<string, JsonObject>[] schemas = [.. ContractDocument.Schemas];
        var read = 0;
        for (var i = 0; i < count; i++)
        {
            var (name, schema) = schemas[i % schemas.Length];
            read += Compare(ModelOf(name), new GeneratedDocument(random).Of(schema)) ? 1 : 0;
        }

        Assert.That(read, Is.InRange(count / 2, count - 10), "Most documents can be read, some cannot.");
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    public void Mutated_answers_read_as_System_Text_Json_reads_them(int seed)
    {
        var read = 0;
        var tried = 0;
        Prop.ForAll(
                Mutated.Any,
                mutated =>
                {
                    if (mutated.Answer.Operation.Result is not null)
                    {
                        var type = OperationCall.MethodOf(mutated.Answer.Operation).ReturnType.GetGenericArguments()[0];
                        read += Compare(type, mutated.Bytes) ? 1 : 0;
                        tried++;
                    }
                }
            )
            .Check(Mutated.From(seed, 5_000));

        Assert.That(tried, Is.GreaterThan(4_000));
        Assert.That(read, Is.InRange(tried / 5, tried * 4 / 5), "Some answers can be read, some cannot.");
    }

    [Test]
    public void A_text_in_pieces_reads_like_one_in_a_piece()
    {
        foreach (var (name, schema) in ContractDocument.Schemas)
        {
            var json = Encoding.UTF8.GetBytes(ContractDocument.Sample(schema)!.ToJsonString());
            var type = ModelOf(name);
            var whole = JsonSerializer.Deserialize(json, Json.TypeInfo(type));

            Assert.That(Difference.Between(Pieces.Read(type, json), whole), Is.Null);
        }
    }

    private static Type ModelOf(string schema) =>
        typeof(Seat).Assembly.GetType($"{typeof(Seat).Namespace}.{schema}", throwOnError: true)!;

    private static void Compare(Type type, string json, bool mustRead)
    {
        var isRead = Compare(type, json);
        Assert.That(isRead || !mustRead, $"{type.Name} cannot be read: {json}");
    }

    private static bool Compare(Type type, string json) => Compare(type, Encoding.UTF8.GetBytes(json));

    // True when both read a value and the values are equal, false when both refuse the document; anything else fails.
    private static bool Compare(Type type, byte[] json)
    {
        var (ours, problem) = Try(() => JsonSerializer.Deserialize(json, Json.TypeInfo(type)));
        var (plain, plainProblem) = Try(() =>
            JsonSerializer.Deserialize(ExactNames.Of(type, json), type, PlainReading.Options)
        );

        // A list may hold no null; unknown members must hold text that can be written back.
        if (problem is not null && plainProblem is null && (HasNullItem(plain) || HasBrokenText(json)))
        {
            return false;
        }

        // A list that is the whole answer reads null as an empty one.
        if (ours is System.Collections.ICollection { Count: 0 } && plain is null && plainProblem is null)
        {
            return true;
        }

        Assert.That(
            problem is null,
            Is.EqualTo(plainProblem is null),
            () =>
                $"{type}: {problem?.Message ?? "read"}; System.Text.Json: {plainProblem?.Message ?? "read"}: {Encoding.UTF8.GetString(json)}"
        );
        Assert.That(Difference.Between(ours, plain), Is.Null, () => $"{type}: {Encoding.UTF8.GetString(json)}");
        return problem is null;
    }

    private static (object? Value, JsonException? Problem) Try(Func<object?> read)
    {
        try
        {
            return (read(), null);
        }
        catch (JsonException problem)
        {
            return (null, problem);
        }
    }

    private static bool HasNullItem(object? value) =>
        value switch
        {
            null or string or JsonElement => false,
            IReadOnlyDictionary<string, JsonElement> => false,
            System.Collections.IEnumerable items => items
                .Cast<object?>()
                .Any(item => item is null || HasNullItem(item)),
            _ => value.GetType().Namespace == typeof(Seat).Namespace
                && value.GetType().GetProperties().Any(member => HasNullItem(member.GetValue(value))),
        };

    private static bool HasBrokenText(ReadOnlySpan<byte> json)
    {
        if (!System.Text.Unicode.Utf8.IsValid(json))
        {
            return true;
        }

        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
            {
                _ = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? reader.GetString() : null;
            }

            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }
}
