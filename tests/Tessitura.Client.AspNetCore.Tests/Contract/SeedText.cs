using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Tessitura.Client.AspNetCore.Tests.Contract;

/// <summary>Reads the calls out of the front end's description.</summary>
internal static partial class SeedText
{
    public static IReadOnlyList<SeedCall> Calls { get; } = Read();

    private static SeedCall[] Read()
    {
        using var reader = new StreamReader(typeof(SeedText).Assembly.GetManifestResourceStream("seat-map-calls.txt")!);
        return [.. Section().Split(reader.ReadToEnd().ReplaceLineEndings("\n")).Skip(1).Select(Parse)];
    }

    private static SeedCall Parse(string section)
    {
        var head = Head().Match(section).Groups;
        var path = head["path"].Value;
        return new SeedCall(
            head["method"].Value,
            path,
            [
                .. Lines(Block().Match(section).Groups["parameters"].Value)
                    .Select(line => line.Split(' ')[0])
                    .Where(name => !path.Contains($"{{{name}}}", StringComparison.Ordinal)),
            ],
            Json(section, "Sample Request Body"),
            Json(section, "Sample Response"),
            CacheControl().Match(section).Groups["value"].Value.Trim()
        );
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static JsonNode? Json(string section, string title)
    {
        var match = Regex.Match(
            section,
            $@"^{title}\n+(?<json>[\[{{].*?^[\]}}])$",
            RegexOptions.Multiline | RegexOptions.Singleline
        );
        return match.Success ? JsonNode.Parse(match.Groups["json"].Value) : null;
    }

    [GeneratedRegex(@"^/\S+\n+(?=HTTP Method:)", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"HTTP Method: (?<method>\w+)\s+Tessitura Rest Call: (?<path>\S+)")]
    private static partial Regex Head();

    [GeneratedRegex(
        @"^URI Parameters\nParameter Name Notes\n(?<parameters>.*?)^(?:Response|Request Body)$",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex Block();

    [GeneratedRegex(@"^Cache-Control (?<value>.+)$", RegexOptions.Multiline)]
    private static partial Regex CacheControl();
}
