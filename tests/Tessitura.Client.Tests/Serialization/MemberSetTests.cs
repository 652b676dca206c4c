namespace Tessitura.Client.Tests;

public class MemberSetTests
{
    [TestCase(1)]
    [TestCase(2)]
    public void It_has_what_was_added_and_nothing_else(int seed)
    {
        const int length = 200;
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var set = new MemberSet();
            var expected = new HashSet<int>();
            for (var added = random.Next(6); added > 0; added--)
            {
                var first = random.Next(length);
                var last = random.Next(2) == 0 ? first : random.Next(first, length);
                if (first == last)
                {
                    set.Add(first);
                }
                else
                {
                    set.AddRange(first, last);
                }

                expected.UnionWith(Enumerable.Range(first, last - first + 1));
            }

            Assert.That(Enumerable.Range(0, length + 100).Where(set.Contains), Is.EqualTo(expected.Order()));
        }
    }

    [TestCase(0, 63)]
    [TestCase(63, 64)]
    [TestCase(64, 127)]
    [TestCase(0, 128)]
    [TestCase(127, 192)]
    public void A_range_may_lie_across_the_words(int first, int last)
    {
        var set = new MemberSet();

        set.AddRange(first, last);

        Assert.That(
            Enumerable.Range(0, 300).Where(set.Contains),
            Is.EqualTo(Enumerable.Range(first, last - first + 1))
        );
    }
}
