namespace Tessitura.Client.Simulator.Tests.State;

/// <summary>What holds for any house: a thousand random ones, the same every time.</summary>
internal sealed class BestSeatsRuleTests
{
    private const int Houses = 1000;

    [Test]
    public void It_takes_free_seats_of_the_zone_only_and_never_more_than_asked_for() =>
        ForAnyHouse(
            (house, found) =>
            {
                Assert.That(found.Select(p => house.Plan.IndexOf(p.Id)), Is.All.Matches<int>(i => house.IsFree(i)));
                Assert.That(found, Is.Unique);
                Assert.That(
                    found.Where(p => house.Search.ZoneId is not 0 && p.ZoneId != house.Search.ZoneId),
                    Is.Empty
                );
                Assert.That(found, Has.Count.AtMost(house.Search.Count));
            }
        );

    [Test]
    public void It_leaves_nobody_alone_who_was_not_alone_before() =>
        ForAnyHouse(
            (house, found) =>
            {
                var taken = found.Select(p => house.Plan.IndexOf(p.Id)).ToHashSet();
                var before = Lonely(house.Plan, i => house.IsFree(i));
                var after = Lonely(house.Plan, i => house.IsFree(i) && !taken.Contains(i));
                Assert.That(after.Except(before), Is.Empty);
            }
        );

    [Test]
    public void It_finds_the_same_seats_again() =>
        ForAnyHouse(
            (house, found) => Assert.That(new BestSeats(house.Plan, house.IsFree).Find(house.Search), Is.EqualTo(found))
        );

    [Test]
    public void A_party_that_wants_to_sit_together_does_or_gets_nothing() =>
        ForAnyHouse(
            (_, found) =>
            {
                Assert.That(found.Select(p => p.Row).Distinct().Count(), Is.AtMost(1));
                Assert.That(found.Zip(found.Skip(1), (a, b) => b.LogicalNumber - a.LogicalNumber), Is.All.EqualTo(1));
            },
            count => $"ContiguousSeats={count}"
        );

    private static void ForAnyHouse(Action<House, IReadOnlyList<Place>> check, Func<int, string>? requests = null)
    {
        var random = new Random(20260302);
        for (var i = 0; i < Houses; i++)
        {
            var rows = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Row(random)).ToArray();
            var (plan, isFree) = PlanFrom.Text(rows);
            var count = random.Next(1, 7);
            var wishes = SpecialRequests.Parse(requests?.Invoke(count));
            var search = new SeatSearch(count, random.Next(0, rows.Length + 1), wishes);
            check(new House(plan, isFree, search), new BestSeats(plan, isFree).Find(search));
        }
    }

    private static string Row(Random random) =>
        new([.. Enumerable.Range(0, random.Next(1, 16)).Select(_ => "....xx h"[random.Next(8)])]);

    private static IEnumerable<int> Lonely(SeatingPlan plan, Predicate<int> isFree)
    {
        foreach (var row in plan.Rows)
        {
            for (var i = 0; i < row.Count; i++)
            {
                if (IsFree(row, i) && !IsNeighbour(row, i, -1) && !IsNeighbour(row, i, 1))
                {
                    yield return row[i].Id;
                }
            }
        }

        bool IsFree(IReadOnlyList<Place> row, int i) => isFree(plan.IndexOf(row[i].Id));

        bool IsNeighbour(IReadOnlyList<Place> row, int i, int step) =>
            i + step >= 0
            && i + step < row.Count
            && row[i + step].LogicalNumber == row[i].LogicalNumber + step
            && IsFree(row, i + step);
    }

    private sealed record House(SeatingPlan Plan, Predicate<int> IsFree, SeatSearch Search);
}
