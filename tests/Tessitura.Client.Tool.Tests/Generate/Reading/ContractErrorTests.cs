using System.Text.Json.Nodes;

namespace Tessitura.Client.Tool.Tests;

public class ContractErrorTests
{
    private const string Show = "/paths/~1House~1Shows~1{showId}/get";
    private const string Shows = "/paths/~1House~1Shows/get";
    private const string Models = "/components/schemas";

    [TestCaseSource(nameof(Mistakes))]
    public async Task A_mistake_is_told_with_file_and_pointer_and_the_rest_is_generated(
        Action<JsonNode> change,
        string pointer,
        string sentence
    )
    {
        using var folder = new ToolFolder(SmallContract.With(change));

        var exitCode = await folder.RunAsync();

        Assert.That(exitCode, Is.Zero);
        Assert.That(folder.WarningLines, Does.Contain($"{folder.Contract}#{pointer}: warning: {sentence}"));
        Assert.That(folder.ErrorLines, Is.Empty);
        Assert.That(folder.Files, Does.Contain("Resources/IVisitApi.g.cs"));
    }

    [TestCaseSource(nameof(Mistakes))]
    public async Task A_mistake_is_an_error_where_the_run_is_strict_and_nothing_is_written(
        Action<JsonNode> change,
        string pointer,
        string sentence
    )
    {
        using var folder = new ToolFolder(SmallContract.With(change));

        var exitCode = await folder.RunAsync("--strict");

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(folder.ErrorLines, Does.Contain($"{folder.Contract}#{pointer}: error: {sentence}"));
        Assert.That(folder.Files, Is.Empty);
    }

    [TestCaseSource(nameof(Mistakes))]
    public void What_is_generated_in_spite_of_a_mistake_compiles(
        Action<JsonNode> change,
        string pointer,
        string sentence
    )
    {
        var files = Generated.From(SmallContract.With(change), VenueProject.Settings);

        Assert.That(VenueProject.Compile(files), Is.Empty, () => $"{pointer}: {sentence}");
    }

    [Test]
    public async Task Broken_json_is_told_with_the_place_where_it_breaks()
    {
        using var folder = new ToolFolder(SmallContract.Text.Replace("\"safe\",", "safe,", StringComparison.Ordinal));

        Assert.That(await folder.RunAsync(), Is.EqualTo(2));
        Assert.That(
            folder.Errors,
            Does.StartWith($"{folder.Contract}#{Show}/x-retry: error: This is not JSON from line ")
        );
        Assert.That(folder.Files, Is.Empty);
    }

