using Tessitura.Client.Simulator;
using Tessitura.Client.Tests;

namespace Tessitura.Samples.Tests;

internal sealed class KioskFoyerTests : KioskTestBase
{
    [Test]
    public async Task After_a_purchase_the_next_customer_sees_nothing_of_the_last()
    {
        await ReservesOneSeatAsync();
        await TypesACardAsync(SimulatedCards.Visa);
        await Person.SeesAfterAsync('1', "1 ticket for La traviata");
        await Person.SeesAfterAsync(ConsoleKey.Enter, "Which evening?");

        Assert.That(
            Person.Screen.Text,
            Does.Not.Contain("ticket").And.Not.Contain("1111").And.Not.Contain("Visitor").And.Not.Contain("Order")
        );
        await ReservesOneSeatAgainAsync();
        Assert.That(SeatsGone, Is.EqualTo(2));
        await Person.SeesAfterAsync(Visa, "Name on the card");
        Assert.That(Person.Screen.Text, Does.Not.Contain("Visitor"));
    }

    [Test]
    public async Task Tickets_that_nobody_takes_off_the_screen_are_gone_after_a_while()
    {
        await ReservesOneSeatAsync();
        await Person.SeesAfterAsync(Cash, "Everything right?");
        await Person.SeesAfterAsync('1', "1 ticket for La traviata");

        await Person.WaitsAsync(TimeSpan.FromSeconds(91));
        await Person.SeesAsync("Which evening?");

        Assert.That(Person.Screen.Text, Does.Not.Contain("Order"));
        Assert.That(SeatsGone, Is.EqualTo(1));
    }

    [Test]
    public async Task When_nobody_is_there_any_more_the_seats_go_back_and_the_kiosk_starts_over()
    {
        await ReservesOneSeatAsync();
        await Person.SeesAfterAsync(Visa, "Name on the card");
        Person.Types("A. Vis");
        await Person.SeesAsync("A. Vis▏");

        await Person.WaitsAsync(TimeSpan.FromSeconds(75));
        await Person.SeesAsync("Are you still there? Press a key: the kiosk starts over in 15 s.");
        Assert.That(SeatsGone, Is.EqualTo(1));
        await Person.WaitsAsync(TimeSpan.FromSeconds(15));
        await Person.SeesAsync("Which evening?");

        Assert.That(Person.Screen.Text, Does.Not.Contain("A. Vis").And.Not.Contain("still there"));
        Assert.That(SeatsGone, Is.Zero);
    }

    [Test]
    public async Task A_key_in_time_keeps_everything()
    {
        await ReservesOneSeatAsync();
        await Person.SeesAfterAsync(Visa, "Name on the card");
        await Person.WaitsAsync(TimeSpan.FromSeconds(75));
        await Person.SeesAsync("Are you still there?");

        Person.Presses('A');
        await Person.SeesAsync("A▏");
        await Person.WaitsAsync(TimeSpan.FromSeconds(60));
        await Person.SeesAsync("kept for 12:45");

        Assert.That(Person.Screen.Text, Does.Contain("A▏").And.Not.Contain("still there"));
    }

    [Test]
    public async Task The_first_page_opens_no_web_session_and_is_read_again_while_nobody_comes()
    {
        await StartsAsync();
        var opened = Simulator.WebSessionsOpened;
        var read = Simulator.CountOf("POST", "/TXN/Performances/Search");

        await Person.WaitsAsync(TimeSpan.FromSeconds(91));
        Person.Screen.Resize(80, 24);
        await Person.SeesAsync("Which evening?");

        Assert.That(Simulator.WebSessionsOpened, Is.EqualTo(opened));
        Assert.That(Simulator.CountOf("POST", "/TXN/Performances/Search"), Is.GreaterThan(read));
    }

    [Test]
    public async Task Ctrl_C_gives_the_seats_back_and_ends_with_130()
    {
        await ReservesOneSeatAsync();
        Assert.That(SeatsGone, Is.EqualTo(1));
        Person.PressesCtrlC();

        var run = await Person.LeavesAsync();

        Assert.That(run.ExitCode, Is.EqualTo(130));
        Assert.That(run.OneSentence, Does.Contain("seats that are not paid go back on sale"));
        Assert.That(SeatsGone, Is.Zero);
    }

    [Test]
    public async Task A_failure_is_one_sentence_for_the_customer_and_the_next_one_is_served()
    {
        await StartsAsync();
        Simulator.Faults.Next("Txn.SearchPerformances", Fault.StatusWithJson(400));
        Simulator.Faults.Next("Txn.GetPerformanceSeats", Fault.StatusWithJson(400));

        await Person.SeesAfterAsync('1', "The server does not accept this (Txn.GetPerformanceSeats)");
        await Person.SeesAfterAsync(ConsoleKey.Enter, "The server does not accept this (Txn.SearchPerformances)");
        await Person.SeesAfterAsync(ConsoleKey.Enter, "Which evening?");
        await ReservesOneSeatAgainAsync();
    }

    [Test]
    public async Task A_single_customer_gets_the_failure_on_stderr_and_exit_code_1()
    {
        await StartsAsync("--once");
        Simulator.Faults.Next("Txn.GetPerformanceSeats", Fault.StatusWithJson(400));
        Person.Presses('1');

        var run = await Person.LeavesAsync();

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.OneSentence, Is.Not.Empty);
    }
}
