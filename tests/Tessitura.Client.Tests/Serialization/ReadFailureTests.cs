using System.Text;
using System.Text.Json;
using Tessitura.Client.Models;

namespace Tessitura.Client.Tests;

public class ReadFailureTests
{
    private const string Sub = """{"SubLineItems":[{"DueAmount":1,"PaidAmount":1},{"DueAmount":""";

    [TestCase("5", "$")]
    [TestCase("[]", "$")]
    [TestCase("{\"Id\":\"x\"}", "$.Id")]
    [TestCase("{\"Id\":}", "$.Id")]
    [TestCase("{\"Products\":{}}", "$.Products")]
    [TestCase("{\"Products\":[null]}", "$.Products[0]")]
    [TestCase("{\"Products\":[{},5]}", "$.Products[1]")]
    [TestCase(
        "{\"Products\":[{\"Package\":{\"LineItems\":[" + Sub + "null}]}]}}]}",
        "$.Products[0].Package.LineItems[0].SubLineItems[1].DueAmount"
    )]
    [TestCase(
        "{\"Products\":[{\"Package\":{\"LineItems\":[" + Sub + "tru}]}]}}]}",
        "$.Products[0].Package.LineItems[0].SubLineItems[1].DueAmount"
    )]
    [TestCase("{\"Products\":[{},{},{\"Package\":{\"LineItems\":[{\"Id\":1", "$.Products[2].Package.LineItems[0].Id")]
    [TestCase("{\"New\":1,\"Constituent\":{\"Id\":[]}}", "$.Constituent.Id")]
    public void A_failure_knows_the_path_to_its_member(string json, string path)
    {
        Assert.That(
            () => Json.Read<Cart>(json),
            Throws.InstanceOf<JsonException>().With.Property("Path").EqualTo(path)
        );
    }

    [TestCase("{}", "$")]
    [TestCase("[null]", "$[0]")]
    [TestCase("[{},{},{},{\"IsSeat\":5}]", "$[3].IsSeat")]
    [TestCase("[{},{},{},{\"ZoneId\":\"5\"}]", "$[3].ZoneId")]
    public void The_path_starts_with_the_index_when_a_list_is_the_whole_answer(string json, string path)
    {
        Assert.That(
            () => Json.Read<IReadOnlyList<Seat>>(json),
            Throws.InstanceOf<JsonException>().With.Property("Path").EqualTo(path)
        );
    }

    [TestCase("""{"Price":"5"}""", "PriceSummary.Price: Expected a number but found a text.")]
    [TestCase("""{"Price":null}""", "PriceSummary.Price: Expected a number but found null.")]
    [TestCase("""{"ZoneId":2.5}""", "PriceSummary.ZoneId: Expected a whole number.")]
    [TestCase("""{"Enabled":0}""", "PriceSummary.Enabled: Expected a boolean but found a number.")]
    [TestCase("[]", "Expected an object but found an array.")]
    public void The_message_names_the_member_and_what_was_expected(string json, string message)
    {
        Assert.That(
            () => Json.Read<PriceSummary>(json),
            Throws.InstanceOf<JsonException>().With.Message.EqualTo(message)
        );
    }

    [Test]
    public void A_failure_in_a_list_of_texts_knows_the_index()
    {
        Assert.That(
            () => Json.Read<PrintOrderResponse>("""{"PrintStrings":["a",3,[]]}"""),
            Throws.InstanceOf<JsonException>().With.Property("Path").EqualTo("$.PrintStrings[2]")
        );
    }

    [Test]
    public void Text_that_is_no_unicode_is_a_failure_with_a_path()
    {
        byte[] json = [.. "{\"SeatRow\":\""u8, 0xC3, 0x28, .. "\"}"u8];

        Assert.That(
            () => JsonSerializer.Deserialize(json, Json.TypeInfo<Seat>()),
            Throws.InstanceOf<JsonException>().With.Property("Path").EqualTo("$.SeatRow")
        );
    }

    [Test]
    public void A_failure_says_nothing_of_the_value()
    {
        const string secret = "hunter2-hunter2";

        var failure = Assert.Catch<JsonException>(() =>
            Json.Read<Cart>($$"""{"SessionKey":"{{secret}}","Id":"{{secret}}"}""")
        );

        Assert.That(failure!.ToString(), Does.Not.Contain(secret));
    }

    [Test]
    public void The_path_is_the_same_when_the_answer_comes_in_pieces()
    {
        var json = new StringBuilder("[");
        for (var i = 0; i < 20_000; i++)
        {
            json.Append("{\"Id\":1,\"SeatRow\":\"AA\"},");
        }

        json.Append("{\"Id\":false}]");
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json.ToString()));

        Assert.That(
            async () => await JsonSerializer.DeserializeAsync(stream, Json.TypeInfo<IReadOnlyList<Seat>>()),
            Throws.InstanceOf<JsonException>().With.Property("Path").EqualTo("$[20000].Id")
        );
    }
}
