using Microsoft.AspNetCore.Http;

namespace Tessitura.Client.Simulator;

/// <summary>A request that has come in and was looked at, but not carried out yet.</summary>
/// <param name="Match">The operation with its path parameters; null where the request is refused.</param>
/// <param name="Query">The query.</param>
/// <param name="Body">The body, unread.</param>
/// <param name="Refusal">Why it is not carried out: credentials or route; null where it is.</param>
internal sealed record ReceivedCall(
    RouteMatch? Match,
    IQueryCollection Query,
    ReadOnlyMemory<byte> Body,
    ServiceFault? Refusal
)
{
    public ContractOperation? Operation => Match?.Operation;

    /// <summary>The operation only: path, query and body may hold secrets.</summary>
    public override string ToString() => Operation?.Name ?? "refused";
}
