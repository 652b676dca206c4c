using Tessitura.Client.Tests.Contract;

namespace Tessitura.Client.Tests.Hostile;

/// <summary>
/// The runtime's own sockets send a request again when the connection ends before an answer began, unless they had
/// begun to send its body. For a write that is one time too many: it is
/// done twice, or its second time finds nothing left to do. Whether a write is repeated is the SDK's decision alone.
/// </summary>
internal sealed class SilentServerTests
{
    private static IEnumerable<TestCaseData> Writes() =>
        ContractDocument
            .Operations.Where(operation => operation.Method is not ("GET" or "HEAD"))
            .Select(operation => new TestCaseData(operation).SetArgDisplayNames(operation.ToString()));

    [TestCaseSource(nameof(Writes))]
    public async Task A_write_arrives_once_when_the_connection_ends_without_an_answer(ContractOperation operation)
    {
        await using var server = new RawServer("");
        await using var venue = RawVenue.Before(server);

        Assert.That(
            () => OperationCall.MakeAsync(venue.Client, venue.Visit, operation, OperationCall.ArgumentsFor(operation)),
            Throws.TypeOf<TessituraUnavailableException>().With.Property("MayHaveBeenApplied").True
        );

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }
}
