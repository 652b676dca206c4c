using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Tessitura.Client.Simulator;

/// <summary>
/// Shows a request and its answer without their secrets. The contract says what is one; names and values of anything else
/// are judged by how they look, and what cannot be read is described instead of shown.
/// </summary>
/// <param name="nameOfSession">The name that stands for a session key; null for a text that is none.</param>
internal sealed class MessageMask(Func<string, string?> nameOfSession)
{
    public const string Hidden = "***";

    /// <summary>Stands for a key that the server did not give out.</summary>
    public const string UnknownSession = "unknown-session";

    private static readonly Lazy<RouteTable> _routes = new(() => new RouteTable(ContractRoutes.Operations));
    private static readonly IReadOnlyList<string> _prefixes = ServicePath.AcceptedBy(TessituraVersion.V16);

    /// <summary>The request, and what of it has to be hidden in its answer too.</summary>
    public MaskedRequest Request(string method, string target, ReadOnlyMemory<byte> body)
    {
        var parts = target.Split('?', 2);
        var isService = ServicePath.TryStrip(_prefixes, parts[0], out var segments);
        var match = isService ? _routes.Value.Match(segments).FirstOrDefault(m => m.Operation.Method == method) : null;
        var secrets = new HashSet<string>(StringComparer.Ordinal);
        var path = match is not null ? PathOf(match, secrets) : UnknownPath(segments);
        var query = parts.Length > 1 ? QueryOf(parts[1], match is not null, secrets) : "";
        var operation = match?.Operation;
        var schema = operation is null ? null : SensitiveContract.PartsOf(operation).Body;
        var masked = JsonOf(secrets).Mask(body, schema);
        return new MaskedRequest(
            operation,
            match?.Values.GetValueOrDefault("sessionKey") is { } key ? nameOfSession(key) : null,
            path + query,
            masked,
            secrets
        );
    }

    /// <summary>The body of the answer to a request.</summary>
    public MaskedBody Answer(MaskedRequest request, int status, ReadOnlyMemory<byte> body) =>
        JsonOf(request.Secrets).Mask(body, status >= 400 ? "ErrorMessage" : request.Operation?.ResultSchema);

    private JsonMask JsonOf(HashSet<string> secrets) => new(nameOfSession, secrets);

    private string PathOf(RouteMatch match, HashSet<string> secrets)
    {
        var sensitive = SensitiveContract.PartsOf(match.Operation).SensitiveParameters;
        var path = new StringBuilder();
        foreach (var segment in match.Template.Segments)
        {
            path.Append('/');
            path.AppendJoin(',', segment.Split(',').Select(Part));
        }

        return path.ToString();

        string Part(string part)
        {
            if (RouteTemplate.IsLiteral(part))
            {
                return part;
            }

            var name = part.Trim('{', '}');
            var value = match.Values[name];
            if (name == "sessionKey")
            {
                return nameOfSession(value) ?? UnknownSession;
            }

            if (!sensitive.Contains(name))
            {
                return Uri.EscapeDataString(JsonOf(secrets).Text(value));
            }

            JsonMask.Keep(secrets, value);
            return Hidden;
        }
    }

    // What nobody knows may hold anything: names are shown, and short words and numbers of the path.
    private string UnknownPath(IReadOnlyList<string> segments)
    {
        if (segments.Count == 0)
        {
            return "/";
        }

        var shown = new RouteReport(_routes.Value).Mask(segments)[1..].Split('/');
        return "/"
            + string.Join(
                '/',
                shown.Select((text, i) => nameOfSession(Uri.UnescapeDataString(segments[i])) ?? JsonOf([]).Text(text))
            );
    }

    private string QueryOf(string query, bool isKnown, HashSet<string> secrets) =>
        "?"
        + string.Join(
            '&',
            from parameter in QueryHelpers.ParseQuery(query)
            from value in parameter.Value
            let shown = isKnown && !SensitiveContract.IsSuspicious(parameter.Key)
                ? Uri.EscapeDataString(JsonOf(secrets).Text(value ?? ""))
                : Hidden
            select string.Create(CultureInfo.InvariantCulture, $"{Uri.EscapeDataString(parameter.Key)}={shown}")
        );
}

/// <summary>A request as it may be shown.</summary>
/// <param name="Operation">The operation of the contract; null where there is none.</param>
/// <param name="Session">The name of the session in the path; null where there is none that the server knows.</param>
/// <param name="Path">Path and query.</param>
/// <param name="Body">The body.</param>
/// <param name="Secrets">The texts that were hidden: never show them.</param>
internal sealed record MaskedRequest(
    ContractOperation? Operation,
    string? Session,
    string Path,
    MaskedBody Body,
    HashSet<string> Secrets
)
{
    /// <summary>Without the secrets.</summary>
    public override string ToString() => Path;
}

/// <summary>A body as it may be shown.</summary>
/// <param name="Json">The masked JSON; null where there is none.</param>
/// <param name="Description">Where it is no JSON: what it is, in a few words.</param>
internal sealed record MaskedBody(string? Json, string? Description)
{
    public static MaskedBody None { get; } = new(null, null);

    /// <summary>What is shown; null where there was no body.</summary>
    public string? Text => Json ?? Description;
}
