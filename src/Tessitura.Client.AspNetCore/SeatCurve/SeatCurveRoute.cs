namespace Tessitura.Client.AspNetCore;

/// <summary>One call of a seat map front end.</summary>
/// <param name="Method">Its verb.</param>
/// <param name="Template">Its path, below the prefix as well as below the service's base address.</param>
/// <param name="Operation">The contract's name for it.</param>
/// <param name="Query">The parameters of its query.</param>
internal sealed record SeatCurveRoute(string Method, string Template, string Operation, params string[] Query)
{
    public const string SessionKey = "sessionKey";

    public bool NeedsSession { get; } = Template.Contains($"{{{SessionKey}}}", StringComparison.Ordinal);

    public bool IsRead => Method == "GET";

    public bool HasBody => Method == "POST";
}
