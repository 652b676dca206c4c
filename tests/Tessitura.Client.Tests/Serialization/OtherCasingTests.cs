using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tessitura.Client.Models;

namespace Tessitura.Client.Tests;

public class OtherCasingTests
{
    private static readonly string Casing = CountedDeviations.Line("casing", nameof(SeatHold));

    [TestCase("""{"seatId":1,"holdCodeId":2,"endDate":null}""")]
    [TestCase("""{"SEATID":1,"HOLDCODEID":2,"ENDDATE":null}""")]
    [TestCase("""{"seatid":1,"holdcodeid":2}""")]
    [TestCase("""{"holdCodeId":2,"seatId":1}""")]
    [TestCase("""{"SeatId":1,"holdCodeId":2}""")]
    [TestCase("""{"seatId":1,"HoldCodeId":2}""")]
    [TestCase("""{"s\u0065atId":1,"hold\u0043odeId":2}""")]
    public void A_member_in_another_casing_is_read_and_its_model_counted_once(string json)
    {
        using var counted = new CountedDeviations();

        var hold = Json.Read<SeatHold>(json);

        Assert.That(hold, Is.EqualTo(new SeatHold { SeatId = 1, HoldCodeId = 2 }));
        Assert.That(counted.All, Is.EqualTo(new[] { Casing }));
    }

    [Test]
    public void It_is_written_back_under_its_name_of_the_contract()
    {
        var hold = Json.Read<SeatHold>("""{"holdCodeId":2,"new":3,"seatId":1}""");

        Assert.That(Json.Write(hold), Is.EqualTo("""{"SeatId":1,"HoldCodeId":2,"new":3}"""));
    }

    [TestCase("""{"SeatId":1,"seatId":2}""", 1, """{"SeatId":1,"HoldCodeId":0,"seatId":2}""")]
    [TestCase("""{"seatId":2,"SeatId":1}""", 1, """{"SeatId":1,"HoldCodeId":0,"seatId":2}""")]
    [TestCase("""{"seatId":2,"HoldCodeId":3,"SeatId":1}""", 1, """{"SeatId":1,"HoldCodeId":3,"seatId":2}""")]
    [TestCase("""{"holdCodeId":2,"SeatId":1,"HoldCodeId":3}""", 1, """{"SeatId":1,"HoldCodeId":3,"holdCodeId":2}""")]
    [TestCase("""{"SeatId":1,"HoldCodeId":3,"seatId":2}""", 1, """{"SeatId":1,"HoldCodeId":3,"seatId":2}""")]
    [TestCase("""{"seatId":2,"New":{"SeatId":1}}""", 2, """{"SeatId":2,"HoldCodeId":0,"New":{"SeatId":1}}""")]
    [TestCase("""{"seatId":2,"S\u0065atId":1}""", 1, """{"SeatId":1,"HoldCodeId":0,"seatId":2}""")]
    public void The_exact_name_wins_and_the_other_is_kept_as_an_unknown_member(string json, int seat, string written)
    {
        var hold = Json.Read<SeatHold>(json);

        Assert.That(hold.SeatId, Is.EqualTo(seat));
        Assert.That(Json.Write(hold), Is.EqualTo(written));
    }

    [TestCase("""{"seatId":1,"SEATID":2}""", "SEATID")]
    [TestCase("""{"SEATID":1,"HoldCodeId":0,"seatId":2}""", "seatId")]
    [TestCase("""{"seatId":1,"seatId":2}""", "seatId")]
    public void Without_the_exact_name_the_first_one_counts_and_later_ones_are_kept(string json, string kept)
    {
        var hold = Json.Read<SeatHold>(json);

        Assert.That(hold.SeatId, Is.EqualTo(1));
        Assert.That(hold.AdditionalProperties!.Keys, Is.EqualTo(new[] { kept }));
        Assert.That(hold.AdditionalProperties![kept].GetInt32(), Is.EqualTo(2));
    }

