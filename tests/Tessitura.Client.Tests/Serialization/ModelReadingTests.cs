using System.Text.Json;
using Tessitura.Client.Models;

namespace Tessitura.Client.Tests;

public class ModelReadingTests
{
    [Test]
    public void Members_are_found_in_any_order()
    {
        var inOrder = Json.Read<SeatHold>("""{"SeatId":1,"HoldCodeId":2,"EndDate":null}""");
        var backwards = Json.Read<SeatHold>("""{"EndDate":null,"HoldCodeId":2,"SeatId":1}""");

        Assert.That(inOrder, Is.EqualTo(new SeatHold { SeatId = 1, HoldCodeId = 2 }));
        Assert.That(backwards, Is.EqualTo(inOrder));
    }

    [Test]
    public void Members_that_are_left_out_keep_their_defaults()
    {
        var seat = Json.Read<Seat>("""{"ZoneId":7}""");
        var cart = Json.Read<Cart>("{}");

        Assert.That(seat, Is.EqualTo(new Seat { ZoneId = 7 }));
        Assert.That(cart.Products, Is.Empty);
    }

    [Test]
    public void A_name_written_with_escapes_is_the_same_name()
    {
        Assert.That(Json.Read<SeatHold>("""{"Seat\u0049d":5}""").SeatId, Is.EqualTo(5));
    }

    [Test]
    public void Of_a_member_that_comes_twice_the_last_one_counts()
    {
        var hold = Json.Read<SeatHold>("""{"SeatId":1,"New":1,"SeatId":2,"New":2}""");

        Assert.That(hold.SeatId, Is.EqualTo(2));
        Assert.That(hold.AdditionalProperties!["New"].GetInt32(), Is.EqualTo(2));
    }

    [Test]
    public void Unknown_members_are_kept_and_written_back_after_the_known_ones()
    {
        const string json = """{"New":{"A":[1,null,"x"]},"SeatId":1,"Flag":null,"HoldCodeId":2}""";

        var hold = Json.Read<SeatHold>(json);

        Assert.That(hold.AdditionalProperties!.Keys, Is.EqualTo(new[] { "New", "Flag" }));
        Assert.That(
            Json.Write(hold),
            Is.EqualTo("""{"SeatId":1,"HoldCodeId":2,"New":{"A":[1,null,"x"]},"Flag":null}""")
        );
    }

    [Test]
    public void Without_unknown_members_there_is_no_dictionary()
    {
        Assert.That(Json.Read<SeatHold>("""{"SeatId":1}""").AdditionalProperties, Is.Null);
    }

    [TestCase("5.0", "5.0")]
    [TestCase("5", "5")]
    [TestCase("5.00", "5.00")]
    [TestCase("-0.05", "-0.05")]
    [TestCase("1E2", "100")]
    public void An_amount_keeps_its_scale(string json, string written)
    {
        var price = Json.Read<CartPayment>($$"""{"Amount":{{json}}}""");

        Assert.That(Json.Write(price), Does.Contain($"\"Amount\":{written},"));
    }

    [TestCase("3.0", 3)]
    [TestCase("3.000", 3)]
    [TestCase("-3e0", -3)]
    [TestCase("2147483647.0", int.MaxValue)]
    public void A_whole_number_may_have_a_fraction_of_zeros(string json, int expected)
    {
        Assert.That(Json.Read<SeatHold>($$"""{"SeatId":{{json}}}""").SeatId, Is.EqualTo(expected));
    }

    [TestCase("3.5")]
    [TestCase("2147483648")]
    [TestCase("1e99")]
    [TestCase("\"3\"")]
    [TestCase("true")]
    [TestCase("{}")]
    [TestCase("[3]")]
    public void Anything_else_is_no_whole_number(string json)
    {
        Assert.That(
            () => Json.Read<SeatHold>($$"""{"SeatId":{{json}}}"""),
            Throws.InstanceOf<JsonException>().With.Property("Path").EqualTo("$.SeatId")
        );
    }

    [Test]
    public void A_null_list_reads_as_an_empty_one_in_an_answer_and_stays_null_in_a_request()
    {
        Assert.That(Json.Read<Cart>("""{"Products":null}""").Products, Is.Empty);
        Assert.That(Json.Read<IReadOnlyList<Seat>>("null"), Is.Empty);
        Assert.That(
            Json.Read<AddContributionRequest>("""{"Amount":1,"FundId":1,"CustomDataItems":null}""").CustomDataItems,
            Is.Null
        );
    }

    [Test]
    public void Bytes_come_from_Base64()
    {
        var element = Json.Read<TicketElement>("""{"BarcodeImage":"AQID"}""");

        Assert.That(element.BarcodeImage!.Value.ToArray(), Is.EqualTo(new byte[] { 1, 2, 3 }));
        Assert.That(Json.Write(element), Does.Contain("\"BarcodeImage\":\"AQID\""));
        Assert.That(Json.Read<TicketElement>("""{"BarcodeImage":null}""").BarcodeImage, Is.Null);
    }

    [TestCase("""{"UserName":"a","Password":"b"}""", "LoginTypeId")]
    [TestCase("""{"Password":"b","LoginTypeId":1}""", "UserName")]
    [TestCase("""{"UserName":null,"Password":"b","LoginTypeId":1}""", "UserName")]
    public void A_request_without_a_required_member_is_refused_by_the_members_name(string json, string member)
    {
        Assert.That(
            () => Json.Read<LoginRequest>(json),
            Throws.InstanceOf<JsonException>().With.Message.Contains($"LoginRequest.{member}")
        );
    }

    [Test]
    public void A_type_that_travels_both_ways_is_read_without_what_must_be_sent()
    {
        Assert.That(() => Json.Read<CustomDataItem>("{}"), Throws.Nothing);
        Assert.That(() => Json.Read<SessionWebLogin>("{}"), Throws.Nothing);
    }

    [Test]
    public void A_null_amount_is_a_failure_where_an_amount_has_to_be()
    {
        Assert.That(
            () => Json.Read<PriceSummary>("""{"Price":null}"""),
            Throws
                .InstanceOf<JsonException>()
                .With.Message.Contains("PriceSummary.Price")
                .And.Property("Path")
                .EqualTo("$.Price")
        );
    }

    [Test]
    public void A_null_date_is_a_failure_where_a_date_has_to_be()
    {
        Assert.That(
            () => Json.Read<PerformanceSummary>("""{"PerformanceDateTime":null}"""),
            Throws.InstanceOf<JsonException>().With.Message.Contains("PerformanceSummary.PerformanceDateTime")
        );
    }
}
