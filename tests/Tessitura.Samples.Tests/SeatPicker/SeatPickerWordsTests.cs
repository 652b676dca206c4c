using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tessitura.Samples.Tests.SeatPicker;

/// <summary>Nothing that the shop says is missing in a language.</summary>
internal sealed partial class SeatPickerWordsTests
{
    private static readonly string _words = Path.Combine(ShopProcess.ContentRoot(), "wwwroot", "words");

    [Test]
    public void Every_language_has_the_same_keys_with_the_same_values_in_them([Values("de")] string language)
    {
        var (english, other) = (Read("en"), Read(language));

        Assert.That(other.Keys, Is.EquivalentTo(english.Keys));
        Assert.That(
            other.Where(pair => !Placeholders(pair.Value).SetEquals(Placeholders(english[pair.Key]))),
            Is.Empty,
            "other placeholders than in English"
        );
        Assert.That(other.Values, Has.None.Empty);
    }

    [Test]
    public void Every_key_that_the_page_names_is_there()
    {
        var english = Read("en");
        var missing =
            from file in Directory.EnumerateFiles(
                Path.Combine(ShopProcess.ContentRoot(), "wwwroot", "js"),
                "*.js",
                SearchOption.AllDirectories
            )
            from Match named in KeyInPage().Matches(File.ReadAllText(file))
            let key = named.Groups["key"].Value
            where !english.ContainsKey(key) && !english.ContainsKey($"{key}.other")
            select $"{Path.GetFileName(file)}: {key}";

        Assert.That(missing, Is.Empty);
    }

    private static Dictionary<string, string> Read(string language) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(
            File.ReadAllText(Path.Combine(_words, $"{language}.json"))
        )!;

    private static HashSet<string> Placeholders(string sentence) =>
        [.. Placeholder().Matches(sentence).Select(match => match.Value)];

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\bt\('(?<key>[\w.-]+)'")]
    private static partial Regex KeyInPage();
}
