using System.Globalization;
using System.Text.Json;
using Tessitura.Client.Models;

namespace Tessitura.Client.Tests;

public class Iso8601DateTests
{
    // Two hours east of Greenwich, an hour more from the end of March to the end of October.
    private static readonly TimeZoneInfo East = TimeZoneInfo.CreateCustomTimeZone(
        "East",
        TimeSpan.FromHours(2),
        "East",
        "East",
        "East in summer",
        [
            TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
                DateTime.MinValue.Date,
                DateTime.MaxValue.Date,
                TimeSpan.FromHours(1),
                TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 3, 0, 0), 3, 28),
                TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 4, 0, 0), 10, 31)
            ),
        ]
    );

    [TestCase("2025-04-24T04:18:36Z", "2025-04-24T04:18:36.0000000+00:00")]
    [TestCase("2025-04-24T04:18:36-07:00", "2025-04-24T04:18:36.0000000-07:00")]
    [TestCase("2025-04-24T04:18:36+0530", "2025-04-24T04:18:36.0000000+05:30")]
    [TestCase("2025-04-24T04:18:36+14", "2025-04-24T04:18:36.0000000+14:00")]
    [TestCase("2025-04-24T04:18:36.7Z", "2025-04-24T04:18:36.7000000+00:00")]
    [TestCase("2025-04-24T04:18:36.71Z", "2025-04-24T04:18:36.7100000+00:00")]
    [TestCase("2025-04-24T04:18:36.717Z", "2025-04-24T04:18:36.7170000+00:00")]
    [TestCase("2025-04-24T04:18:36.7178Z", "2025-04-24T04:18:36.7178000+00:00")]
    [TestCase("2025-04-24T04:18:36.71780Z", "2025-04-24T04:18:36.7178000+00:00")]
    [TestCase("2025-04-24T04:18:36.717800Z", "2025-04-24T04:18:36.7178000+00:00")]
    [TestCase("2025-04-24T04:18:36.7178005Z", "2025-04-24T04:18:36.7178005+00:00")]
    [TestCase("2025-04-24T04:18:36.717800599Z", "2025-04-24T04:18:36.7178005+00:00", Description = "cut, not rounded")]
    [TestCase("2025-04-24T04:18Z", "2025-04-24T04:18:00.0000000+00:00")]
    [TestCase("2025-01-24T04:18:36", "2025-01-24T04:18:36.0000000+02:00", Description = "winter in the server's zone")]
    [TestCase("2025-07-24T04:18:36.5", "2025-07-24T04:18:36.5000000+03:00", Description = "summer there")]
    [TestCase("2025-07-24", "2025-07-24T00:00:00.0000000+03:00")]
    [TestCase("2025-03-28T03:30:00", "2025-03-28T03:30:00.0000000+02:00", Description = "the clock skips it")]
    [TestCase("2025-10-31T03:30:00", "2025-10-31T03:30:00.0000000+02:00", Description = "the clock has it twice")]
    [TestCase("0001-01-01T00:00:00", "0001-01-01T00:00:00.0000000+00:00", Description = "would lie before all time")]
    [TestCase("0001-01-01T00:00:00+02:00", "0001-01-01T00:00:00.0000000+00:00")]
    [TestCase("9999-12-31T23:59:59.9999999-02:00", "9999-12-31T23:59:59.9999999+00:00")]
    [TestCase("2024-02-29T00:00:00Z", "2024-02-29T00:00:00.0000000+00:00")]
    public void A_date_is_read_as_the_server_meant_it(string text, string expected)
    {
        var hold = Json.Read<SeatHold>($$"""{"EndDate":"{{text}}"}""", Json.In(East));

        Assert.That(hold.EndDate!.Value.ToString("O", CultureInfo.InvariantCulture), Is.EqualTo(expected));
    }

    [TestCase("")]
    [TestCase("soon")]
    [TestCase("2025-02-29T00:00:00Z")]
    [TestCase("2025-13-01T00:00:00Z")]
    [TestCase("0000-01-01T00:00:00Z")]
    [TestCase("2025-04-24T24:00:00Z")]
    [TestCase("2025-04-24T04:60:00Z")]
    [TestCase("2025-04-24T04:18:60Z")]
    [TestCase("2025-04-24T04:18:36.Z")]
    [TestCase("2025-04-24T04:18:36+15:00")]
    [TestCase("2025-04-24T04:18:36+02:60")]
    [TestCase("2025-04-24T04:18:36+2:00")]
    [TestCase("2025-04-24T04:18:36Zulu")]
    [TestCase("2025-04-24 04:18:36")]
    [TestCase("24/04/2025")]
    public void Anything_else_is_a_failure(string text)
    {
        Assert.That(
            () => Json.Read<SeatHold>($$"""{"EndDate":"{{text}}"}"""),
            Throws.InstanceOf<JsonException>().With.Property("Path").EqualTo("$.EndDate")
        );
    }

    [Test]
    public void A_very_long_text_is_no_date()
    {
        var text = new string('2', 5000);

        Assert.That(() => Json.Read<SeatHold>($$"""{"EndDate":"{{text}}"}"""), Throws.InstanceOf<JsonException>());
    }

    [Test]
    public void A_date_written_with_escapes_is_a_date()
    {
        var hold = Json.Read<SeatHold>("""{"EndDate":"2025-04-24T04\u003a18\u003a36\u002b02:00"}""");

        Assert.That(hold.EndDate, Is.EqualTo(new DateTimeOffset(2025, 4, 24, 4, 18, 36, TimeSpan.FromHours(2))));
    }

    [Test]
    public void Without_a_known_zone_a_date_is_in_the_zone_of_this_machine()
    {
        var clock = new DateTime(2025, 4, 24, 4, 18, 36);

        var hold = Json.Read<SeatHold>("""{"EndDate":"2025-04-24T04:18:36"}""");

        Assert.That(hold.EndDate, Is.EqualTo(new DateTimeOffset(clock, TimeZoneInfo.Local.GetUtcOffset(clock))));
    }

    [TestCase(0, "2025-04-24T04:18:36-07:00")]
    [TestCase(5_000_000, "2025-04-24T04:18:36.5-07:00")]
    [TestCase(1_234_567, "2025-04-24T04:18:36.1234567-07:00")]
    public void A_date_is_written_with_its_offset_and_no_digit_too_many(int ticks, string expected)
    {
        var date = new DateTimeOffset(2025, 4, 24, 4, 18, 36, TimeSpan.FromHours(-7)).AddTicks(ticks);

        Assert.That(Json.Write(new SeatHold { EndDate = date }), Does.Contain($"\"EndDate\":\"{expected}\""));
    }
}
