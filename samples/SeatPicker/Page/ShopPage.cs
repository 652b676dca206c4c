using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace SeatPicker;

/// <summary>
/// The shop's one page as the server sends it: in the visitor's language, with the house's name and what stands there until
/// the scripts have come. Nothing of a visitor is in it, so each language is written once.
/// </summary>
internal sealed partial class ShopPage(
    IWebHostEnvironment shop,
    ShopFiles files,
    Words words,
    IOptions<ShopOptions> options
)
{
    private const string Folder = "Page";

    // What the first script asks for at once: named in the page, they all come at the same time.
    private static readonly string[] _firstModules =
    [
        "js/api.js",
        "js/dom.js",
        "js/format.js",
        "js/visit.js",
        "js/words.js",
    ];

    private readonly ConcurrentDictionary<(string Language, bool IsUnknown), Written> _written = new();

    /// <summary>What the Content-Security-Policy has to permit: the import map stands in the page itself.</summary>
    public string ImportMapHash { get; } =
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(files.ImportMap)))}'";

    public IResult Show(HttpContext context) => Answer(context, isUnknown: false);

    /// <summary>For an address that nobody has: the same frame, and a way home that needs no script.</summary>
    public IResult ShowUnknown(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Answer(context, isUnknown: true);
    }

    private IResult Answer(HttpContext context, bool isUnknown)
    {
        var page = _written.GetOrAdd((words.Language, isUnknown), key => Write(key.IsUnknown));
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.Vary = "Accept-Language, Cookie";
        return isUnknown
            ? TypedResults.Bytes(page.Html, "text/html; charset=utf-8")
            : TypedResults.Bytes(page.Html, "text/html; charset=utf-8", entityTag: page.Tag);
    }

    private Written Write(bool isUnknown)
    {
        var main = Read(isUnknown ? "unknown.html" : "loading.html");
        var html = Fill(Read("index.html").Replace("{{main}}", main, StringComparison.Ordinal), isUnknown);
        var bytes = Encoding.UTF8.GetBytes(html);
        var tag = $"\"{Convert.ToHexString(SHA256.HashData(bytes).AsSpan(0, 8))}\"";
        return new Written(bytes, new EntityTagHeaderValue(tag, isWeak: true));
    }

    private string Read(string file)
    {
        using var content = shop.ContentRootFileProvider.GetFileInfo($"{Folder}/{file}").CreateReadStream();
        using var reader = new StreamReader(content);
        return reader.ReadToEnd().TrimEnd();
    }

    private string Fill(string template, bool isUnknown)
    {
        var language = words.Language;
        return Place()
            .Replace(
                template,
                place =>
                    (place.Groups["what"].Value, place.Groups["name"].Value) switch
                    {
                        ("importmap", _) => files.ImportMap,
                        ("modules", _) => string.Join('\n', _firstModules.Select(PreloadOf)),
                        ("file", "words") => files[$"words/{language}.json"],
                        ("file", var file) => files[file],
                        ("t", var key) => HtmlEncoder.Default.Encode(words[key]),
                        ("house", _) => HtmlEncoder.Default.Encode(options.Value.Name),
                        ("language", _) => language,
                        ("title", _) => HtmlEncoder.Default.Encode(
                            words[isUnknown ? "unknown.title" : "programme.title"]
                        ),
                        var (what, _) => throw new InvalidOperationException($"The page has no {{{{{what}}}}}."),
                    }
            );
    }

    private string PreloadOf(string module) => $"<link rel=\"modulepreload\" href=\"{files[module]}\">";

    [GeneratedRegex(@"\{\{(?<what>\w+)(:(?<name>[\w./-]+))?\}\}")]
    private static partial Regex Place();

    private sealed record Written(byte[] Html, EntityTagHeaderValue Tag);
}
