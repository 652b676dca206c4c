using Tessitura.Client.Tests;

namespace Tessitura.Samples.Tests;

internal sealed class KioskHoldTests : KioskTestBase
{
    [Test]
    public async Task The_time_that_is_left_runs_while_somebody_types_and_what_was_typed_stays()
    {
        await ReservesOneSeatAsync();
        await Person.SeesAsync("kept for 15:00");
        await Person.SeesAfterAsync(Visa, "Name on the card");
        Person.Types("A. Vis");
        await Person.SeesAsync("A. Vis▏");

        await Person.WaitsAsync(TimeSpan.FromSeconds(1));
        await Person.SeesAsync("kept for 14:59");
        Assert.That(Person.Screen.Text, Does.Contain("A. Vis▏"));
        await Person.WaitsAsync(TimeSpan.FromSeconds(60));
        await Person.SeesAsync("kept for 13:59");
        Person.Types("itor");
        await Person.SeesAsync("A. Visitor▏");
    }

    [Test]
    public async Task The_time_runs_in_menus_too()
    {
        await ReservesOneSeatAsync();

        await Person.WaitsAsync(TimeSpan.FromSeconds(61));
        await Person.SeesAsync("kept for 13:59");
        await Person.SeesAfterAsync(ConsoleKey.Escape, "Give 1 ticket back?");
        await Person.WaitsAsync(TimeSpan.FromSeconds(61));
        await Person.SeesAsync("kept for 12:58");
    }

    [Test]
    public async Task A_hold_that_runs_out_in_the_middle_of_typing_is_told_at_once_and_the_customer_chooses_again()
    {
        await ReservesOneSeatAsync();
        await Person.SeesAfterAsync(Visa, "Name on the card");
        Person.Types("A. Vis");
        await Person.SeesAsync("A. Vis▏");

        await Person.WaitsAsync(TimeSpan.FromMinutes(16));
        await Person.SeesAsync("Your time is up, and your seats are back on sale: please choose again.");

        Assert.That(Person.Screen.Text, Does.Contain("Which zone?").And.Not.Contain("A. Vis"));
        Assert.That(SeatsGone, Is.Zero);
        await Person.SeesAfterAsync(Premium, "How many tickets?");
        await Person.SeesAfterAsync('1', "kept for 15:00");
        await Person.SeesAfterAsync(Cash, "Everything right?");
        await Person.SeesAfterAsync('1', "1 ticket for La traviata");
        Assert.That(SeatsGone, Is.EqualTo(1));
    }

    [Test]
    public async Task A_hold_that_the_server_has_ended_is_told_when_the_customer_pays()
    {
        await ReservesOneSeatAsync();
        await Person.SeesAfterAsync(Cash, "Everything right?");
        Simulator.Clock.Advance(TimeSpan.FromMinutes(20));

        await Person.SeesAfterAsync('1', "Your time is up");

        Assert.That(SeatsGone, Is.Zero);
        Assert.That(Simulator.Orders, Is.Empty);
    }
}
