using System.Text;

namespace Tessitura.Client;

/// <summary>
/// The headers by which the service chose an answer: those that its <c>Vary</c> names, as they were in the request that
/// brought the answer. Headers that ask for a language, an encoding or a type are part of an answer's name whatever the
/// service says.
/// </summary>
internal sealed class SelectingHeaders
{
    /// <summary>Nothing but the address chose it.</summary>
    public static readonly SelectingHeaders None = new([]);

    private static readonly string[] OfRepresentation = ["Accept-Language", "Accept-Charset", "Accept-Encoding"];

    private readonly KeyValuePair<string, string>[] _values;

    public SelectingHeaders(KeyValuePair<string, string>[] values) => _values = values;

    public IReadOnlyList<KeyValuePair<string, string>> Values => _values;

    /// <summary>Null when no other request may be answered so: <c>Vary: *</c>.</summary>
    public static SelectingHeaders? Of(HttpResponseMessage response, HttpRequestMessage request)
    {
        if (!response.Headers.NonValidated.TryGetValues("Vary", out var fields))
        {
            return None;
        }

        string[] names =
        [
            .. fields
                .SelectMany(field => field.Split(','))
                .Select(name => name.Trim())
                .Where(name => name.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Order(StringComparer.OrdinalIgnoreCase),
        ];
        return names.Contains("*")
            ? null
            : new SelectingHeaders([.. names.Select(name => KeyValuePair.Create(name, ValueOf(request, name)))]);
    }

    public bool Match(HttpRequestMessage request)
    {
        foreach (var (name, value) in _values)
        {
            if (ValueOf(request, name) != value)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What of a request asks for another text under the same address; empty for most.</summary>
    public static string RepresentationOf(HttpRequestMessage request)
    {
        var headers = request.Headers.NonValidated;
        StringBuilder? text = null;
        foreach (var name in OfRepresentation)
        {
            if (headers.Contains(name))
            {
                Add(name);
            }
        }

        if (
            headers.TryGetValues("Accept", out var accepted) && accepted.ToString() is not ("application/json" or "*/*")
        )
        {
            Add("Accept");
        }

        return text?.ToString() ?? "";

        void Add(string name) => (text ??= new()).Append('\n').Append(name).Append(':').Append(ValueOf(request, name));
    }

    private static string ValueOf(HttpRequestMessage request, string name) =>
        request.Headers.NonValidated.TryGetValues(name, out var values)
            ? string.Join(',', values.Select(value => value.Trim()))
            : "";
}
