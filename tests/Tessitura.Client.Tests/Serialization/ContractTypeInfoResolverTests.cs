using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Tessitura.Client.Models;

namespace Tessitura.Client.Tests;

public partial class ContractTypeInfoResolverTests
{
    private static readonly SeatHold Hold = new() { SeatId = 1, HoldCodeId = 2 };

    [Test]
    public void Nulls_are_left_out_where_the_options_say_so()
    {
        Assert.That(Json.Write(Hold), Is.EqualTo("""{"SeatId":1,"HoldCodeId":2}"""));
    }

    [Test]
    public void Other_options_decide_for_themselves()
    {
        var options = new JsonSerializerOptions
        {
            WriteIndented = true,
            TypeInfoResolver = ContractTypeInfoResolver.Instance,
        };

        var json = Json.Write(Hold, options);

        Assert.That(json, Does.Contain("\"EndDate\": null"));
        Assert.That(
            JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse("""{"SeatId":1,"HoldCodeId":2,"EndDate":null}"""))
        );
    }

    [Test]
    public void A_type_of_somebody_else_is_not_found()
    {
        Assert.That(ContractTypeInfoResolver.Instance.GetTypeInfo(typeof(Page), Json.Options), Is.Null);
    }

    [Test]
    public void Plain_answers_are_found()
    {
        Assert.That(Json.Read<string>("\"ok\""), Is.EqualTo("ok"));
        Assert.That(Json.Read<int>("5"), Is.EqualTo(5));
        Assert.That(Json.Read<decimal>("5.0"), Is.EqualTo(5m));
        Assert.That(Json.Read<bool>("true"), Is.True);
        Assert.That(Json.Read<DateTimeOffset>("\"2025-04-24T00:00:00Z\"").Year, Is.EqualTo(2025));
        Assert.That(Json.Read<IReadOnlyList<int>>("[1,2]"), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(Json.Read<IReadOnlyList<string>>("[\"a\"]"), Is.EqualTo(new[] { "a" }));
        Assert.That(Json.Read<JsonElement>("{\"A\":1}").GetProperty("A").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public void A_model_can_stand_in_a_source_generated_context_of_a_user()
    {
        const string json = """{"Title":"Hamlet","Holds":[{"SeatId":1,"HoldCodeId":2,"EndDate":null,"New":3}]}""";

        var page = JsonSerializer.Deserialize(json, PageContext.Default.Page);

        Assert.That(page!.Holds.Single().AdditionalProperties, Contains.Key("New"));
        Assert.That(JsonSerializer.Serialize(page, PageContext.Default.Page), Is.EqualTo(json));
    }

    [Test]
    public void It_can_be_one_of_several()
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(ContractTypeInfoResolver.Instance, PageContext.Default),
        };

        Assert.That(
            JsonSerializer.Serialize(new Page { Title = "Lear", Holds = [Hold] }, options),
            Does.Contain("\"SeatId\":1")
        );
    }

    internal sealed class Page
    {
        public required string Title { get; init; }

        public required IReadOnlyList<SeatHold> Holds { get; init; }
    }

    [JsonSerializable(typeof(Page))]
    internal sealed partial class PageContext : JsonSerializerContext;
}
