namespace Tessitura.Client;

/// <summary>Finds out which operation a request is, for the handlers below, and refuses what the server's version does not have.</summary>
internal sealed class OperationHandler(VenueAddress address, TessituraVersion version) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var operation = request.RequestUri is { IsAbsoluteUri: true } target
            ? OperationTable.Tag(request, address.PathOf(target))
            : null;
        return operation?.Since > version
            ? Task.FromException<HttpResponseMessage>(
                new NotSupportedException(
                    $"{operation.Name} exists since version {(int)operation.Since.Value}; TessituraOptions.Version is {version}."
                )
            )
            : base.SendAsync(request, cancellationToken);
    }
}
