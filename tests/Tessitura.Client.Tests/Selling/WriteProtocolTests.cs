namespace Tessitura.Client.Tests.Selling;

internal sealed class WriteProtocolTests
{
    [Test]
    public void The_page_and_the_code_have_the_same_table()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "selling-safely.md"))
            .Select(line => line.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 3 && Enum.TryParse<WriteState>(cells[0], out _))
            .Select(cells => (Enum.Parse<WriteState>(cells[0]), Enum.Parse<Evidence>(cells[1]), cells[2]));

        Assert.That(rows, Is.EquivalentTo(Table()));
    }

    [Test]
    public void A_checkout_that_was_taken_is_never_not_applied()
    {
        HashSet<WriteState> reached = [WriteState.Taken];
        for (var count = 0; count < reached.Count; count = reached.Count)
        {
            reached.UnionWith(
                Table()
                    .Where(row => reached.Contains(row.State))
                    .Select(row => Enum.Parse<WriteState>(row.Next))
                    .ToList()
            );
        }

        Assert.That(reached, Is.EquivalentTo(new[] { WriteState.Taken, WriteState.Applied, WriteState.Refused }));
    }

    [Test]
    public void An_end_stays_an_end(
        [Values("Applied", "Refused", "NotSent", "SeatsExpired", "SessionGone")] string state
    ) => Assert.That(Table().Where(row => row.State.ToString() == state), Is.Empty);

    private static IEnumerable<(WriteState State, Evidence Evidence, string Next)> Table()
    {
        foreach (var state in Enum.GetValues<WriteState>())
        {
            foreach (var evidence in Enum.GetValues<Evidence>())
            {
                WriteState next;
                try
                {
                    next = WriteProtocol.Next(state, evidence);
                }
                catch (InvalidOperationException)
                {
                    // It cannot happen, and has no row.
                    continue;
                }

                yield return (state, evidence, next.ToString());
            }
        }
    }
}
