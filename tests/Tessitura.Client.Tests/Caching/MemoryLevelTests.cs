namespace Tessitura.Client.Tests;

internal sealed class MemoryLevelTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public void What_was_not_used_for_longest_goes_first()
    {
        var memory = new MemoryLevel(4_000);
        memory.Keep("a", Entry(1_000));
        memory.Keep("b", Entry(1_000));
        memory.Keep("c", Entry(1_000));
        memory.Find("a");
        memory.Keep("d", Entry(1_000));

        Assert.That(memory.Find("b"), Is.Null);
        Assert.That(memory.Find("a"), Is.Not.Null);
        Assert.That(memory.Find("c"), Is.Not.Null);
        Assert.That(memory.Find("d"), Is.Not.Null);
    }

    [Test]
    public void Its_bytes_stay_below_the_bound_whatever_is_kept()
    {
        var memory = new MemoryLevel(100_000);
        var random = new Random(7);
        for (var i = 0; i < 5_000; i++)
        {
            memory.Keep($"key {random.Next(400)}", Entry(random.Next(9_000)));
            Assert.That(memory.Bytes, Is.InRange(0, 100_000));
        }

        Assert.That(memory.Bytes, Is.GreaterThan(80_000));
    }

    [Test]
    public void An_older_answer_does_not_replace_a_newer_one()
    {
        var memory = new MemoryLevel(4_000);
        var newer = Entry(10, Noon.AddSeconds(1));
        memory.Keep("a", newer);
        memory.Keep("a", Entry(10, Noon));

        Assert.That(memory.Find("a"), Is.SameAs(newer));
    }

    [Test]
    public void A_shared_value_counts_like_its_text_from_the_next_use_on()
    {
        var memory = new MemoryLevel(5_000);
        var entry = Entry(1_000);
        memory.Keep("a", Entry(1_500));
        memory.Keep("b", entry);
        var before = memory.Bytes;
        entry.Share(new object());
        memory.Find("b");

        Assert.That(memory.Bytes, Is.EqualTo(before + 1_000));

        memory.Keep("c", Entry(1_000));

        Assert.That(memory.Find("a"), Is.Null);
        Assert.That(memory.Bytes, Is.InRange(0, 5_000));
    }

    private static CacheEntry Entry(int bytes, DateTimeOffset? askedAt = null) =>
        new(new byte[bytes], "application/json", askedAt ?? Noon);
}
