using System.Net;

namespace Tessitura.Client.Simulator.Tests.Hosting;

internal sealed class HostTests
{
    [Test]
    public async Task It_answers_over_a_socket()
    {
        await using var house = await SimulatedHouse.OpenAsync();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = SimulatedHouse.Credentials(house.Simulator.Options);

        using var answer = await http.GetAsync($"{house.Simulator.BaseAddress}/TXN/Performances/4711");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/json"));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("\"Id\":4711"));
    }

    [Test]
    public async Task Both_ways_in_lead_to_the_same_house()
    {
        await using var house = await SimulatedHouse.OpenAsync();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = SimulatedHouse.Credentials(house.Simulator.Options);
        const string path = "TXN/Performances/4711/Seats?modeOfSaleId=3&constituentId=0";

        var overSocket = await http.GetStringAsync($"{house.Simulator.BaseAddress}/{path}");
        var inMemory = await house.Http.GetStringAsync(path);

        Assert.That(inMemory, Is.EqualTo(overSocket));
    }

    [Test]
    public async Task The_date_header_is_the_time_of_the_injected_clock()
    {
        await using var house = await SimulatedHouse.OpenAsync();
        using var http = new HttpClient();
        house.Time.Advance(TimeSpan.FromHours(3));

        using var overSocket = await http.GetAsync(house.Simulator.BaseAddress);
        using var inMemory = await house.SendAsync("GET", "/TXN/Facilities");

        Assert.That(overSocket.Headers.Date, Is.EqualTo(house.Time.GetUtcNow()));
        Assert.That(inMemory.Headers.Date, Is.EqualTo(house.Time.GetUtcNow()));
    }

    [Test]
    public async Task Nulls_are_written_out()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        Assert.That(await house.Http.GetStringAsync("TXN/Performances/4711"), Does.Contain("\"BudgetAmount\":null"));
    }

    [Test]
    public async Task Paths_are_found_whatever_their_case()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        using var answer = await house.SendAsync("GET", "/txn/PERFORMANCES/4711");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase(TessituraVersion.V15, "/TessituraService/")]
    [TestCase(TessituraVersion.V16, "/tessitura/api/")]
    public async Task The_version_decides_the_path(TessituraVersion version, string path)
    {
        await using var house = await SimulatedHouse.OpenAsync(options => options.Version = version);

        using var answer = await house.SendAsync("GET", "/TXN/Facilities");

        Assert.That(house.Http.BaseAddress!.AbsolutePath, Is.EqualTo(path));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_path_outside_the_service_is_told_where_the_service_is()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        using var answer = await house.Http.GetAsync(new Uri(house.Simulator.BaseAddress, "/somewhere"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await SimulatedHouse.ErrorOf(answer), Does.Contain("/TessituraService/"));
    }

    [Test]
    public async Task It_counts_what_it_was_asked()
    {
        await using var house = await SimulatedHouse.OpenAsync();
        await house.Txn.GetPerformanceSeatsAsync(4711, 3, 0);
        await house.Txn.GetPerformanceSeatsAsync(4712, 3, 0);

        Assert.That(house.Simulator.CountOf("GET", "/TXN/Performances/{performanceId}/Seats"), Is.EqualTo(2));
        Assert.That(house.Simulator.CountOf("GET", "/TXN/Performances/{performanceId}"), Is.Zero);
        Assert.That(house.Simulator.CountOf("GET", "/TXN/No/Such/Route"), Is.Zero);
    }

    [Test]
    public async Task It_configures_a_client_completely()
    {
        await using var house = await SimulatedHouse.OpenAsync(options =>
            options.ServerTimeZone = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles")
        );
        var options = new TessituraOptions();

        house.Simulator.Configure(options);

        Assert.That(options.BaseAddress, Is.EqualTo(house.Simulator.BaseAddress));
        Assert.That(options.Credentials.UserName, Is.EqualTo("simulator"));
        Assert.That(options.ServerTimeZone.Id, Is.EqualTo("America/Los_Angeles"));
        Assert.That(options.Version, Is.EqualTo(TessituraVersion.V15));
    }

    [TestCase(59, 15)]
    [TestCase(100_001, 15)]
    [TestCase(1200, 0)]
    public void An_option_outside_its_range_is_refused(int seats, int holdMinutes)
    {
        var options = new SimulatorOptions { Seats = seats, HoldMinutes = holdMinutes };

        Assert.That(
            async () => await TessituraSimulator.StartAsync(options),
            Throws.InstanceOf<ArgumentOutOfRangeException>()
        );
    }
}
