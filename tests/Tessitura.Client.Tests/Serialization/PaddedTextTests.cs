namespace Tessitura.Client.Tests;

public class PaddedTextTests
{
    [TestCase("\"STALLS    \"", "STALLS")]
    [TestCase("\" STALLS\"", " STALLS")]
    [TestCase("\"STALLS\\t \"", "STALLS\t")]
    [TestCase("\"          \"", "")]
    [TestCase("\"\"", "")]
    [TestCase("12", "12")]
    [TestCase("null", null)]
    public void A_text_that_the_contract_calls_padded_is_read_without_the_blanks_at_its_end(string json, string? text)
    {
        var zone = Json.Read<Zone>($$"""{"Id":1,"ShortDescription":{{json}}}""");

        Assert.That(zone.ShortDescription, Is.EqualTo(text));
    }

    [Test]
    public void Any_other_text_is_kept_as_it_came()
    {
        var seat = Json.Read<Seat>("""{"Id":1,"SeatRow":" A  ","DisplayLetter":" "}""");
        var zone = Json.Read<Zone>("""{"Id":1,"Description":"Stalls  "}""");

        Assert.That(seat.SeatRow, Is.EqualTo(" A  "));
        Assert.That(seat.DisplayLetter, Is.EqualTo(" "));
        Assert.That(zone.Description, Is.EqualTo("Stalls  "));
        Assert.That(Json.Write(zone), Does.Contain("\"Stalls  \""));
    }
}
