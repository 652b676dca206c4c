using System.Text;
using System.Text.Json;
using Tessitura.Client.Models;

namespace Tessitura.Client.Tests;

public class TextReadingTests
{
    [TestCase("0", "0")]
    [TestCase("12", "12")]
    [TestCase("-1.50", "-1.50")]
    [TestCase("1E+2", "1E+2")]
    [TestCase("123456789012345678901234567890123456789012345", "123456789012345678901234567890123456789012345")]
    [TestCase("true", "true")]
    [TestCase("false", "false")]
    public void A_number_or_boolean_is_read_as_its_text_and_counted_by_type_and_member(string json, string text)
    {
        using var counted = new CountedDeviations();

        var seat = Json.Read<Seat>($$"""{"Id":1,"AisleIndicator":{{json}},"HasStairs":true}""");

        Assert.That(seat.AisleIndicator, Is.EqualTo(text));
        Assert.That(counted.All, Is.EqualTo(new[] { CountedDeviations.Line("text", "Seat", "AisleIndicator") }));
        Assert.That(Json.Write(seat), Does.Contain($"\"AisleIndicator\":{JsonSerializer.Serialize(text)}"));
    }

    [TestCase("{}", "an object")]
    [TestCase("[0]", "an array")]
    public void An_object_or_an_array_is_no_text(string json, string found)
    {
        Assert.That(
            () => Json.Read<IReadOnlyList<Seat>>($$"""[{},{"AisleIndicator":{{json}}}]"""),
            Throws
                .InstanceOf<JsonException>()
                .With.Property("Path")
                .EqualTo("$[1].AisleIndicator")
                .And.Message.EqualTo($"Seat.AisleIndicator: Expected a text but found {found}.")
        );
    }

    [Test]
    public void Items_of_a_list_of_texts_are_read_so_too_and_counted_each()
    {
        using var counted = new CountedDeviations();

        var print = Json.Read<PrintOrderResponse>("""{"PrintStrings":["a",3.10,true]}""");

        Assert.That(print.PrintStrings, Is.EqualTo(new[] { "a", "3.10", "true" }));
        var line = CountedDeviations.Line("text", "PrintOrderResponse", "PrintStrings");
        Assert.That(counted.All, Is.EqualTo(new[] { line, line }));
    }

    [TestCase("null", 0)]
    [TestCase("\"a\",null", 1)]
    [TestCase("1,{}", 1)]
    public void A_list_of_texts_takes_no_null_and_no_object(string items, int index)
    {
        Assert.That(
            () => Json.Read<PrintOrderResponse>($$"""{"PrintStrings":[{{items}}]}"""),
            Throws.InstanceOf<JsonException>().With.Property("Path").EqualTo($"$.PrintStrings[{index}]")
        );
    }

    [Test]
    public void Equal_numbers_of_an_answer_share_one_text()
    {
        var seats = Json.Read<IReadOnlyList<Seat>>("""[{"SeatNumber":101},{"SeatNumber":"101"},{"SeatNumber":101}]""");

        Assert.That(seats.Select(seat => seat.SeatNumber), Is.All.SameAs(seats[0].SeatNumber));
    }

    [Test]
    public void A_number_in_pieces_reads_alike()
    {
        var seat = (Seat)
            Pieces.Read(typeof(Seat), Encoding.UTF8.GetBytes("""{"SeatNumber":-12345.6789,"SeatRow":true}"""));

        Assert.That((seat.SeatNumber, seat.SeatRow), Is.EqualTo(("-12345.6789", "true")));
    }

    [Test]
    public void A_secret_is_read_as_its_text_and_its_value_is_told_to_nobody()
    {
        using var counted = new CountedDeviations();

        var session = Json.Read<SessionResponse>("""{"SessionKey":987654321}""");

        Assert.That(session.SessionKey, Is.EqualTo("987654321"));
        Assert.That(counted.All, Is.EqualTo(new[] { CountedDeviations.Line("text", "SessionResponse", "SessionKey") }));
        Assert.That(session.ToString(), Does.Not.Contain("987654321"));
    }

    [TestCase("""{"Id":"5"}""")]
    [TestCase("""{"Id":true}""")]
    [TestCase("""{"Amount":"1.50"}""")]
    [TestCase("""{"Amount":true}""")]
    [TestCase("""{"Applied":0}""")]
    [TestCase("""{"Applied":"true"}""")]
    public void Ids_amounts_and_booleans_take_nothing_else(string json)
    {
        Assert.That(() => Json.Read<CartPayment>(json), Throws.InstanceOf<JsonException>());
    }

    [TestCase("20260101")]
    [TestCase("false")]
    public void A_date_takes_nothing_else(string json)
    {
        Assert.That(() => Json.Read<SeatHold>($$"""{"EndDate":{{json}}}"""), Throws.InstanceOf<JsonException>());
    }
}
