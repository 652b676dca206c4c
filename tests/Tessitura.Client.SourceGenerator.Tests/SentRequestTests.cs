using Tessitura.Client.Models;

namespace Tessitura.Client.SourceGenerator.Tests;

public sealed class SentRequestTests
{
    [TestCase("Get", "GET")]
    [TestCase("Post", "POST")]
    [TestCase("Put", "PUT")]
    [TestCase("Delete", "DELETE")]
    [TestCase("Head", "HEAD")]
    [TestCase("Patch", "PATCH")]
    public async Task Each_attribute_sends_its_verb(string attribute, string verb)
    {
        SentRequest sent = await UserProgram.SendAsync(
            $"""[{attribute}("/custom/path")] Task SendAsync();""",
            "SendAsync()"
        );

        Assert.That(sent, Is.EqualTo(new SentRequest(verb, "/api/custom/path")));
    }

    [TestCase("a b", "a%20b")]
    [TestCase("a/b", "a%2Fb")]
    [TestCase("50%", "50%25")]
    [TestCase("é", "%C3%A9")]
    [TestCase("a?b&c=d#e", "a%3Fb%26c%3Dd%23e")]
    [TestCase("{x}", "%7Bx%7D")]
    public async Task What_fills_a_placeholder_is_escaped(string value, string escaped)
    {
        SentRequest sent = await UserProgram.SendAsync(
            """[Get("/a/{name}/b")] Task SendAsync(string name);""",
            $"SendAsync(\"{value}\")"
        );

        Assert.That(sent.PathAndQuery, Is.EqualTo($"/api/a/{escaped}/b"));
    }

    [Test]
    public async Task Placeholders_are_found_whatever_their_case_and_by_alias()
    {
        SentRequest sent = await UserProgram.SendAsync(
            """[Get("/maps/{ZoneMapId},{zone}/{zonemapid}")] Task SendAsync([AliasAs("zone")] int number, int zoneMapId);""",
            "SendAsync(number: 5, zoneMapId: 7)"
        );

        Assert.That(sent.PathAndQuery, Is.EqualTo("/api/maps/7,5/7"));
    }

    [Test]
    public async Task Values_are_written_invariantly()
    {
        SentRequest sent = await UserProgram.SendAsync(
            """
            [Get("/a/{price}")]
            Task SendAsync(decimal price, bool on, double half, DateTimeOffset from, DateOnly day, DayOfWeek weekday, Guid id);
            """,
            """
            SendAsync(9.50m, true, -0.5, new(2026, 3, 1, 19, 30, 0, TimeSpan.FromHours(-7)), new(2026, 3, 1), DayOfWeek.Sunday, Guid.Empty)
            """
        );

        Assert.That(
            sent.PathAndQuery,
            Is.EqualTo(
                "/api/a/9.50?on=true&half=-0.5&from=2026-03-01T19%3A30%3A00-07%3A00&day=2026-03-01&weekday=Sunday"
                    + "&id=00000000-0000-0000-0000-000000000000"
            )
        );
    }

    [Test]
    public async Task Null_is_left_out_of_the_query()
    {
        SentRequest sent = await UserProgram.SendAsync(
            """[Get("/a")] Task SendAsync(int? first = null, string? second = null, int[]? third = null, int? fourth = null);""",
            "SendAsync(fourth: 4)"
        );

        Assert.That(sent.PathAndQuery, Is.EqualTo("/api/a?fourth=4"));
    }

    [Test]
    public async Task Collections_are_joined_or_repeated()
    {
        SentRequest sent = await UserProgram.SendAsync(
            """
            [Get("/a")]
            Task SendAsync(
                int[] plain, [Query(CollectionFormat.Csv)] List<string> csv, [Query(CollectionFormat.Multi)] IEnumerable<bool> multi);
            """,
            """SendAsync([1, 2], ["x", "y z"], [true, false])"""
        );

        Assert.That(sent.PathAndQuery, Is.EqualTo("/api/a?plain=1%2C2&csv=x%2Cy%20z&multi=true&multi=false"));
    }

