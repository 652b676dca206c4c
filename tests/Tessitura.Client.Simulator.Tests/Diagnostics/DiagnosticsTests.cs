namespace Tessitura.Client.Simulator.Tests.Diagnostics;

internal sealed class DiagnosticsTests
{
    [Test]
    public async Task A_ping_is_answered_with_nothing()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        Assert.That(async () => await house.Client.Diagnostics.PingAsync(), Throws.Nothing);
    }

    [Test]
    public async Task The_status_tells_the_servers_time_and_zone()
    {
        await using var house = await SimulatedHouse.OpenAsync(options =>
            options.ServerTimeZone = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles")
        );

        var status = await house.Client.Diagnostics.GetStatusAsync();

        Assert.That(status.Success, Is.True);
        Assert.That(status.TimeStamp, Is.EqualTo(house.Time.GetUtcNow()));
        Assert.That(status.TimeStamp?.Offset, Is.EqualTo(TimeSpan.FromHours(-8)));
        Assert.That(status.TimeZone, Is.EqualTo("America/Los_Angeles"));
        Assert.That(status.Dependencies.Select(d => d.Success), Is.All.True);
    }

    [Test]
    public async Task The_seat_server_listens()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        Assert.That((await house.Client.Diagnostics.GetSeatServerStatusAsync()).IsListening, Is.True);
    }
}