    [Test]
    public void A_name_that_only_looks_alike_is_unknown()
    {
        // A long s and a dotless i fold into ASCII letters under rules that are not meant here.
        const string json = """{"SeatId":1,"\u017featId":"x","seat\u0131d":2,"SeatI\u0044s":3,"SeatI$":4,"eatId":5}""";

        var hold = Json.Read<SeatHold>(json);

        Assert.That(hold.SeatId, Is.EqualTo(1));
        Assert.That(hold.AdditionalProperties, Has.Count.EqualTo(5));
    }

    [Test]
    public void Every_model_reads_alike_in_any_casing()
    {
        foreach (var (name, schema) in Contract.ContractDocument.Schemas)
        {
            var type = typeof(Seat).Assembly.GetType($"{typeof(Seat).Namespace}.{name}", throwOnError: true)!;
            var sample = Contract.ContractDocument.Sample(schema)!;
            var exact = Read(type, sample.ToJsonString());

            foreach (var casing in new Func<string, string>[] { Camel, Upper, Lower })
            {
                var other = Read(type, Renamed.Of(sample, casing)!.ToJsonString());

                Assert.That(Difference.Between(other, exact), Is.Null, name);
            }
        }
    }

    [Test]
    public void Nested_models_are_counted_each()
    {
        using var counted = new CountedDeviations();

        var seats = Json.Read<IReadOnlyList<SeatHold>>("""[{"seatId":1},{"SeatId":2},{"seatId":3,"holdCodeId":4}]""");

        Assert.That(seats.Select(seat => seat.SeatId), Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That(counted.All, Is.EqualTo(new[] { Casing, Casing }));
    }

    [Test]
    public void A_request_finds_its_required_members_in_any_casing()
    {
        var login = Json.Read<LoginRequest>("""{"userName":"a","password":"b","loginTypeId":1}""");

        Assert.That((login.UserName, login.Password, login.LoginTypeId), Is.EqualTo(("a", "b", 1)));
    }

    [TestCase("""{"seatId":"x"}""", "$.SeatId")]
    [TestCase("""{"seatId":1,"holdCodeId":tru}""", "$.HoldCodeId")]
    [TestCase("""{"seatId":1,"holdCodeId":[}""", "$.HoldCodeId")]
    [TestCase("""{"seatId":1,"\ud800":2}""", "$")]
    public void A_failure_has_the_path_of_the_contracts_names(string json, string path)
    {
        Assert.That(
            () => Json.Read<SeatHold>(json),
            Throws.InstanceOf<JsonException>().With.Property("Path").EqualTo(path)
        );
    }

    [Test]
    public void A_text_in_pieces_reads_alike()
    {
        var hold = (SeatHold)
            Pieces.Read(typeof(SeatHold), Encoding.UTF8.GetBytes("""{"seatId":2,"holdCodeId":3,"SeatId":1}"""));

        Assert.That((hold.SeatId, hold.HoldCodeId), Is.EqualTo((1, 3)));
        Assert.That(hold.AdditionalProperties!["seatId"].GetInt32(), Is.EqualTo(2));
    }

    [Test]
    public async Task An_answer_in_camel_case_is_read_by_a_call()
    {
        await using var venue = new TestVenue().Answering("""[{"id":1,"seatRow":"A","seatStatusId":8}]""");

        var seats = await venue.Client.Txn.GetPerformanceSeatsAsync(1, modeOfSaleId: 1, constituentId: 0);

        Assert.That(
            seats.Single(),
            Is.EqualTo(
                new Seat
                {
                    Id = 1,
                    SeatRow = "A",
                    SeatStatusId = 8,
                }
            )
        );
    }

    private static object? Read(Type type, string json) => JsonSerializer.Deserialize(json, Json.TypeInfo(type));

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Upper(string name) => name.ToUpperInvariant();

    private static string Lower(string name) => name.ToLowerInvariant();
}

/// <summary>The same JSON with other names of members.</summary>
internal static class Renamed
{
    public static JsonNode? Of(JsonNode? json, Func<string, string> name) =>
        json switch
        {
            JsonObject members => new JsonObject(
                members.Select(member => KeyValuePair.Create(name(member.Key), Of(member.Value, name)))
            ),
            JsonArray items => new JsonArray([.. items.Select(item => Of(item, name))]),
            _ => json?.DeepClone(),
        };
}
