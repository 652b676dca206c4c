using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Tessitura.Client.Tests;

public class ModelTypeInfoResolverTests
{
    private static readonly IEnumerable<Type> Models = typeof(Seat)
        .Assembly.GetExportedTypes()
        .Where(type => type.Namespace == typeof(Seat).Namespace);

    [Test]
    public void Every_model_is_found_with_a_converter_of_its_own()
    {
        var converters = Models.Select(model => Find(model)?.Converter.GetType()).Distinct();

        Assert.That(
            converters.Select(converter => converter?.Name),
            Is.EquivalentTo(Models.Select(model => $"{model.Name}Converter"))
        );
        Assert.That(Models.Count(), Is.EqualTo(397));
    }

    [Test]
    public void A_list_of_any_model_is_found()
    {
        var lists = Models.Select(model => typeof(IReadOnlyList<>).MakeGenericType(model)).ToList();

        Assert.That(lists.Where(list => Find(list)?.Type != list), Is.Empty);
        Assert.That(lists.Where(list => Find(list)?.Converter is not IModelConverter), Is.Empty);
    }

    [Test]
    public void A_model_is_read_and_written_with_nothing_else_in_the_options()
    {
        var options = Alone();

        var hold = JsonSerializer.Deserialize(
            """{"SeatId":1,"HoldCodeId":2,"New":3}""",
            (JsonTypeInfo<SeatHold>)options.GetTypeInfo(typeof(SeatHold))
        );

        Assert.That(hold!.AdditionalProperties, Contains.Key("New"));
        Assert.That(
            JsonSerializer.Serialize(hold, options.GetTypeInfo(typeof(SeatHold))),
            Is.EqualTo("""{"SeatId":1,"HoldCodeId":2,"EndDate":null,"New":3}""")
        );
    }

    [Test]
    public void A_list_is_read_as_the_sdk_reads_lists()
    {
        var holds = (JsonTypeInfo<IReadOnlyList<SeatHold>>)Alone().GetTypeInfo(typeof(IReadOnlyList<SeatHold>));

        Assert.That(
            JsonSerializer.Deserialize("""[{"SeatId":1},{"SeatId":2}]""", holds)!.Select(hold => hold.SeatId),
            Is.EqualTo(new[] { 1, 2 })
        );
        Assert.That(JsonSerializer.Deserialize("null", holds), Is.Empty);
        Assert.That(
            () => JsonSerializer.Deserialize("""[{"SeatId":1},{"SeatId":"x"}]""", holds),
            Throws.InstanceOf<JsonException>().With.Property("Path").EqualTo("$[1].SeatId")
        );
    }

    [Test]
    public void Read_only_options_find_the_same_metadata_each_time()
    {
        var options = Alone();

        var found = options.GetTypeInfo(typeof(Seat));

        Assert.That(options.GetTypeInfo(typeof(Seat)), Is.SameAs(found));
    }

    [TestCase(typeof(string))]
    [TestCase(typeof(int))]
    [TestCase(typeof(int?))]
    [TestCase(typeof(Seat[]))]
    [TestCase(typeof(List<Seat>))]
    [TestCase(typeof(IEnumerable<Seat>))]
    [TestCase(typeof(IReadOnlyList<int>))]
    [TestCase(typeof(IReadOnlyList<string>))]
    [TestCase(typeof(IReadOnlyList<Seat[]>))]
    [TestCase(typeof(IReadOnlyList<IReadOnlyList<Seat>>))]
    [TestCase(typeof(IReadOnlyList<>))]
    [TestCase(typeof(Dictionary<string, Seat>))]
    [TestCase(typeof(OfSomebodyElse))]
    [TestCase(typeof(WithAnotherModelsConverter))]
    [TestCase(typeof(JsonValueKind))]
    [TestCase(typeof(IModelConverter))]
    public void Nothing_else_is_found(Type type)
    {
        Assert.That(Find(type), Is.Null);
    }

    [Test]
    public void It_can_be_one_of_several()
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(
                ModelTypeInfoResolver.Instance,
                new DefaultJsonTypeInfoResolver()
            ),
        };

        var stalls = JsonSerializer.Deserialize<Dictionary<string, Seat[]>>("""{"stalls":[{"Id":1}]}""", options);

        Assert.That(stalls!["stalls"].Single().Id, Is.EqualTo(1));
    }

    private static JsonTypeInfo? Find(Type type) => ModelTypeInfoResolver.Instance.GetTypeInfo(type, Json.Options);

    private static JsonSerializerOptions Alone()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = ModelTypeInfoResolver.Instance };
        options.MakeReadOnly();
        return options;
    }

    [JsonConverter(typeof(JsonStringEnumConverter))]
    private sealed class OfSomebodyElse;

    [JsonConverter(typeof(ModelJsonConverter<Seat>))]
    private sealed class WithAnotherModelsConverter;
}
