namespace Tessitura.Client.Simulator.Tests.State;

internal sealed class SpecialRequestsTests
{
    [Test]
    public void Every_wish_is_read()
    {
        var requests = SpecialRequests.Parse(
            "ContiguousSeats=4&WheelChairSeats=1&NoStairs=Y&AisleSeat=l&StartingPrice=10.50&EndingPrice=99"
                + "&StartingRow=b&EndingRow=F&StartingSeat=3&EndingSeat=12&LeaveSingleSeats=Y&HoldCode=2"
        );

        Assert.That(
            requests,
            Is.EqualTo(
                new SpecialRequests
                {
                    ContiguousSeats = 4,
                    WheelChairSeats = 1,
                    NoStairs = true,
                    AisleSeat = "L",
                    StartingPrice = 10.50m,
                    EndingPrice = 99m,
                    StartingRow = "B",
                    EndingRow = "F",
                    StartingSeat = 3,
                    EndingSeat = 12,
                    LeaveSingleSeats = true,
                    HoldCode = 2,
                }
            )
        );
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("&&=&x")]
    [TestCase("Favourite=yes")]
    [TestCase("ContiguousSeats=many&StartingPrice=cheap&HoldCode=-1")]
    public void What_cannot_be_read_is_dropped_silently(string? text) =>
        Assert.That(SpecialRequests.Parse(text), Is.EqualTo(SpecialRequests.None));
}
