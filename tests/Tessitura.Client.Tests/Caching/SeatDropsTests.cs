namespace Tessitura.Client.Tests;

internal sealed class SeatDropsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public void A_million_performances_take_no_memory_and_stay_dropped()
    {
        var drops = new SeatDrops();
        for (var id = 1; id <= 1_000_000; id++)
        {
            drops.Drop(new SeatChange([id]), Noon);
        }

        Assert.That(drops.Count, Is.LessThanOrEqualTo(10_000));
        Assert.That(drops.Cover(new SeatTags([7], IsPackage: false), Noon), Is.True);
        Assert.That(drops.Cover(new SeatTags([7], IsPackage: false), Noon.AddSeconds(1)), Is.False);
    }
}
