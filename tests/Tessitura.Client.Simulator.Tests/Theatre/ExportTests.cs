using System.Text.Json;

namespace Tessitura.Client.Simulator.Tests.Theatres;

internal sealed class ExportTests
{
    [Test]
    public async Task A_theatre_loaded_from_the_export_of_the_built_in_one_answers_every_read_alike()
    {
        await using var builtIn = await SimulatedHouse.OpenAsync();
        await using var loaded = await SimulatedHouse.OpenAsync(options =>
            options.Theatre = Theatre.Parse(Theatre.BuiltIn().ToJson())
        );

        var wanted = await ServiceReads.OfAsync(builtIn);
        var answers = await ServiceReads.OfAsync(loaded);

        Assert.That(wanted.Values.Count(answer => answer.StartsWith("OK", StringComparison.Ordinal)), Is.AtLeast(320));
        Assert.That(answers.Where(a => a.Value != wanted[a.Key]).Select(a => a.Key), Is.Empty);
        Assert.That(answers.Keys, Is.EquivalentTo(wanted.Keys));
    }

    [Test]
    public async Task Every_get_of_the_service_is_among_the_reads_compared()
    {
        await using var house = await SimulatedHouse.OpenAsync();
        await ServiceReads.OfAsync(house);

        var simulated = SimulatedOperations.Create().Names.ToHashSet();
        var unread = ContractRoutes
            .Operations.Where(o => o.Method == "GET" && simulated.Contains(o.Name))
            .Where(o => house.Simulator.CountOf(o.Method, o.Route) == 0)
            .Select(o => o.Name);

        Assert.That(unread, Is.Empty);
    }

    [TestCase(60)]
    [TestCase(1200)]
    [TestCase(20_000)]
    public void An_export_read_and_written_again_is_the_same_text(int seats)
    {
        var json = Theatre.BuiltIn(seats).ToJson();

        Assert.That(Theatre.Parse(json).ToJson(), Is.EqualTo(json));
    }

    [TestCase(60)]
    [TestCase(1200)]
    [TestCase(100_000)]
    public void Every_seat_of_the_built_in_house_comes_back_at_its_place(int seats)
    {
        var theatre = Theatre.BuiltIn(seats);

        var loaded = PlanOf(Theatre.Parse(theatre.ToJson()));

        Assert.That(loaded.Places, Is.EqualTo(PlanOf(theatre).Places));
        Assert.That(
            JsonSerializer.Serialize(loaded.Screens),
            Is.EqualTo(JsonSerializer.Serialize(PlanOf(theatre).Screens))
        );
    }

    [Test]
    public void A_row_of_seats_is_a_line_of_the_export()
    {
        var json = Theatre.BuiltIn().ToJson();

        Assert.That(json, Does.Contain("""{ "seats": "7A 14P 7A" }"""));
        Assert.That(json.Split('\n'), Has.Length.LessThan(420));
        Assert.That(json.Split('\n').Select(line => line.Length), Is.All.AtMost(160));
    }

    [Test]
    public void The_export_writes_what_sales_are_by_themselves_as_an_example()
    {
        using var json = JsonDocument.Parse(Theatre.BuiltIn().ToJson());

        Assert.That(
            json.RootElement.EnumerateObject().Select(m => m.Name),
            Is.SupersetOf(new[] { "fees", "constituents", "paymentMethods", "priceTypes", "giftCertificates" })
        );
    }

    [TestCase(59)]
    [TestCase(100_001)]
    public void A_built_in_theatre_of_another_size_is_refused(int seats) =>
        Assert.That(() => Theatre.BuiltIn(seats), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static SeatingPlan PlanOf(Theatre theatre) =>
        SeatingPlanBuilder.LayOut(theatre.Completed()).First().Build();
}
