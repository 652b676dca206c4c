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
        await new FirstContact(connection, contract, settings).RequireServiceAsync(cancellationToken);
        var walk = new ServerWalk(connection, contract, settings, host.Time);
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
