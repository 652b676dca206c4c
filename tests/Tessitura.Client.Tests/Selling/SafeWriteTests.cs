namespace Tessitura.Client.Tests.Selling;

internal sealed class SafeWriteTests
{
    private const int Studio = 4718;
    private const int StudioZone = 6;

    private static readonly Fault[] Faults = Enum.GetValues<Fault>();

    [Test]
    public async Task A_write_is_done_once_or_not_at_all_and_the_caller_knows_which(
        [ValueSource(typeof(SafeOperation), nameof(SafeOperation.All))] SafeOperation write,
        [ValueSource(nameof(Faults))] Fault fault
    )
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await write.Prepare(visit);
        var before = await BoxOffice.CountItemsAsync(visit);
        office.Line.Next("POST", fault);

        WriteResult? outcome = null;
        try
        {
            outcome = await office.RunAsync(write.Run(visit));
        }
        catch (NotAppliedException)
        {
            office.Time.Advance(TimeSpan.FromMinutes(2));
        }

        var wasApplied = fault is Fault.None || fault.ToString().StartsWith("Applied", StringComparison.Ordinal);
        var added = await BoxOffice.CountItemsAsync(visit) - before;
        Assert.That(outcome is not null, Is.EqualTo(wasApplied));
        Assert.That(added, wasApplied ? Is.Positive : Is.Zero);
        Assert.That(outcome?.ConfirmedBy, Is.EqualTo(Expected(fault, wasApplied)));
    }

    [Test]
    public async Task A_second_call_after_not_applied_adds_one_and_no_more(
        [ValueSource(typeof(SafeOperation), nameof(SafeOperation.All))] SafeOperation write
    )
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await using var other = await office.Client.StartSessionAsync();
        await write.Prepare(visit);
        await write.Prepare(other);
        office.Line.Next("POST", Fault.LostAndReset);

        await office.FailureOfAsync<NotAppliedException>(write.Run(visit));
        await office.RunAsync(write.Run(visit));
        await office.RunAsync(write.Run(other));

        Assert.That(await BoxOffice.CountItemsAsync(visit), Is.EqualTo(await BoxOffice.CountItemsAsync(other)));
    }

    [Test]
    public async Task Without_reading_back_the_same_caller_gets_it_twice()
    {
        await using var office = await BoxOffice.OpenAsync(options => options.Reservations.ReadsBack = false);
        await using var visit = await office.Client.StartSessionAsync();
        office.Line.Next("POST", Fault.AppliedAndReset);

        await office.FailureOfAsync<NotAppliedException>(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));
        await office.RunAsync(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));

        Assert.That(office.SeatsHeld, Is.EqualTo(4));
    }

    [Test]
    public async Task A_reservation_confirmed_by_the_cart_names_its_seats()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        office.Line.Next("POST", Fault.AppliedAndSilent);

        var reserved = await office.RunAsync(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));

        Assert.That(reserved.ConfirmedBy, Is.EqualTo(Confirmation.ReadBack));
        Assert.That((reserved.SeatsRequested, reserved.SeatsReserved, reserved.IsComplete), Is.EqualTo((2, 2, true)));
        Assert.That(
            reserved.Tickets.Select(ticket => ticket.SeatId),
            Is.EquivalentTo(office.Simulator.SeatsHeld().Select(seat => (int?)seat.SeatId))
        );
        Assert.That(
            reserved.Tickets,
            Has.All.Property(nameof(ReservedTicket.Row)).Not.Null.And.Property(nameof(ReservedTicket.Number)).Not.Null
        );
    }

    [Test]
    public async Task Fewer_seats_than_asked_for_are_visible_whether_answered_or_read_back([Values] bool answered)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(Tickets.BestSeats(Studio, StudioZone, PriceTypes.Each(1, seats: 100)));
        await visit.ReserveTicketsAsync(Tickets.BestSeats(Studio, StudioZone, PriceTypes.Each(1, seats: 15)));
        office.Line.Next("POST", answered ? Fault.None : Fault.AppliedAndReset);

        var reserved = await office.RunAsync(
            visit.ReserveTicketsAsync(Tickets.BestSeats(Studio, StudioZone, PriceTypes.Each(1, seats: 10)))
        );

        Assert.That((reserved.SeatsRequested, reserved.SeatsReserved, reserved.IsComplete), Is.EqualTo((10, 5, false)));
    }

    [Test]
    public async Task A_refusal_goes_to_the_caller_as_it_is()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();

        Assert.That(
            () =>
                visit.ReserveTicketsAsync(
                    Tickets.BestSeats(BoxOffice.CherryOrchard, BoxOffice.Zone, PriceTypes.Each(99, seats: 1))
                ),
            Throws.TypeOf<TessituraRejectedException>()
        );
        Assert.That(office.Line.CountOf("POST"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_visitor_whose_key_nobody_has_reserves_without_reading_the_cart()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();

        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        await visit.PayAsync(
            new ApplyCashPaymentRequest
            {
                Amount = 5,
                TenderedAmount = 5,
                PaymentMethodId = 6,
            }
        );

        Assert.That(office.Line.CountOf("GET"), Is.Zero);
    }

    [Test]
    public async Task The_cart_is_read_before_a_write_when_somebody_else_may_have_changed_it()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.Api.Cart.ReserveTicketsAsync(BoxOffice.TwoSeats);
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        var afterRawWrite = office.Line.CountOf("GET");
        await office.Client.ResumeSession(visit.GetKey()).ReserveTicketsAsync(BoxOffice.TwoSeats);
        var resumed = office.Line.CountOf("GET");
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);

        Assert.That((afterRawWrite, resumed, office.Line.CountOf("GET")), Is.EqualTo((1, 2, 3)));
    }

    [Test]
    public async Task What_a_raw_call_added_before_is_not_taken_for_the_work_of_a_lost_write()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.Api.Cart.ReserveTicketsAsync(BoxOffice.TwoSeats);
        office.Line.Next("POST", Fault.LostAndReset);

        await office.FailureOfAsync<NotAppliedException>(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));

        Assert.That(office.SeatsHeld, Is.EqualTo(2));
    }

    [Test]
    public async Task A_cart_that_cannot_be_read_leaves_the_outcome_unknown_until_it_can()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        office.Line.Next("POST", Fault.AppliedAndReset);
        office.Line.Next("GET", Fault.LostAndReset, times: 100);

        var unknown = await office.FailureOfAsync<OutcomeUnknownException>(
            visit.ReserveTicketsAsync(BoxOffice.TwoSeats)
        );
        await office.FailureOfAsync<OutcomeUnknownException>(visit.ResolveAsync(unknown));
        office.Line.Heal();
        var resolved = await office.RunAsync(visit.ResolveAsync(unknown));
        var again = await office.RunAsync(visit.ResolveAsync(unknown));

        Assert.That((resolved as Reservation)?.SeatsReserved, Is.EqualTo(2));
        Assert.That(again, Is.EqualTo(resolved));
        Assert.That(unknown.ItemsBefore, Is.Not.Null);
        Assert.That(unknown.ToString(), Does.Not.Contain(visit.GetKey().Reveal()));
        Assert.That(office.SeatsHeld, Is.EqualTo(2));
    }

    [Test]
    public async Task An_unknown_outcome_of_another_session_is_refused()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await using var other = await office.Client.StartSessionAsync();
        office.Line.Next("POST", Fault.LostAndReset);
        office.Line.Next("GET", Fault.LostAndReset, times: 40);

        var unknown = await office.FailureOfAsync<OutcomeUnknownException>(
            visit.ReserveTicketsAsync(BoxOffice.TwoSeats)
        );

        Assert.That(() => other.ResolveAsync(unknown), Throws.ArgumentException);
    }

    private static Confirmation? Expected(Fault fault, bool wasApplied) =>
        !wasApplied ? null
        : fault is Fault.None ? Confirmation.Answer
        : Confirmation.ReadBack;
}
