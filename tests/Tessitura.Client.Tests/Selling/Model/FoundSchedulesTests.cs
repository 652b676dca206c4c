namespace Tessitura.Client.Tests.Selling.Model;

/// <summary>Schedules in which the SDK once said something false, found by <see cref="ScheduleTests"/> among hundreds of thousands, and shrunk.</summary>
internal sealed class FoundSchedulesTests
{
    private static IEnumerable<TestCaseData> Schedules()
    {
        yield return Found(
            "Candidates of one question are not put out of sight of another that is still looked for",
            Sharing.NoTurns,
            Of(Act.Reserve, 0, Trouble.LateBeyondTheBound, seconds: 22, brokenReads: 8),
            Of(Act.Release, 3, Trouble.AppliedAndWebPage, brokenReads: 41)
        );
        yield return Found(
            "The same after a call past the sellers operations",
            Sharing.Alone,
            Of(Act.RawReserve, 0, Trouble.LostAndReset),
            Of(Act.Release, 1, Trouble.LateWithinTheBound),
            Of(Act.ReserveForLine, 1, Trouble.LateWithinTheBound, seconds: 1, brokenReads: 41)
        );
        yield return Found(
            "A call past the sellers operations that ended unclearly is a rival beyond the bound too",
            Sharing.Alone,
            Of(Act.RawReserve, 0, Trouble.LateBeyondTheBound, seconds: 4),
            Of(Act.Release, 0, Trouble.ServerError),
            Of(Act.Release, 0, Trouble.LateBeyondTheBound, seconds: 1),
            Of(Act.Reserve, 0, Trouble.SeatServerDown)
        );
        yield return Found(
            "A restarted process knows of a call past the sellers operations",
            Sharing.Alone,
            Of(Act.RawReserve, 0, Trouble.LateBeyondTheBound, seconds: 12),
            Of(Act.Reserve, 0, Trouble.AppliedAndWebPage),
            Of(Act.Restart, 0, Trouble.None)
        );
        yield return Found(
            "A payment that was added to stays the work of whoever made it",
            Sharing.Turns,
            Of(Act.Contribute, 0, Trouble.None) with
            {
                Size = 2,
            },
            Of(Act.Pay, 1, Trouble.AppliedAndTruncated, brokenReads: 14) with
            {
                Size = 2,
            },
            Of(Act.Contribute, 0, Trouble.None),
            Of(Act.Pay, 0, Trouble.None) with
            {
                Party = 1,
            },
            Of(Act.Pay, 1, Trouble.None)
        );
        yield return Found(
            "Money that goes down is a sign",
            Sharing.Alone,
            Of(Act.Contribute, 0, Trouble.None),
            Of(Act.Pay, 1, Trouble.None),
            Of(Act.Refund, 0, Trouble.AppliedAndServerError)
        );
        yield return Found(
            "Whoever adds to a package has not brought the package",
            Sharing.NoTurns,
            Of(Act.BeginPackage, 1, Trouble.AppliedAndReset) with
            {
                Size = 3,
            },
            Of(Act.AddToPackage, 3, Trouble.None)
        );
        yield return Found(
            "A page of a gateway gives no package back",
            Sharing.Alone,
            Of(Act.BeginPackage, 0, Trouble.None) with
            {
                Size = 2,
            },
            Of(Act.ReleasePackage, 0, Trouble.WebPage)
        );
        yield return AfterSale(
            "A web page returns no ticket, whatever request its answer names",
            Sharing.Alone,
            Of(Act.LoadOrder, 0, Trouble.None),
            Of(Act.ReturnTicket, 0, Trouble.WebPage)
        );
        yield return AfterSale(
            "A return that comes when its order has been left is told",
            Sharing.OtherSizes,
            Of(Act.LoadOrder, 0, Trouble.None),
            Of(Act.ReturnTicket, 0, Trouble.LateBeyondTheBound, seconds: 32),
            Of(Act.LeaveOrder, 0, Trouble.None)
        );
        yield return Found(
            "A charge that arrives late is not put down to the checkout that is looked for",
            Sharing.Alone,
            Of(Act.Contribute, 0, Trouble.None),
            Of(Act.PayOutside, 0, Trouble.LateBeyondTheBound, seconds: 20),
            Of(Act.CheckOut, 0, Trouble.LostAndSilent)
        );
        yield return Found(
            "A charge that was lost is not found in the order of a checkout that another process has made",
            Sharing.Turns,
            Of(Act.Reserve, 0, Trouble.None),
            Of(Act.PayOutside, 1, Trouble.CancelledAndLost),
            Of(Act.CheckOut, 3, Trouble.None) with
            {
                Alongside = true,
            },
            Of(Act.Restart, 1, Trouble.None)
        );
        yield return Found(
            "A charge is not said to be open while an earlier checkout with it may come",
            Sharing.Alone,
            Of(Act.Contribute, 0, Trouble.None),
            Of(Act.PayOutside, 0, Trouble.LateBeyondTheBound, seconds: 24),
            Of(Act.PayOutside, 2, Trouble.OrderLocked)
        );
        yield return Found(
            "The same where both come",
            Sharing.Turns,
            Of(Act.Contribute, 0, Trouble.None),
            Of(Act.PayOutside, 0, Trouble.LateBeyondTheBound, seconds: 4),
            Of(Act.CheckOut, 0, Trouble.LateBeyondTheBound, seconds: 20)
        );
        yield return Found(
            "The first performance of a package that an equal call was given is not told a second time",
            Sharing.Turns,
            Of(Act.BeginPackage, 0, Trouble.LateWithinTheBound, seconds: 1, brokenReads: 18) with
            {
                Size = 4,
            },
            Of(Act.Reserve, 0, Trouble.None),
            Of(Act.AddToPackage, 0, Trouble.None) with
            {
                Size = 4,
            }
        );
        yield return Found(
            "Two payment plans that came late, one after the other, are told of",
            Sharing.OtherSizes,
            Of(Act.Reserve, 0, Trouble.None),
            Of(Act.TakePlan, 0, Trouble.AnsweredAndLate, seconds: 30),
            Of(Act.TakePlan, 0, Trouble.LateBeyondTheBound, seconds: 2)
        );
        yield return Found(
            "A payment of a refused checkout is not open any more when a later one has saved an order with it",
            Sharing.NoTurns,
            Of(Act.ReserveNamedSeats, 0, Trouble.AppliedAndSilent) with
            {
                Size = 4,
                Alongside = true,
            },
            Of(Act.PayOutside, 1, Trouble.OrderLocked, brokenReads: 6),
            Of(Act.PayOutside, 2, Trouble.None) with
            {
                Size = 2,
            },
            Of(Act.RawReserve, 0, Trouble.AppliedAndTruncated, brokenReads: 40) with
            {
                Size = 2,
            }
        );
        yield return AfterSale(
            "A donation that comes late, after a return of the same ticket was undone, is told of",
            Sharing.Turns,
            Of(Act.LoadOrder, 0, Trouble.None),
            Of(Act.DonateTicket, 3, Trouble.LateBeyondTheBound, seconds: 2),
            Of(Act.ReturnTicket, 3, Trouble.None),
            Of(Act.LeaveOrder, 0, Trouble.None)
        );
        yield return AfterSale(
            "A return of which nobody knew, and which was made once more, is one return to whoever asks about the first",
            Sharing.OtherSizes,
            Of(Act.ReturnTicket, 0, Trouble.None),
            Of(Act.ReturnTicket, 3, Trouble.AnsweredAndLate, seconds: 11, brokenReads: 12),
            Of(Act.ReturnTicket, 3, Trouble.None)
        );
        yield return AfterSale(
            "A contribution of one process that another was given is not told a second time",
            Sharing.Turns,
            Of(Act.LoadOrder, 0, Trouble.None),
            Of(Act.Contribute, 0, Trouble.LateBeyondTheBound, seconds: 23, brokenReads: 40) with
            {
                Party = 1,
                Size = 4,
            },
            Of(Act.LoadOrder, 0, Trouble.None) with
            {
                Party = 1,
            },
            Of(Act.Resolve, 0, Trouble.None) with
            {
                Party = 1,
            },
            Of(Act.LoadOrder, 0, Trouble.None),
            Of(Act.LeaveOrder, 0, Trouble.None)
        );
        yield return Found(
            "The first performance of a package that another process was told of is taken like any other",
            Sharing.Turns,
            Of(Act.BeginPackage, 0, Trouble.CancelledAndApplied) with
            {
                Size = 2,
            },
            Of(Act.ReservePackage, 0, Trouble.None) with
            {
                Party = 1,
            },
            Of(Act.AddToPackage, 0, Trouble.None)
        );
        yield return Found(
            "A package that came late and could not be given back is shown",
            Sharing.NoTurns,
            Of(Act.BeginPackage, 0, Trouble.LateBeyondTheBound, seconds: 4) with
            {
                Size = 2,
            },
            Of(Act.ReserveForLine, 0, Trouble.AppliedAndSilent),
            Of(Act.ReleasePackage, 0, Trouble.OrderLocked)
        );
        yield return AfterSale(
            "A ticket that two processes without turns return is told to be returned to both",
            Sharing.OtherSizes,
            Of(Act.LoadOrder, 0, Trouble.None),
            Of(Act.ReturnTicket, 0, Trouble.None) with
            {
                Party = 1,
            },
            Of(Act.ReturnTicket, 2, Trouble.LateWithinTheBound) with
            {
                Party = 1,
                Alongside = true,
            },
            Of(Act.ReturnTicket, 2, Trouble.None)
        );
        yield return Found(
            "What another process was left with may look like this one's work where nobody gives turns",
            Sharing.OtherSizes,
            Of(Act.Reserve, 0, Trouble.None) with
            {
                Party = 1,
                Size = 3,
            },
            Of(Act.PayOutside, 0, Trouble.LateWithinTheBound, seconds: 0) with
            {
                Party = 1,
                Alongside = true,
            },
            Of(Act.Reserve, 0, Trouble.None) with
            {
                Size = 3,
            }
        );
        yield return Found(
            "What was taken for lost is not told of the tickets that an answered call brought",
            Sharing.Turns,
            Of(Act.ReserveForLine, 0, Trouble.None),
            Of(Act.ReserveForLine, 0, Trouble.LostAndReset, brokenReads: 20) with
            {
                Size = 2,
            },
            Of(Act.Reserve, 0, Trouble.None),
            Of(Act.ReserveForLine, 0, Trouble.None)
        );
        yield return AfterSale(
            "A change is not unknown when the hold is over",
            Sharing.NoTurns,
            Of(Act.LoadOrder, 0, Trouble.None),
            Of(Act.LeaveOrder, 0, Trouble.HoldEnds)
        );
        yield return AfterSale(
            "One return of two lost calls is told to one of them",
            Sharing.OtherSizes,
            Of(Act.LoadOrder, 0, Trouble.None),
            Of(Act.ReturnTicket, 0, Trouble.WebPage, brokenReads: 9),
            Of(Act.ReturnTicket, 0, Trouble.LateBeyondTheBound, seconds: 1, brokenReads: 39)
        );
    }

    [TestCaseSource(nameof(Schedules))]
    public async Task Nobody_is_told_what_is_not_true(Schedule schedule)
    {
        await using var world = new World();

        var book = await Task.Run(() => ScheduleTests.Run(world, schedule));

        Assert.That(book.Wrong, Is.Empty, string.Join(", ", book.Paths));
    }

    private static TestCaseData Found(string what, Sharing sharing, params Step[] steps) =>
        new TestCaseData(
            new Schedule(sharing, steps.Max(step => step.Party) + 1, 1, false, steps.Any(IsPayment), steps)
        ).SetArgDisplayNames(what);

    private static TestCaseData AfterSale(string what, Sharing sharing, params Step[] steps) =>
        new TestCaseData(
            new Schedule(sharing, steps.Max(step => step.Party) + 1, 1, false, false, steps) { HasOrder = true }
        ).SetArgDisplayNames(what);

    private static bool IsPayment(Step step) => step.Act is Act.Pay or Act.Refund;

    private static Step Of(Act act, int kind, Trouble trouble, int seconds = 0, int brokenReads = 0) =>
        new(0, act, 1, kind, trouble, seconds, brokenReads, false);
}
