namespace Tessitura.Client.Tests;

internal sealed class MemoryLevelTests
{
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
        var newer = Entry(10, askedAt: 2);
        memory.Keep("a", newer);
        memory.Keep("a", Entry(10, askedAt: 1));

        Assert.That(memory.Find("a"), Is.SameAs(newer));
    }

    [Test]
    public void A_shared_value_is_paid_for_when_it_is_kept()
    {
        var memory = new MemoryLevel(5_000);
        var entry = Entry(1_000);
        memory.Keep("a", Entry(1_500));
        memory.Keep("b", entry);
        var before = memory.Bytes;
        entry.Share(new object());

        Assert.That(memory.Bytes, Is.EqualTo(before + 1_000));
    }

    [Test]
    public void Values_that_many_read_at_once_push_out_what_was_not_used()
    {
        var memory = new MemoryLevel(100_000);
        var entries = Enumerable.Range(0, 60).Select(_ => Entry(1_000)).ToList();
        foreach (var (entry, number) in entries.Select((entry, number) => (entry, number)))
        {
            memory.Keep($"{number}", entry);
        }

        foreach (var entry in entries)
        {
            entry.Share(new object());
            Assert.That(memory.Bytes, Is.InRange(0, 100_000));
        }

        Assert.That(memory.Find("0"), Is.Null);
        Assert.That(memory.Find("59")!.Value, Is.Not.Null);
    }

    [Test]
    public void A_value_that_would_be_too_much_alone_is_not_kept_and_its_text_is()
    {
        var memory = new MemoryLevel(2_000);
        var entry = Entry(1_000);
        memory.Keep("a", entry);
        entry.Share(new object());

        Assert.That(entry.Value, Is.Null);
        Assert.That(memory.Find("a"), Is.SameAs(entry));
        Assert.That(memory.Bytes, Is.InRange(0, 2_000));
    }

    private static CacheEntry Entry(int bytes, long askedAt = 0) =>
        new(new byte[bytes], "application/json", askedAt, askedAt, SelectingHeaders.None);
}
