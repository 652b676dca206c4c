using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace SeatPicker;

/// <summary>
/// What the shop says, in the language of the request: <c>wwwroot/words/en.json</c> and its neighbours, which the page reads
/// as well. A key with <c>.one</c> and <c>.other</c> goes by <c>count</c>.
/// </summary>
internal sealed class Words
{
    private const string Folder = "words";

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _languages;

    public Words(IWebHostEnvironment shop)
    {
        _languages = shop
            .WebRootFileProvider.GetDirectoryContents(Folder)
            .Where(file => file.Name.EndsWith(".json", StringComparison.Ordinal))
            .ToFrozenDictionary(file => Path.GetFileNameWithoutExtension(file.Name), Read);
        Languages = [.. _languages.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>The default language, and the one whose words are complete.</summary>
    public static string Default => "en";

    /// <summary>Such as <c>de</c> and <c>en</c>.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>In which the request is answered. By the culture's name: without ICU a culture knows nothing else of its language.</summary>
    public string Language =>
        CultureInfo.CurrentUICulture.Name.Split('-')[0] is var wanted && _languages.ContainsKey(wanted)
            ? wanted
            : Default;

    /// <summary>A sentence, with <c>{name}</c> replaced by its value.</summary>
    public string this[string key, params ReadOnlySpan<(string Name, object? Value)> values]
    {
        get
        {
            var sentence = Find(key, values);
            foreach (var (name, value) in values)
            {
                sentence = sentence.Replace(
                    $"{{{name}}}",
                    Convert.ToString(value, CultureInfo.CurrentCulture),
                    StringComparison.Ordinal
                );
            }

            return sentence;
        }
    }

    private string Find(string key, ReadOnlySpan<(string Name, object? Value)> values)
    {
        foreach (var (name, value) in values)
        {
            if (
                name is "count"
                && OfThisLanguage.TryGetValue($"{key}.{(value is 1 ? "one" : "other")}", out var counted)
            )
            {
                return counted;
            }
        }

        return OfThisLanguage[key];
    }

    private FrozenDictionary<string, string> OfThisLanguage => _languages[Language];

    private static FrozenDictionary<string, string> Read(Microsoft.Extensions.FileProviders.IFileInfo file)
    {
        using var content = file.CreateReadStream();
        return JsonSerializer.Deserialize<Dictionary<string, string>>(content)!.ToFrozenDictionary();
    }
}
