using System.Globalization;
using System.Text.Json.Nodes;

namespace Tessitura.Client.Tool;

/// <summary>A read that is ready to be sent.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Address">Path and query below the server's root, with <c>@sessionKey</c> in place of the key.</param>
/// <param name="Body">What a search asks for; null without a body.</param>
internal sealed record ReadRequest(ContractOperation Operation, string Address, JsonObject? Body = null)
{
    /// <summary>Puts values into the places of an operation's path and query.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="values">Values by the name of their parameter; an optional one without a value is left out.</param>
    public static string AddressOf(ContractOperation operation, IReadOnlyDictionary<string, string> values)
    {
        var path = operation.Route;
        var query = new List<string>();
        foreach (var parameter in operation.Parameters)
        {
            if (!values.TryGetValue(parameter.WireName, out var value))
            {
                continue;
            }

            var escaped = Uri.EscapeDataString(value);
            if (parameter.IsInPath)
            {
                path = path.Replace($"{{{parameter.Name}}}", escaped, StringComparison.Ordinal);
            }
            else
            {
                query.Add(string.Create(CultureInfo.InvariantCulture, $"{parameter.WireName}={escaped}"));
            }
        }

        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }
}
