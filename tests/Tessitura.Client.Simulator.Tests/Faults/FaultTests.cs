using System.Net;
using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests.Faults;

internal sealed class FaultTests
{
    [Test]
    public async Task A_status_comes_with_messages_a_page_or_nothing_and_nothing_is_done([Values] Way way)
    {
        await using var house = await FaultyHouse.OpenAsync(way);

        var json = await house.ReserveWithAsync(Fault.StatusWithJson(500));
        var page = await house.ReserveWithAsync(Fault.StatusWithHtml(502));
        var empty = await house.ReserveWithAsync(Fault.StatusWithoutBody(503));

        json.IsRefused("unexpected error", status: 500);
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadGateway));
        Assert.That(page.Body, Does.StartWith("<!DOCTYPE html>"));
        Assert.That(empty, Is.EqualTo(new Answer(HttpStatusCode.ServiceUnavailable, "")));
        Assert.That(house.SeatsHeld, Is.Zero);
    }

    [Test]
    public async Task A_status_can_come_after_the_work_was_done([Values] Way way)
    {
        await using var house = await FaultyHouse.OpenAsync(way);

        var answer = await house.ReserveWithAsync(Fault.StatusWithHtml(504).AfterApplying());

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.GatewayTimeout));
        Assert.That(house.SeatsHeld, Is.EqualTo(2));
    }

    [Test]
    public async Task A_page_with_status_200_stands_in_for_the_answer([Values] Way way)
    {
        await using var house = await FaultyHouse.OpenAsync(way);

        var answer = await house.ReserveWithAsync(Fault.WrongContentType);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Body, Does.StartWith("<!DOCTYPE html>"));
        Assert.That(house.SeatsHeld, Is.Zero);
    }

    [Test]
    public async Task A_delayed_call_is_carried_out_and_answered_when_the_time_is_up([Values] Way way)
    {
        await using var house = await FaultyHouse.OpenAsync(way);

        var answer = house.ReserveWithAsync(Fault.Delay(TimeSpan.FromSeconds(20)));
        await house.Time.UntilTimerAsync(TimeSpan.FromSeconds(20));
        Assert.That(house.SeatsHeld, Is.Zero);
        house.Time.Advance(TimeSpan.FromSeconds(20));

        Assert.That((await answer).Read<ReserveTicketsResponse>().SeatsReserved, Is.EqualTo(2));
        Assert.That(house.SeatsHeld, Is.EqualTo(2));
    }

    [Test]
    public async Task A_connection_is_closed_before_or_after_the_work([Values] Way way, [Values] bool applied)
    {
        await using var house = await FaultyHouse.OpenAsync(way);

        var fault = applied ? Fault.AppliedThenNoAnswer : Fault.ClosedBeforeApplying;
        Assert.That(() => house.ReserveWithAsync(fault), Throws.InstanceOf<HttpRequestException>());

        Assert.That(house.SeatsHeld, Is.EqualTo(applied ? 2 : 0));
    }

    [Test]
    public async Task A_late_call_is_applied_when_its_time_is_up([Values] Way way)
    {
        await using var house = await FaultyHouse.OpenAsync(way);

        var fault = Fault.AppliedLate(TimeSpan.FromSeconds(3));
        Assert.That(() => house.ReserveWithAsync(fault), Throws.InstanceOf<HttpRequestException>());
        house.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.That(house.SeatsHeld, Is.Zero);
        house.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.That(house.SeatsHeld, Is.EqualTo(2));
        Assert.That(house.Faults.WaitingLate, Is.Zero);
    }

    [Test]
    public async Task A_late_call_is_applied_once_when_the_test_says_so([Values] Way way)
    {
        await using var house = await FaultyHouse.OpenAsync(way);

        Assert.That(() => house.ReserveWithAsync(Fault.AppliedWhenReleased), Throws.InstanceOf<HttpRequestException>());
        house.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.That(house.SeatsHeld, Is.Zero);

        Assert.That(house.Faults.ReleaseLate(), Is.EqualTo(1));
        Assert.That(house.Faults.ReleaseLate(), Is.Zero);
        Assert.That(house.SeatsHeld, Is.EqualTo(2));
    }

    [Test]
    public async Task An_answer_that_breaks_off_was_meant_to_be_longer([Values] Way way)
    {
        await using var house = await FaultyHouse.OpenAsync(way);

        var reserve = () => house.ReserveWithAsync(Fault.Truncated);

        Assert.That(reserve, Throws.InstanceOf<HttpRequestException>().With.InnerException.InstanceOf<IOException>());
        Assert.That(house.SeatsHeld, Is.EqualTo(2));
    }

    [Test]
    public async Task An_answer_without_a_body_that_breaks_off_does_not_come([Values] Way way)
    {
        await using var house = await FaultyHouse.OpenAsync(way);
        await house.Visitor.ReserveAsync(2);
        house.Faults.Next("Cart.ClearCart", Fault.Truncated);

        Assert.That(() => house.Visitor.DeleteAsync("Web/Cart/@"), Throws.InstanceOf<HttpRequestException>());
        Assert.That(house.SeatsHeld, Is.Zero);
    }

    [Test]
    public async Task An_answer_can_be_no_json([Values] Way way)
    {
        await using var house = await FaultyHouse.OpenAsync(way);

        var answer = await house.ReserveWithAsync(Fault.MalformedJson);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Body, Does.StartWith("{").And.EndWith("<<<"));
        Assert.That(house.SeatsHeld, Is.EqualTo(2));
    }

    [Test]
    public async Task A_slow_answer_comes_in_pieces_with_pauses([Values] Way way)
    {
        await using var house = await FaultyHouse.OpenAsync(way);
        var pause = TimeSpan.FromSeconds(7);

        var answer = house.ReserveWithAsync(Fault.SlowBody(pause));
        for (var i = 0; i < 10; i++)
        {
            await house.Time.UntilTimerAsync(pause);
            Assert.That(answer.IsCompleted, Is.False);
            house.Time.Advance(pause);
        }

        Assert.That((await answer).Read<ReserveTicketsResponse>().SeatsReserved, Is.EqualTo(2));
    }

    [Test]
    public async Task An_expired_session_is_gone_for_good_and_its_seats_go_back([Values] Way way)
    {
        await using var house = await FaultyHouse.OpenAsync(way);
        await house.Visitor.ReserveAsync(2);

        (await house.ReserveWithAsync(Fault.ExpiredSession)).IsRefused("invalid or has expired");

        Assert.That(house.SeatsHeld, Is.Zero);
        (await house.Visitor.GetAsync("Web/Cart/@")).IsRefused("invalid or has expired");
        Assert.That(house.Simulator.WebSessionsOpened, Is.EqualTo(1));
    }

    [Test]
    public async Task A_locked_order_and_a_seat_server_that_is_down_refuse([Values] Way way)
    {
        await using var house = await FaultyHouse.OpenAsync(way);

        (await house.ReserveWithAsync(Fault.LockedOrder)).IsRefused("Order is already locked by batch");
        (await house.ReserveWithAsync(Fault.SeatServerDown)).IsRefused(
            "TESSITURA_SEATSERVER_CONNECTION_EXCEPTION",
            status: 500
        );
        Assert.That(house.SeatsHeld, Is.Zero);
    }
}
