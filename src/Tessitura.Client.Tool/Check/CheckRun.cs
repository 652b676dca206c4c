namespace Tessitura.Client.Tool;

/// <summary>One run of <c>tessitura check</c>: reaches the server, asks what can be read, and reports.</summary>
internal sealed class CheckRun(ToolHost host, CheckSettings settings)
{
    private readonly ToolOutput _output = new(host, settings.IsJson);

    /// <summary>Runs and returns the <see cref="ExitCode"/>.</summary>
    public Task<int> ExecuteAsync(CancellationToken cancellationToken) =>
        _output.RunAsync(() => RunAsync(cancellationToken), cancellationToken);

    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var contract = EmbeddedContract.Read();
        var described = await DescribeAsync(contract, cancellationToken);
        var credentials = await ServerCredentials.ReadAsync(
            host,
            settings.ShownServer,
            new TessituraCredentials
            {
                UserName = settings.UserName ?? "",
                UserGroup = settings.UserGroup ?? "",
                Location = settings.Location ?? "",
            },
            cancellationToken
        );
        await using var connection = new ServerConnection(host, settings, credentials);
        await new ConnectionCheck(connection, contract, settings).RequireServiceAsync(cancellationToken);
        var walk = new ReadRun(connection, contract, settings, host.Time);
        await _output.StepsAsync(step => walk.RunAsync(step, cancellationToken));

        var report = CheckReport.Of(settings, walk, described);
        if (settings.Markdown is { } file)
        {
            await File.WriteAllTextAsync(file, MarkdownReport.Write(report), cancellationToken);
        }

        new PlainReport(_output).Write(report);
        _output.Result(JsonReport.Write(report));
        return report.ExitCode;
    }

    private async Task<IReadOnlyList<DescribedDifference>?> DescribeAsync(
        Contract contract,
        CancellationToken cancellationToken
    )
    {
        if (settings.Description is not { } place)
        {
            return null;
        }

        var description = await new DescriptionSource(host).ReadAsync(place, cancellationToken);
        var problems = new ProblemList();
        return ContractReader.Read(description.Json, problems) is { } described
            ? new DescriptionComparison(contract, described).Compare()
            : throw new ToolInputException(
                description.Source,
                problems.All.FirstOrDefault(problem => !problem.IsWarning)?.Text
                    ?? "This is no description that can be read."
            );
    }
}

/// <summary>Finds out whether there is a Tessitura service that lets this caller in, before hundreds of reads fail alike.</summary>
internal sealed class ConnectionCheck(ServerConnection connection, Contract contract, CheckSettings settings)
{
    /// <exception cref="ToolInputException">There is none, or it does not take the credentials.</exception>
    public async Task RequireServiceAsync(CancellationToken cancellationToken)
    {
        var status = await AskAsync("Diagnostics.GetStatus", cancellationToken);
        if (IsService(status))
        {
            return;
        }

        // The status may be closed or broken where the rest works.
        var isDecided = status.Status is null or 401 or (>= 300 and < 400);
        if (isDecided || !IsService(await AskAsync("Txn.GetModeOfSaleSummaries", cancellationToken)))
        {
            throw new ToolInputException(settings.ShownServer, Explain(status));
        }
    }

    private Task<ServerAnswer> AskAsync(string name, CancellationToken cancellationToken)
    {
        var operation = contract.Operations.First(known => known.FullName == name);
        return connection.SendAsync(new ReadRequest(operation, operation.Route), default, cancellationToken);
    }

    private static bool IsService(ServerAnswer answer) =>
        answer is { IsSuccess: true, Json: not null } || (answer.Status is 403 && !answer.IsPage);

    private static string Explain(ServerAnswer answer) =>
        answer switch
        {
            { Status: null } => answer.Failure!,
            { Status: 401 } =>
                "The server does not take the credentials (401): user name, user group, location or password is wrong, or the location is not known to it.",
            { Status: >= 300 and < 400 } =>
                $"The server sends on to another address ({answer.Status}); name that one if you trust it.",
            { IsPage: true, IsSuccess: true } =>
                "This is a web page and no Tessitura service: its root most often ends in /TessituraService, from version 16 on in /tessitura/api.",
            { Status: 404 } =>
                "There is no Tessitura service at this address (404): its root most often ends in /TessituraService, from version 16 on in /tessitura/api.",
            { Status: 403 } => "A web server or proxy in front does not let this caller in (403).",
            { IsSuccess: true } => "What answers is no Tessitura service: it is not JSON.",
            _ => $"The server is in trouble ({answer.Status}).",
        };
}

/// <summary>The SDK's contract, as this version of the tool was built with it.</summary>
internal static class EmbeddedContract
{
    private const string Resource = "tessitura.openapi.json";

    private static readonly Lazy<Contract> Whole = new(Load);

    public static Contract Read() => Whole.Value;

    private static Contract Load()
    {
        using var stream =
            typeof(EmbeddedContract).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The tool was built without {Resource}.");
        using var reader = new StreamReader(stream);
        var problems = new ProblemList();
        return ContractReader.Read(reader.ReadToEnd(), problems) is { } contract && problems.All.Count == 0
            ? contract
            : throw new InvalidOperationException("The tool was built with a contract that cannot be read.");
    }
}