    [Test]
    public async Task A_query_in_the_path_is_continued()
    {
        SentRequest sent = await UserProgram.SendAsync(
            """[Get("/a?kind={kind}&fixed=1")] Task SendAsync(string kind, [AliasAs("odd name")] int number);""",
            """SendAsync("x&y", 2)"""
        );

        Assert.That(sent.PathAndQuery, Is.EqualTo("/api/a?kind=x%26y&fixed=1&odd%20name=2"));
    }

    [Test]
    public async Task The_body_is_sent_as_json()
    {
        SentRequest sent = await UserProgram.SendAsync(
            """[Post("/notes/{id}")] Task SendAsync([Body] Note note, int id, bool draft = false);""",
            """SendAsync(new("hello"), 3)"""
        );

        Assert.That(sent, Is.EqualTo(new SentRequest("POST", "/api/notes/3?draft=false", """{"Text":"hello"}""")));
    }

    [Test]
    public async Task The_answer_is_read_as_the_result()
    {
        object? result = await UserProgram.CallAsync(
            """[Put("/notes")] Task<IReadOnlyList<Note>> SendAsync([Body] Note note);""",
            """SendAsync(new("hello"))""",
            new RecordingHandler("""[{"Text":"one"},{"Text":"two"}]""")
        );

        Assert.That(result, Is.Not.Null.And.Count.EqualTo(2));
    }

    [Test]
    public async Task Models_are_sent_and_read_beside_types_of_the_program()
    {
        RecordingHandler handler = new("""[{"Id":7,"SeatRow":"A"}]""");

        object? result = await UserProgram.CallAsync(
            """
            [Post("/seats")]
            Task<IReadOnlyList<Tessitura.Client.Models.Seat>> SendAsync([Body] Tessitura.Client.Models.SeatHold hold);
            """,
            "SendAsync(new() { SeatId = 7, HoldCodeId = 2 })",
            handler
        );

        Assert.That(handler.Sent.Single().Body, Is.EqualTo("""{"SeatId":7,"HoldCodeId":2}"""));
        Assert.That(((IReadOnlyList<Seat>)result!).Single().SeatRow, Is.EqualTo("A"));
    }

    [Test]
    public void A_list_of_models_is_read_as_strictly_as_by_the_sdks_own_interfaces()
    {
        Assert.That(
            async () =>
                await UserProgram.CallAsync(
                    """[Get("/seats")] Task<IReadOnlyList<Tessitura.Client.Models.Seat>> SendAsync();""",
                    "SendAsync()",
                    new RecordingHandler("""[{"Id":7},null]""")
                ),
            Throws.InstanceOf<TessituraContractException>().With.Message.Contains("$[1]")
        );
    }

    [TestCase("Task<Note?>")]
    [TestCase("Task<int?>")]
    [TestCase("Task<IReadOnlyList<Note>?>")]
    public async Task An_empty_answer_is_null_where_the_result_may_be(string type)
    {
        object? result = await UserProgram.CallAsync(
            $"""[Get("/notes")] {type} SendAsync();""",
            "SendAsync()",
            new RecordingHandler(answer: null)
        );

        Assert.That(result, Is.Null);
    }

    [Test]
    public void An_empty_answer_is_an_error_where_the_result_may_not_be()
    {
        Assert.That(
            async () =>
                await UserProgram.CallAsync(
                    """[Get("/notes")] Task<Note> SendAsync();""",
                    "SendAsync()",
                    new RecordingHandler(answer: null)
                ),
            Throws.InstanceOf<TessituraContractException>()
        );
    }

    [Test]
    public void A_cancelled_token_stops_the_call()
    {
        RecordingHandler handler = new(answer: null);

        Assert.That(
            async () =>
                await UserProgram.CallAsync(
                    """[Get("/notes/{id}")] Task SendAsync(CancellationToken stop, int id);""",
                    "SendAsync(new CancellationToken(canceled: true), 1)",
                    handler
                ),
            Throws.InstanceOf<OperationCanceledException>()
        );
        Assert.That(handler.Sent, Is.Empty);
    }
}
