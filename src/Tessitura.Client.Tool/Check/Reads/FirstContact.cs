namespace Tessitura.Client.Tool;

/// <summary>Finds out whether there is a Tessitura service that lets this caller in, before hundreds of reads fail alike.</summary>
internal sealed class FirstContact(ServerConnection connection, Contract contract, CheckSettings settings)
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
