using Tessitura.Client.Models;

namespace Tessitura.Client.Tests;

public class UnknownObjectTests
{
    private static readonly string Unknown = CountedDeviations.Line("unknown_object", nameof(SeatHold));

    [TestCase("{}", 0)]
    [TestCase("""{"data":{"SeatId":1},"Message":"ok"}""", 2)]
    [TestCase("""{"Seat Id":1}""", 1)]
    public void An_object_without_a_known_member_is_counted_and_kept(string json, int members)
    {
        using var counted = new CountedDeviations();

        var hold = Json.Read<SeatHold>(json);

        Assert.That(hold.AdditionalProperties?.Count ?? 0, Is.EqualTo(members));
        Assert.That(counted.All, Is.EqualTo(new[] { Unknown }));
    }

    [TestCase("""{"EndDate":null}""")]
    [TestCase("""{"New":1,"HoldCodeId":2,"Newer":3}""")]
    public void One_known_member_is_enough(string json)
    {
        using var counted = new CountedDeviations();

        _ = Json.Read<SeatHold>(json);

        Assert.That(counted.All, Has.No.Member(Unknown));
    }

    [Test]
    public void Each_object_of_a_list_is_counted()
    {
        using var counted = new CountedDeviations();

        _ = Json.Read<IReadOnlyList<SeatHold>>("""[{},{"SeatId":1},{"x":1}]""");

        Assert.That(counted.All, Is.EqualTo(new[] { Unknown, Unknown }));
    }

    [Test]
    public void An_object_that_ends_too_early_is_a_failure_and_not_counted()
    {
        using var counted = new CountedDeviations();

        Assert.That(() => Json.Read<SeatHold>("{"), Throws.InstanceOf<System.Text.Json.JsonException>());
        Assert.That(counted.All, Is.Empty);
    }
}