    [TestCase("{")]
    [TestCase("[1, 2")]
    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("\"openapi\"")]
    [TestCase("openapi: 3.0.3")]
    [TestCase("{\"openapi\": \"3.0.3\"}")]
    [TestCase("{\"swagger\": \"1.2\", \"paths\": {}}")]
    public async Task A_text_that_is_no_contract_is_an_error(string text)
    {
        using var folder = new ToolFolder(text);

        Assert.That(await folder.RunAsync(), Is.EqualTo(2));
        Assert.That(folder.Errors, Does.StartWith($"{folder.Contract}#").And.Contain(": error: "));
        Assert.That(folder.Files, Is.Empty);
    }

    [Test]
    public async Task A_name_that_stands_twice_in_one_object_is_an_error()
    {
        using var folder = new ToolFolder(
            SmallContract.Text.Replace("\"Mishap\": {", "\"Seat\": {", StringComparison.Ordinal)
        );

        Assert.That(await folder.RunAsync(), Is.EqualTo(2));
        Assert.That(folder.Errors, Does.Contain($"#{Models}/Seat: error: The name 'Seat' stands twice in one object."));
    }

    [Test]
    public async Task Every_mistake_is_told_at_once()
    {
        using var folder = new ToolFolder(
            SmallContract.With(root =>
            {
                root.Operation("/House/Shows", "get")["operationId"] = "House_GetShow";
                root.Member("Show", "Encore")["allOf"]![0]!["$ref"] = "#/components/schemas/Nothing";
                root.Member("SeatRequest", "Wish")["nullable"] = false;
            })
        );

        await folder.RunAsync("--strict");

        Assert.That(folder.ErrorLines, Has.Count.EqualTo(3));
    }

    private static IEnumerable<TestCaseData> Mistakes()
    {
        yield return Mistake(
            "dangling reference",
            root => root.Member("Show", "Encore")["allOf"]![0]!["$ref"] = "#/components/schemas/Nothing",
            $"{Models}/Show/properties/Encore/allOf/0/$ref",
            "The reference '#/components/schemas/Nothing' leads nowhere. What is there is not known."
        );
        yield return Mistake(
            "reference to another file",
            root => root.Member("Show", "Encore")["allOf"]![0]!["$ref"] = "other.json#/Show",
            $"{Models}/Show/properties/Encore/allOf/0/$ref",
            "The reference 'other.json#/Show' leaves the file; only references into it are followed. What is there is not known."
        );
        yield return Mistake(
            "two operations with one name",
            root => root.Operation("/House/Shows", "get")["operationId"] = "House_getShow",
            $"{Shows}/operationId",
            $"The group House has an operation GetShowAsync already, at {Show}/operationId; this one is called GetShow2Async."
        );
        yield return Mistake(
            "operation without a name",
            root => root.Operation("/House/Shows", "get").AsObject().Remove("operationId"),
            Shows,
            "The operation has no operationId to be named by; it is called House.GetHouseShowsAsync."
        );
        yield return Mistake(
            "operation name",
            root => root.Operation("/House/Shows", "get")["operationId"] = "House_1st-show",
            $"{Shows}/operationId",
            "'House_1st-show' cannot be the name of a C# method; it is called _1stShowAsync."
        );
        yield return Mistake(
            "group name",
            root => root.Operation("/House/Shows", "get")["operationId"] = "The house_GetShows",
            $"{Shows}/operationId",
            "'The house', the group of the operation 'The house_GetShows', cannot be part of a C# name; it is called TheHouse."
        );
        yield return Mistake(
            "schema name",
            root => root["components"]!["schemas"]!["Big Show"] = Empty(),
            $"{Models}/Big Show",
            "'Big Show' cannot be the name of a C# record here; the record is called BigShow."
        );
        yield return Mistake(
            "schema name that generated code needs",
            root => root["components"]!["schemas"]!["Task"] = Empty(),
            $"{Models}/Task",
            "'Task' cannot be the name of a C# record here; the record is called TaskModel."
        );
        yield return Mistake(
            "schema names that differ in case",
            root => root["components"]!["schemas"]!["SHOW"] = Empty(),
            $"{Models}/SHOW",
            "'SHOW' and 'Show' would have the same name, or files that differ only in case; the record is called SHOW2."
        );
        yield return Mistake(
            "member name",
            root => root.Schema("Show")["properties"]!["House/Stage~1"] = Text(),
            $"{Models}/Show/properties/House~1Stage~01",
            "'House/Stage~1' cannot be the name of a member of a C# record; it is called HouseStage1."
        );
        yield return Mistake(
            "member name that a record has already",
            root => root.Schema("Show")["properties"]!["EqualityContract"] = Text(),
            $"{Models}/Show/properties/EqualityContract",
            "'EqualityContract' cannot be the name of a member of a C# record; it is called EqualityContractValue."
        );
        yield return Mistake(
            "two members with one name",
            root => root.Schema("Show")["properties"]!["title"] = Text(),
            $"{Models}/Show/properties/title",
            "'title' and 'Title' both become the member Title; this one is called Title2."
        );
        yield return Mistake(
            "identity of a request",
            root => root.Member("SeatRequest", "Seat")["x-identity"] = true,
            $"{Models}/SeatRequest/properties/Seat/x-identity",
            "'x-identity' stands on a whole number of at most 32 bits in a schema that only comes in answers; this one is passed over."
        );
        yield return Mistake(
            "padded number",
            root => root.Member("Show", "Id")["x-padded"] = true,
            $"{Models}/Show/properties/Id/x-padded",
            "'x-padded' stands on a text; this one is passed over."
        );
        yield return Mistake(
            "two parameters with one name",
            root => Parameters(root).Add(Query("ShowId")),
            $"{Show}/parameters/5",
            "The method has a parameter showId already; this one is called showId2."
        );
        yield return Mistake(
            "parameter called like the token",
            root => Parameters(root).Add(Query("cancellationToken")),
            $"{Show}/parameters/5",
            "The method has a parameter cancellationToken already; this one is called cancellationToken2."
        );
        yield return Mistake(
            "parameter name",
            root => Parameters(root).Add(Query("$filter")),
            $"{Show}/parameters/5",
            "'$filter' cannot be the name of a C# parameter; it is called filter."
        );
        yield return Mistake(
            "placeholder without parameter",
            root => Parameters(root).RemoveAt(0),
            Show,
            "The placeholder {showId} of the path has no parameter; it is taken as a text."
        );
        yield return Mistake(
            "parameter without placeholder",
            root => Parameters(root).Add(Query("stageId", "path")),
            $"{Show}/parameters/5",
            "The path has no placeholder {stageId} for this parameter, which is left out."
        );
        yield return Mistake(
            "parameter that cannot stand in a URL",
            root => Parameters(root)[1]!["schema"] = Reference("Show"),
            $"{Show}/parameters/1",
            "'since' has a type that cannot stand in a URL. It is left out."
        );
        yield return Mistake(
            "parameter of the path that cannot stand in a URL",
            root => Parameters(root)[0]!["schema"] = Reference("Show"),
            $"{Show}/parameters/0",
            "'showId' has a type that cannot stand in a URL. The operation House_GetShow is left out."
        );
        yield return Mistake(
            "something else than an operation",
            root => root["paths"]!["/House/Shows"]!["get"] = 5,
            Shows,
            "Here should be an object, not a JSON number; it is left out."
        );
        yield return Mistake(
            "body that is not JSON",
            root =>
                root.Operation("/Visit/{sessionKey}/Seats", "post")["requestBody"]!["content"] = new JsonObject
                {
                    ["multipart/form-data"] = new JsonObject { ["schema"] = Text() },
                },
            "/paths/~1Visit~1{sessionKey}~1Seats/post/requestBody",
            "The body is 'multipart/form-data'; only JSON can be sent. The operation Visit_TakeSeat is left out."
        );
        yield return Mistake(
            "answer that is not JSON",
            root =>
                root.Operation("/House/Shows", "get")["responses"]!["200"]!["content"] = new JsonObject
                {
                    ["application/pdf"] = new JsonObject { ["schema"] = Text() },
                },
            $"{Shows}/responses/200",
            "The answer is 'application/pdf'; only JSON can be read, and its type is left out."
        );
        yield return Mistake(
            "versioned member that is not nullable",
            root => root.Member("SeatRequest", "Wish")["nullable"] = false,
            $"{Models}/SeatRequest/properties/Wish",
            "A member that only some versions have must be nullable, so that it can be left out; it is taken so."
        );
        yield return Mistake(
            "version that is none",
            root => root.Member("SeatRequest", "Wish")["x-since"] = "soon",
            $"{Models}/SeatRequest/properties/Wish/x-since",
            "A version is a text such as \"15.2.38\", with a major number from 14 to 16; this one is passed over."
        );
        yield return Mistake(
            "choice of types",
            root =>
                root.Schema("Show")["properties"]!["Title"] = new JsonObject
                {
                    ["oneOf"] = new JsonArray(Reference("Seat"), Reference("Extra")),
                },
            $"{Models}/Show/properties/Title",
            "A choice or union of types (oneOf, anyOf, allOf of several) has no C# type here. It is taken as any JSON (JsonElement)."
        );
        yield return Mistake(
            "object without a name",
            root =>
                root.Schema("Show")["properties"]!["Title"] = new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = new JsonObject { ["Id"] = Text() },
                },
            $"{Models}/Show/properties/Title",
            "An object without a name has no C# type; give the schema a name and refer to it. It is taken as any JSON (JsonElement)."
        );
        yield return Mistake(
            "array of arrays",
            root => root.Member("Show", "Cast")["items"] = new JsonObject { ["type"] = "array", ["items"] = Text() },
            $"{Models}/Show/properties/Cast",
            "An array of arrays has no C# type here. It is taken as any JSON (JsonElement)."
        );
        yield return Mistake(
            "array without items",
            root => root.Member("Show", "Cast").AsObject().Remove("items"),
            $"{Models}/Show/properties/Cast",
            "An array has to say what its items are. It is taken as any JSON (JsonElement)."
        );
        yield return Mistake(
            "unknown retry class",
            root => root.Operation("/House/Shows", "get")["x-retry"] = "often",
            $"{Shows}/x-retry",
            "x-retry is one of safe, repeatable and never; the verb counts."
        );
        yield return Mistake(
            "unknown cache policy",
            root => root.Operation("/House/Shows", "get")["x-cache"] = "forever",
            $"{Shows}/x-cache",
            "x-cache is \"private\" or an object with max-age; it is taken as \"private\"."
        );
        yield return Mistake(
            "session without a key",
            root => root.Operation("/House/Shows", "get")["x-session"] = true,
            $"{Shows}/x-session",
            "The path has no {sessionKey}, but x-session says otherwise; the path counts."
        );
    }

    private static TestCaseData Mistake(string name, Action<JsonNode> change, string pointer, string sentence) =>
        new TestCaseData(change, pointer, sentence).SetArgDisplayNames(name);

    private static JsonArray Parameters(JsonNode root) =>
        root.Operation("/House/Shows/{showId}", "get")["parameters"]!.AsArray();

    private static JsonObject Query(string name, string place = "query") =>
        new()
        {
            ["name"] = name,
            ["in"] = place,
            ["required"] = place == "path",
            ["schema"] = Text(),
        };

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static JsonObject Empty() => new() { ["type"] = "object", ["x-direction"] = "response" };

    private static JsonObject Reference(string model) => new() { ["$ref"] = "#/components/schemas/" + model };
}
