using System.Net;
using System.Text.RegularExpressions;

namespace Tessitura.Client.Tests;

internal sealed partial record CachedAnswer(HttpStatusCode Status, string CacheStatus, TimeSpan? Age, string Body)
{
    /// <summary>Which call of the server this answer came from; 0 when it is no answer of it.</summary>
    public int Number => Numbered().Match(Body) is { Success: true } match ? int.Parse(match.Groups[1].Value) : 0;

    [GeneratedRegex(@"number (\d+)")]
    private static partial Regex Numbered();
}
