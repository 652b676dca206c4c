using System.Net;
using System.Text;

namespace Tessitura.Client.Tool.Tests;

public class DescriptionDownloadTests
{
    private const string Address = "https://tickets.example.org/api/swagger/docs/v1?token=hush";
    private const string Shown = "https://tickets.example.org/api/swagger/docs/v1";
    private const string Secret = "opensesame";

    private static readonly Dictionary<string, string> Variables = new()
    {
        [ServerCredentials.UserName] = "web",
        [ServerCredentials.UserGroup] = "WEB",
        [ServerCredentials.Location] = "Kiosk 1",
        [ServerCredentials.Password] = Secret,
    };

    [Test]
    public async Task An_address_gives_what_a_file_gives_and_is_named_without_its_query()
    {
        using var folder = new ToolFolder();
        var server = new DescriptionServer(_ => Answer(HttpStatusCode.OK, SmallContract.Text));
        folder.Host = folder.Host with { Network = () => server };

        Assert.That(await folder.RunAsIsAsync("generate", Address, "--output", folder.Output), Is.Zero);

        Assert.That(folder.Read("Resources/IHouseApi.g.cs"), Does.Contain($"// Written from {Shown};"));
        Assert.That(folder.Files.Select(folder.Read), Has.None.Contains("hush"));
        Assert.That(server.Requests, Is.EqualTo(new[] { "-" }));
    }

    [Test]
    public async Task A_server_that_asks_gets_the_credentials_of_the_environment()
    {
        using var folder = new ToolFolder();
        var server = new DescriptionServer(AskFirst);
        folder.Host = folder.Host with { Network = () => server, Variable = Variables.GetValueOrDefault };

        Assert.That(await folder.RunAsIsAsync("generate", Address, "--output", folder.Output), Is.Zero);

        Assert.That(server.Requests, Is.EqualTo(new[] { "-", $"web:WEB:Kiosk 1:{Secret}" }));
        Assert.That(folder.Messages + folder.Errors, Does.Not.Contain(Secret));
    }

    [Test]
    public async Task What_the_environment_lacks_is_asked_for_and_the_password_is_not_shown()
    {
        using var folder = new ToolFolder();
        var server = new DescriptionServer(AskFirst);
        var questions = new List<ToolQuestion>();
        folder.Host = folder.Host with
        {
            Network = () => server,
            Variable = name => name == ServerCredentials.UserGroup ? "WEB" : null,
            Ask = (question, _) =>
            {
                questions.Add(question);
                return Task.FromResult(question.IsSecret ? Secret : "typed");
            },
        };

        Assert.That(await folder.RunAsIsAsync("generate", Address, "--output", folder.Output), Is.Zero);

        Assert.That(server.Requests[^1], Is.EqualTo($"typed:WEB:typed:{Secret}"));
        Assert.That(questions.Select(question => question.IsSecret), Is.EqualTo(new[] { false, false, true }));
        Assert.That(folder.Messages + folder.Errors, Does.Not.Contain(Secret));
    }

    [Test]
    public async Task Without_a_terminal_the_missing_variables_are_named()
    {
        var errors = await ErrorsOf(Address, AskFirst, name => name == ServerCredentials.Password ? Secret : null);

        Assert.That(
            errors,
            Does.EndWith("set TESSITURA_USERNAME, TESSITURA_USERGROUP, TESSITURA_LOCATION." + Environment.NewLine)
        );
        Assert.That(errors, Does.Not.Contain(Secret));
    }

    [Test]
    public async Task Credentials_that_are_refused_are_told_and_not_shown()
    {
        var errors = await ErrorsOf(Address, _ => Answer(HttpStatusCode.Unauthorized, ""), Variables.GetValueOrDefault);

        Assert.That(
            errors,
            Is.EqualTo($"{Shown}: error: The server does not let this caller in (401)." + Environment.NewLine)
        );
    }

    [TestCase("https://web:opensesame@tickets.example.org/swagger", "Credentials do not belong into an address")]
    [TestCase("http://tickets.example.org/swagger", "http would show them to everybody")]
    [TestCase("https://", "This is no address.")]
    public async Task Credentials_travel_on_no_other_way(string address, string sentence)
    {
        var errors = await ErrorsOf(address, AskFirst, Variables.GetValueOrDefault);

        Assert.That(errors, Does.Contain(sentence).And.Not.Contain(Secret));
    }

    [TestCase(HttpStatusCode.NotFound, "", "The server answers 404 instead of a description.")]
    [TestCase(HttpStatusCode.Found, "", "The server sends on to another address (302)")]
    [TestCase(HttpStatusCode.Forbidden, "", "The server does not let this caller in (403).")]
    [TestCase(HttpStatusCode.OK, "<html>", "This is an HTML page")]
    [TestCase(HttpStatusCode.OK, "", "There is nothing in it")]
    public async Task An_answer_that_is_no_description_is_told(HttpStatusCode status, string text, string sentence)
    {
        var errors = await ErrorsOf(Address, _ => Answer(status, text));

        Assert.That(errors, Does.StartWith($"{Shown}: error: {sentence}").And.Not.Contain("hush"));
    }

    [Test]
    public async Task A_server_that_is_not_there_is_told()
    {
        var errors = await ErrorsOf(
            Address,
            _ => throw new HttpRequestException(HttpRequestError.ConnectionError, "at secret.example.org")
        );

        Assert.That(errors, Is.EqualTo($"{Shown}: error: No answer came: ConnectionError." + Environment.NewLine));
    }

    private static async Task<string> ErrorsOf(
        string address,
        Func<HttpRequestMessage, HttpResponseMessage> answer,
        Func<string, string?>? variable = null
    )
    {
        using var folder = new ToolFolder();
        folder.Host = folder.Host with
        {
            Network = () => new DescriptionServer(answer),
            Variable = variable ?? (_ => null),
        };
        Assert.That(await folder.RunAsIsAsync("generate", address, "--output", folder.Output), Is.EqualTo(2));
        Assert.That(folder.Files, Is.Empty);
        return folder.Errors;
    }

    private static HttpResponseMessage AskFirst(HttpRequestMessage request) =>
        request.Headers.Authorization is null
            ? Answer(HttpStatusCode.Unauthorized, "")
            : Answer(HttpStatusCode.OK, SmallContract.Text);

    private static HttpResponseMessage Answer(HttpStatusCode status, string text) =>
        new(status) { Content = new StringContent(text, Encoding.UTF8, "application/json") };
}
