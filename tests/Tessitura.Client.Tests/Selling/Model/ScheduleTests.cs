using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Tessitura.Client.Tests.Hostile;

namespace Tessitura.Client.Tests.Selling.Model;

/// <summary>
/// Random schedules of sellers against the simulator, in simulated time: what the SDK says of each call is compared with
/// what the server knows. More of them: <c>dotnet test … -- 'TestRunParameters.Parameter(name="schedules", value="200000")'</c>.
/// </summary>
internal sealed class ScheduleTests
{
    private const int Parts = 4;
    private const int SchedulesOfAWorld = 200;

    [Test]
    public async Task Nobody_is_told_what_is_not_true([Range(1, Parts)] int part)
    {
        var count = int.Parse(TestContext.Parameters.Get("schedules", "20000"), CultureInfo.InvariantCulture) / Parts;
        var paths = new Dictionary<string, int>();
        World? world = null;
        var run = 0;
        try
        {
            await Task.Run(() =>
                Prop.ForAll(
                        Schedule.Any,
                        schedule =>
                        {
                            if (world is null || run++ % SchedulesOfAWorld == 0)
                            {
                                world?.DisposeAsync().AsTask().GetAwaiter().GetResult();
                                world = new World();
                            }

                            var book = Run(world, schedule);
                            foreach (var path in book.Paths)
                            {
                                paths[path] = paths.GetValueOrDefault(path) + 1;
                            }

                            if (book.Wrong.Count > 0)
                            {
                                // What a failed schedule left behind must not disturb the search for a smaller one.
                                run = 0;
                                throw new AssertionException(string.Join(Environment.NewLine, book.Wrong));
                            }
                        }
                    )
                    .Check(Mutated.From(part, count))
            );
        }
        finally
        {
            await (world?.DisposeAsync() ?? ValueTask.CompletedTask);
            foreach (var (path, times) in paths.OrderBy(path => path.Key, StringComparer.Ordinal))
            {
                await TestContext.Out.WriteLineAsync($"{path}: {times}");
            }
        }

        string[] expected =
        [
            nameof(Confirmation.Answer),
            nameof(Confirmation.ReadBack),
            nameof(Confirmation.LateArrival),
            "late arrival told",
            "not applied",
            "contested",
            "unknown",
            "resolved",
            "refused",
            "cancelled",
            nameof(LoadedOrder),
            "returned",
            "donated",
            nameof(LeftOrder),
            "exchanged",
            "not sent",
            "charge saved",
            "charge said to be open",
            "second plan not sent",
        ];
        Assert.That(expected.Except(paths.Keys), Is.Empty, "paths of the protocol that no schedule took");
    }

    internal static Book Run(World world, Schedule schedule)
    {
        world.Begin(schedule);
        var book = new Book(world);
        if (schedule.HasOrder)
        {
            world.SellOrder();
        }

        var parties = Enter(world, book, schedule);
        foreach (var step in schedule.Steps)
        {
            parties[step.Party % parties.Count].Act(step);
        }

        foreach (var party in parties)
        {
            party.Finish();
        }

        // Nothing comes any more after this.
        world.Wait(TimeSpan.FromMinutes(2));
        foreach (var party in parties)
        {
            party.Settle();
        }

        var keys = parties.Select(party => party.Key).Distinct().ToList();
        foreach (var party in parties.DistinctBy(party => party.Key))
        {
            party.FindPackages();
        }

        book.Audit(keys, parties.SelectMany(party => party.Calls));
        world.Clear(keys);
        return book;
    }

    private static List<ModelParty> Enter(World world, Book book, Schedule schedule)
    {
        var shared = schedule.Sharing is Sharing.Turns ? new TurnStore(world.Time) : null;
        var restarts = schedule.Steps.Any(step => step.Act is Act.Restart);
        var count = schedule.HasNoTurns ? Math.Min(2, schedule.Parties) : schedule.Parties;
        List<ModelParty> parties = [];
        for (var index = 0; index < count; index++)
        {
            var store = shared ?? (schedule.Sharing is Sharing.Alone && restarts ? new TurnStore(world.Time) : null);
            var party = new ModelParty(world, book, index, store);
            var first = schedule.Sharing is Sharing.Alone ? null : parties.ElementAtOrDefault(index % schedule.Keys);
            party.Enter(first?.Key);
            if (schedule.HasOrder)
            {
                world.LogIn(party.Key);
            }

            if (schedule.Sharing is not Sharing.Alone)
            {
                party.ShareKey();
            }

            parties.Add(party);
        }

        return parties;
    }
}
