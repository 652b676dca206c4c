using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Tessitura.Client.Simulator;

/// <summary>One request to an operation of the contract, its parts read as the contract types them.</summary>
internal sealed class Call(
    Simulation simulation,
    ContractOperation operation,
    IReadOnlyDictionary<string, string> routeValues,
    IQueryCollection query
)
{
    public Simulation Simulation { get; } = simulation;

    public Catalogue Catalogue => Simulation.Catalogue;

    public ContractOperation Operation { get; } = operation;

    /// <summary>The web session key in the path; empty where the operation has none. Never write it anywhere.</summary>
    public string SessionKey => routeValues.GetValueOrDefault("sessionKey", "");

    /// <summary>A path parameter that is an id.</summary>
    public int Id(string name) =>
        int.TryParse(routeValues[name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw Unreadable(name, "a number");

    /// <summary>A path parameter as text, unescaped.</summary>
    public string Text(string name) => routeValues[name];

    /// <summary>An optional query parameter as text; null where it was not sent.</summary>
    public string? QueryText(string name) =>
        query.TryGetValue(name, out var value) && value.Count > 0 ? value[0] : null;

    /// <summary>An optional query parameter that is an id.</summary>
    public int? QueryId(string name) =>
        QueryText(name) is not { Length: > 0 } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? id
        : throw Unreadable(name, "a number");

    /// <summary>A query parameter that must be there.</summary>
    public int RequiredId(string name) =>
        QueryId(name) ?? throw ServiceFault.Rejected($"The parameter {name} is required.");

    /// <summary>A comma list of ids; empty where it was not sent.</summary>
    public IReadOnlyList<int> QueryIds(string name) =>
        [
            .. QueryTexts(name)
                .Select(text =>
                    int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)
                        ? id
                        : throw Unreadable(name, "a list of numbers")
                ),
        ];

    /// <summary>A comma list of texts; empty where it was not sent.</summary>
    public IReadOnlyList<string> QueryTexts(string name) =>
        QueryText(name)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>An optional query parameter that is true or false; false where it was not sent.</summary>
    public bool QueryFlag(string name) =>
        QueryText(name) is { Length: > 0 } text
        && (bool.TryParse(text, out var flag) ? flag : throw Unreadable(name, "true or false"));

    /// <summary>An optional date and time; without an offset it is in the server's zone.</summary>
    public DateTimeOffset? QueryDate(string name)
    {
        if (QueryText(name) is not { Length: > 0 } text)
        {
            return null;
        }

        // A plus sign that was not escaped arrives as a blank.
        text = text.Replace(' ', '+');
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var local))
        {
            throw Unreadable(name, "a date and time");
        }

        return local.Kind == DateTimeKind.Unspecified
            ? new DateTimeOffset(local, Simulation.Clock.Zone.GetUtcOffset(local))
            : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
    }

    private static ServiceFault Unreadable(string name, string expected) =>
        ServiceFault.Rejected($"The parameter {name} must be {expected}.");
}
