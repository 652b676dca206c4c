namespace Tessitura.Client.Tool.Tests;

public class OwnDescriptionTests
{
    [Test]
    public async Task Swagger_without_media_types_is_generated_whole_but_for_what_cannot_be_sent()
    {
        using var folder = new ToolFolder(OwnDescription.Swagger);

        Assert.That(await folder.RunAsync("--namespace", "Venue.Own"), Is.Zero);

        Assert.That(folder.Messages, Does.StartWith("11 operations in 4 interfaces, 3 models: "));
        Assert.That(
            folder.WarningLines.Select(line => line[(line.IndexOf('#', StringComparison.Ordinal) + 1)..]),
            Is.EquivalentTo(
                new[]
                {
                    "/paths/~1Finance~1Batches~1Days/get/parameters/2: warning: 'pipes' is a list with other separators than commas. It is left out.",
                    "/paths/~1Custom~1{resource-name}/post/parameters/0: warning: 'resource-name' cannot be the name of a C# parameter; it is called resourceName.",
                    "/paths/~1Custom~1Upload/post/requestBody: warning: The body is 'application/x-www-form-urlencoded'; only JSON can be sent. The operation Custom_Upload is left out.",
                    "/definitions/Acme.Server.Envelope: warning: 'Acme.Server.Envelope' cannot be the name of a C# record here; the record is called Envelope.",
                }
            )
        );
        Assert.That(VenueProject.Compile(folder.Generated), Is.Empty);
    }

    [TestCase("Batches", "Task<IReadOnlyList<DateTimeOffset>> GetDaysAsync(")]
    [TestCase("Batches", "[Query(CollectionFormat.Csv)] IReadOnlyList<DateTimeOffset>? days = null")]
    [TestCase("Batches", "[Query(CollectionFormat.Multi)] IReadOnlyList<int>? zones = null")]
    [TestCase("Batches", "Task<IReadOnlyList<decimal>> GetAmountsAsync(")]
    [TestCase("Batches", "Task<IReadOnlyList<bool>> SetAmountsAsync(")]
    [TestCase("Batches", "[Body] IReadOnlyList<decimal> request")]
    [TestCase("Batches", "Task<IReadOnlyList<string>> GetIdsAsync(")]
    [TestCase("Batches", "Task<IReadOnlyList<long>> GetNumbersAsync(")]
    [TestCase("Custom", "[Post(\"/Custom/{resourceName}\")]")]
    [TestCase("Custom", "[PathParameter(\"resourceName\")] string resourceName")]
    [TestCase("Custom", "[Body] JsonElement request")]
    [TestCase("Notes", "Task<Constituent?> GetAsync(")]
    [TestCase("Notes", "[Get(\"/Web/Cart/@sessionKey/Notes\")]")]
    [TestCase("Constituents", "[Post(\"/CRM/Constituents/Search\")]\n    [Headers(RetryHeaders.Safe)]\n")]
    [TestCase("Constituents", "[Post(\"/CRM/Constituents\")]\n    Task<Constituent> CreateAsync(")]
    [TestCase("Constituents", "[Delete(\"/CRM/Constituents/{constituentId}\")]\n    Task DeleteAsync(")]
    public void What_swagger_says_is_there(string group, string code)
    {
        var text = Generated.From(OwnDescription.Swagger, VenueProject.Settings).Text($"Resources/I{group}Api.g.cs");

        Assert.That(text, Does.Contain(code));
    }

    [Test]
    public async Task Null_as_a_type_of_its_own_makes_a_nullable_and_nothing_is_lost()
    {
        using var folder = new ToolFolder(OwnDescription.Yaml);

        Assert.That(await folder.RunAsync("--strict"), Is.Zero);

        Assert.That(folder.Errors, Is.Empty);
        Assert.That(folder.Read("Resources/IHouseApi.g.cs"), Does.Contain("Task<Show?> GetShowAsync("));
        var show = folder.Read("Models/House/Show.g.cs");
        Assert.That(show, Does.Contain("public Stage? Stage {").And.Contain("public Show? Encore {"));
        Assert.That(show, Does.Contain("public string? Title {").And.Contain("public decimal? Price"));
        Assert.That(show, Does.Contain("public IReadOnlyList<DateTimeOffset> Days {"));
        Assert.That(VenueProject.Compile(folder.Generated), Is.Empty);
    }

    [Test]
    public void A_schema_that_extends_others_has_their_members()
    {
        var files = Generated.From(DescriptionFormat.ToJson(OwnDescription.Yaml, "house.yaml"), VenueProject.Settings);

        var gala = files.Text("Models/House/Gala.g.cs");

        Assert.That(gala, Does.Contain("public string Name {").And.Contain("public int? Hour {"));
        Assert.That(gala, Does.Contain("public string? Dress {"));
        Assert.That(files.Text("Models/House/Show.g.cs"), Does.Contain("public Gala? Gala {"));
    }

    [Test]
    public async Task What_is_generated_runs_by_For_and_repeats_reads_alone()
    {
        var files = Generated.From(OwnDescription.Swagger, VenueProject.Settings);
        var program = VenueProject.Load(
            files,
            """
            using System.Linq;
            using System.Text.Json;
            using System.Threading.Tasks;
            using Tessitura.Client;
            using Venue.Crm;
            using Venue.Crm.Models;

            public static class Program
            {
                public static async Task<string> RunAsync(ITessituraClient tessitura)
                {
                    var batches = tessitura.For<IBatchesApi>();
                    var days = await batches.GetDaysAsync();
                    var amounts = await batches.GetAmountsAsync();
                    var flags = await batches.SetAmountsAsync(amounts);
                    var numbers = await batches.GetNumbersAsync();
                    var constituents = tessitura.For<IConstituentsApi>();
                    var one = await constituents.GetAsync("7");
                    var found = await constituents.SearchAsync(new ConstituentSearchRequest { LastName = "Example", Born = one.Days });
                    var created = await constituents.CreateAsync(one);
                    await tessitura.For<ICustomApi>().CreateAsync("things", JsonDocument.Parse("{\"a\":1}").RootElement);
                    await using var visit = tessitura.ResumeSession(new SessionKey("invented-key-of-a-visit"));
                    var note = await visit.For<INotesApi>().GetAsync();
                    return $"{days[1]:yyyy-MM-dd} {amounts[1]} {flags[0]} {numbers[0]} {one.Pictures?[0].Length} {found.Count} {created.Id} {note?.Id}";
                }
            }
            """
        );
        var server = new OwnServer();

        var result = await server.RunAsync(program);

        Assert.That(result, Is.EqualTo("2026-02-01 2.50 True 5000000000 3 1 7 7"));
        Assert.That(
            server.Requests,
            Is.EqualTo(
                new[]
                {
                    "GET /Finance/Batches/Days",
                    "GET /Finance/Batches/Amounts",
                    "PUT /Finance/Batches/Amounts [1,2.50]",
                    "GET /Finance/Batches/Numbers",
                    "GET /CRM/Constituents/7",
                    "POST /CRM/Constituents/Search {\"LastName\":\"Example\",\"Born\":[\"2026-01-01T00:00:00+00:00\"]}",
                    "POST /CRM/Constituents/Search {\"LastName\":\"Example\",\"Born\":[\"2026-01-01T00:00:00+00:00\"]}",
                    $"POST /CRM/Constituents {OwnServer.Constituent}",
                    "POST /Custom/things {\"a\":1}",
                    "GET /Web/Cart/invented-key-of-a-visit/Notes",
                }
            )
        );
    }
}
