using System.Text.Json.Nodes;

namespace Tessitura.Client.Simulator.Tests.Theatres;

/// <summary>Mistakes in packages, planted in the exported theatre: 804 and 805 are its packages 3 and 4, 806 is 5.</summary>
internal sealed class PackageMistakeTests
{
    private static readonly string _export = Theatre.BuiltIn(seats: 60).ToJson();

    [TestCase(0, "kind", "\"mixed\"", "kind", "must be one of fixedSeat, nonFixedSeat, flex, super")]
    [TestCase(
        0,
        "groups",
        "[{\"id\":96,\"description\":\"G\",\"performanceIds\":[4712]}]",
        "groups",
        "nonFixedSeat and flex"
    )]
    [TestCase(0, "subPackageIds", "[807,808]", "subPackageIds", "is for packages of the kind super")]
    [TestCase(0, "minPerformances", "1", "minPerformances", "is for packages of the kind flex")]
    [TestCase(0, "priceTypeIds", "[]", "priceTypeIds", "leave the list out for all price types")]
    [TestCase(0, "priceTypeIds", "[1,9]", "priceTypeIds[1]", "there is no price type 9")]
    [TestCase(0, "id", "802", "id", "")]
    [TestCase(3, "performanceIds", "[4712,4714]", "performanceIds", "is for fixed-seat packages; write groups")]
    [TestCase(3, "groups", "[]", "groups", "must hold two evenings at least")]
    [TestCase(3, "groups.0.minPerformances", "1", "groups[0]", "all evenings are taken")]
    [TestCase(3, "groups.0.performanceIds", "[]", "groups[0].performanceIds", "is empty; a group needs an evening")]
    [TestCase(
        3,
        "groups.0.performanceIds",
        "[4712,4799]",
        "groups[0].performanceIds[1]",
        "there is no performance 4799"
    )]
    [TestCase(3, "groups.0.performanceIds", "[4712,4718]", "groups", "each once")]
    [TestCase(3, "groups.0.description", "\"\"", "groups[0].description", "must not be empty")]
    [TestCase(3, "groups.0.id", "4712", "groups[0].id", "a performance has the id 4712")]
    [TestCase(3, "maxPerformances", "2", "maxPerformances", "of others all evenings are taken")]
    [TestCase(4, "groups.0.id", "91", "groups[0].id", "performance group 91 is there already")]
    [TestCase(4, "groups.1.maxPerformances", "4", "groups[1].maxPerformances", "is 4; 1 to 3 are allowed")]
    [TestCase(4, "groups.1.minPerformances", "3", "groups[1].maxPerformances", "is 2; 3 to 3 are allowed")]
    [TestCase(4, "minPerformances", "7", "minPerformances", "is 7; 1 to 6 are allowed")]
    [TestCase(4, "maxPerformances", "3", "maxPerformances", "is 3; 4 to 6 are allowed")]
    [TestCase(5, "performanceIds", "[4711,4713]", "performanceIds", "write subPackageIds")]
    [TestCase(5, "priceShare", "0.5", "priceShare", "it costs what its packages do")]
    [TestCase(5, "priceTypeIds", "[1]", "priceTypeIds", "it is sold at what its packages are")]
    [TestCase(5, "subPackageIds", "[807]", "subPackageIds", "must be two packages at least, each once")]
    [TestCase(5, "subPackageIds", "[807,899]", "subPackageIds[1]", "there is no package 899")]
    [TestCase(5, "subPackageIds", "[807,805]", "subPackageIds[1]", "package 805 has not fixed seats")]
    [TestCase(5, "subPackageIds", "[807,801]", "subPackageIds", "hold an evening more than once")]
    public void A_mistake_in_a_package_is_told_by_its_path(
        int package,
        string at,
        string value,
        string path,
        string message
    )
    {
        var told = ToldAfter(package, at, value);

        var problem = told.FirstOrDefault(p => p.Path == $"$.packages[{(at == "id" ? 1 : package)}].{path}");
        Assert.That(problem, Is.Not.Null, string.Join('\n', told));
        Assert.That(problem!.Message, Does.Contain(message));
    }

    [Test]
    public void A_flex_package_without_any_least_number_is_told()
    {
        var root = JsonNode.Parse(_export)!;
        var flex = root["packages"]![4]!.AsObject();
        flex.Remove("minPerformances");
        flex["groups"]![0]!.AsObject().Remove("minPerformances");

        var told = Assert.Throws<TheatreException>(() => Theatre.Parse(root.ToJsonString()))!;

        Assert.That(told.Problems.Single().Path, Is.EqualTo("$.packages[4].minPerformances"));
        Assert.That(told.Problems.Single().Message, Is.EqualTo("is missing, and no group asks for an evening"));
    }

    [Test]
    public void A_package_in_two_super_packages_is_told()
    {
        var root = JsonNode.Parse(_export)!;
        root["packages"]!
            .AsArray()
            .Add(JsonNode.Parse("""{"id":820,"description":"Again","kind":"super","subPackageIds":[807,808]}"""));

        var told = Assert.Throws<TheatreException>(() => Theatre.Parse(root.ToJsonString()))!;

        Assert.That(told.Problems.Select(p => p.Message), Has.Some.EqualTo("package 807 is in super package 806 too"));
    }

    [Test]
    public async Task A_theatre_written_in_code_sells_a_flex_package_of_its_own()
    {
        var theatre = Theatre.BuiltIn() with
        {
            Packages =
            [
                new TheatrePackage
                {
                    Id = 850,
                    Description = "Any two",
                    Kind = TheatrePackageKind.Flex,
                    MinPerformances = 2,
                    Groups =
                    [
                        new()
                        {
                            Id = 1,
                            Description = "All",
                            PerformanceIds = [4711, 4713, 4715],
                        },
                    ],
                },
            ],
        };
        await using var house = await OpenHouse.StartAsync(o => o.Theatre = Theatre.Parse(theatre.ToJson()));
        var visitor = await house.VisitAsync();

        await visitor.ChooseAsync(850, (4711, 1), (4713, 1), (4715, 1));

        Assert.That((await visitor.ValidatePackagesAsync()).NFSPackageErrors, Is.Empty);
    }

    private static IReadOnlyList<TheatreProblem> ToldAfter(int package, string at, string value)
    {
        var root = JsonNode.Parse(_export)!;
        var steps = at.Split('.');
        var owner = steps[..^1]
            .Aggregate(
                root["packages"]![package]!,
                (node, step) => node is JsonArray list ? list[int.Parse(step)]! : node[step]!
            );
        owner[steps[^1]] = JsonNode.Parse(value);
        return Assert.Throws<TheatreException>(() => Theatre.Parse(root.ToJsonString()))!.Problems;
    }
}
