using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Tessitura.Client.Tool;

/// <summary>The command <c>tessitura check</c> with its switches.</summary>
internal sealed class CheckCommand
{
    private const int MostMilliseconds = 60_000;
    private const int MostSeconds = 600;

    private readonly Option<string?> _server = new("--server", "-s")
    {
        Description = "The service's root, such as https://tickets.example.org/TessituraService",
        Required = true,
    };

    private readonly Option<string?> _user = new("--user")
    {
        Description =
            $"User name of the API user [default: {ServerCredentials.UserName} in the environment, or a question]",
    };

    private readonly Option<string?> _group = new("--group")
    {
        Description = $"Its user group [default: {ServerCredentials.UserGroup}, or a question]",
    };

    private readonly Option<string?> _location = new("--location")
    {
        Description = $"Machine name that the server knows [default: {ServerCredentials.Location}, or a question]",
    };

    private readonly Option<int?> _performance = new("--performance")
    {
        Description = "Id of the performance whose seats, prices and zones are read [default: the next one]",
        CustomParser = result => ReadNumber(result, "--performance", 1, int.MaxValue),
    };

    private readonly Option<bool> _withSession = new("--with-session")
    {
        Description = "Open one web session, and read it and its empty cart: the only call that is no read",
    };

    private readonly Option<string?> _description = new("--description")
    {
        Description =
            "The server's own description (OpenAPI 3 or Swagger 2.0), a file or an address, to compare with too",
    };

    private readonly Option<int?> _pace = new("--pace")
    {
        Description =
            $"Pause between two calls in milliseconds, at most {MostMilliseconds} [default: {CheckSettings.DefaultPace.TotalMilliseconds}]",
        CustomParser = result => ReadNumber(result, "--pace", 0, MostMilliseconds),
    };

    private readonly Option<int?> _timeout = new("--timeout")
    {
        Description =
            $"Longest wait for one answer in seconds, at most {MostSeconds} [default: {CheckSettings.DefaultTimeout.TotalSeconds}]",
        CustomParser = result => ReadNumber(result, "--timeout", 1, MostSeconds),
    };

    private readonly Option<bool> _insecure = new("--allow-insecure-http")
    {
        Description = "Take a plain http address of another machine: whoever is on the way sees the credentials",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Give the report as one JSON object" };

    private readonly Option<string?> _markdown = new("--markdown")
    {
        Description = "Write the report to this file in Markdown too",
    };

    public static Command Create(ToolHost host)
    {
        var switches = new CheckCommand();
        var command = new Command(
            "check",
            "Compares what a server answers with the SDK's contract. It only reads; the report has names and kinds, never a value."
        )
        {
            switches._server,
            switches._user,
            switches._group,
            switches._location,
            switches._performance,
            switches._withSession,
            switches._description,
            switches._pace,
            switches._timeout,
            switches._insecure,
            switches._json,
            switches._markdown,
        };
        command.Validators.Add(switches.CheckServer);
        command.SetAction(
            (parsed, cancellationToken) => new CheckRun(host, switches.Read(parsed)).ExecuteAsync(cancellationToken)
        );
        return command;
    }

    // A user in the address may come with a password: the address is not repeated.
    private void CheckServer(CommandResult result)
    {
        if (result.GetValue(_server) is not { } text)
        {
            return;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var server) || server.Scheme is not ("https" or "http"))
        {
            result.AddError(
                "--server: give the service's root as an https address, such as https://tickets.example.org/TessituraService."
            );
        }
        else if (server is not { Query: "", Fragment: "", UserInfo: "" })
        {
            result.AddError(
                $"--server: only host and path belong into the address; credentials have --user, --group, --location and {ServerCredentials.Password}."
            );
        }
        else if (server is { Scheme: "http", IsLoopback: false } && !result.GetValue(_insecure))
        {
            result.AddError(
                "--server: plain http would show the credentials to everybody on the way: use https, or say --allow-insecure-http."
            );
        }
    }

    private static int? ReadNumber(ArgumentResult result, string name, int least, int most)
    {
        if (
            int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
        {
            return number;
        }

        result.AddError($"{name}: give a whole number from {least} to {most}.");
        return null;
    }

    private CheckSettings Read(ParseResult parsed) =>
        new()
        {
            Server = new Uri(parsed.GetValue(_server)!),
            UserName = parsed.GetValue(_user),
            UserGroup = parsed.GetValue(_group),
            Location = parsed.GetValue(_location),
            PerformanceId = parsed.GetValue(_performance),
            WithSession = parsed.GetValue(_withSession),
            Description = parsed.GetValue(_description),
            Pace = parsed.GetValue(_pace) is { } pace ? TimeSpan.FromMilliseconds(pace) : CheckSettings.DefaultPace,
            Timeout = parsed.GetValue(_timeout) is { } timeout
                ? TimeSpan.FromSeconds(timeout)
                : CheckSettings.DefaultTimeout,
            AllowInsecureHttp = parsed.GetValue(_insecure),
            IsJson = parsed.GetValue(_json),
            Markdown = parsed.GetValue(_markdown),
        };
}
