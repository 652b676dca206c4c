using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tessitura.Client.Tests;

public class ModelJsonConverterTests
{
    private const string Hold = """{"SeatId":1,"HoldCodeId":2,"EndDate":null,"New":3}""";

    [Test]
    public void Every_model_brings_the_converter_that_the_sdk_reads_it_with()
    {
        var models = typeof(Seat).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(Seat).Namespace);

        Assert.That(
            models.Where(model => Brought(model)?.GetType() != Json.TypeInfo(model).Converter.GetType()),
            Is.Empty
        );
    }

    [Test]
    public void A_model_is_read_and_written_without_any_setting()
    {
        var hold = JsonSerializer.Deserialize<SeatHold>(Hold);

        Assert.That(hold!.AdditionalProperties, Contains.Key("New"));
        Assert.That(JsonSerializer.Serialize(hold), Is.EqualTo(Hold));
    }

    [Test]
    public void Models_stand_in_any_collection()
    {
        var holds = JsonSerializer.Deserialize<Dictionary<string, SeatHold[]>>($$"""{"stalls":[{{Hold}}]}""");

        Assert.That(holds!["stalls"].Single().HoldCodeId, Is.EqualTo(2));
        Assert.That(JsonSerializer.Serialize(holds), Is.EqualTo($$"""{"stalls":[{{Hold}}]}"""));
    }

    [Test]
    public void It_converts_nothing_but_its_model()
    {
        Assert.That(new ModelJsonConverter<Seat>().CanConvert(typeof(Seat)));
        Assert.That(new ModelJsonConverter<Seat>().CanConvert(typeof(SeatHold)), Is.False);
    }

    private static JsonConverter? Brought(Type model)
    {
        var factory = (JsonConverterFactory)
            Activator.CreateInstance(model.GetCustomAttribute<JsonConverterAttribute>()!.ConverterType!)!;
        return factory.CreateConverter(model, JsonSerializerOptions.Default);
    }
}
