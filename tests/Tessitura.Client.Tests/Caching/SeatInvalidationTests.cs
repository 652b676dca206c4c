namespace Tessitura.Client.Tests;

internal sealed class SeatInvalidationTests
{
    [Test]
    public void A_hundred_thousand_performances_take_no_memory_and_stay_dropped()
    {
        var drops = new SeatInvalidation();
        for (var id = 1; id <= 100_000; id++)
        {
            drops.Drop(new SeatChange([id]), id);
        }

        Assert.That(drops.Count, Is.LessThanOrEqualTo(10_000));
        Assert.That(drops.Cover(Of(7), verifiedAt: 7), Is.True);
        Assert.That(drops.Cover(Of(100_000), verifiedAt: 100_000), Is.True);
        Assert.That(drops.Cover(Of(7), verifiedAt: 100_001), Is.False);
    }

    [Test]
    public void What_was_asked_for_after_all_that_is_forgotten_is_given()
    {
        var drops = new SeatInvalidation();
        for (var id = 1; id <= 20_000; id++)
        {
            drops.Drop(new SeatChange([id]), id);
        }

        Assert.That(drops.Cover(Of(50_000), verifiedAt: 19_990), Is.False);
    }

    private static SeatTags Of(int performance) => new([performance], IsPackage: false);
}
