using System.Text.Json;
using Microsoft.AspNetCore.StaticAssets;

namespace SeatPicker;

/// <summary>
/// Where the page's files are: each at an address with a fingerprint of its content, which a browser keeps for ever. Scripts
/// name each other as their files are called, and the import map tells the browser the addresses.
/// </summary>
internal sealed class ShopFiles
{
    private const string Label = "label";

    private readonly SortedDictionary<string, string> _addresses = new(StringComparer.Ordinal);

    public ShopFiles(EndpointDataSource endpoints)
    {
        foreach (var endpoint in endpoints.Endpoints)
        {
            if (
                endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is { Selectors.Count: 0 } file
                && file.Properties.FirstOrDefault(property => property.Name == Label) is { } label
                && !IsCompressed(label.Value)
            )
            {
                _addresses[label.Value] = $"/{file.Route}";
            }
        }

        ImportMap = JsonSerializer.Serialize(
            new
            {
                imports = _addresses
                    .Where(file => file.Key.StartsWith("js/", StringComparison.Ordinal) || IsStyle(file.Key))
                    .ToDictionary(file => $"/{file.Key}", file => file.Value),
            }
        );
    }

    /// <summary>From every script's own address to the one with its fingerprint; styles too, for those that a view loads.</summary>
    public string ImportMap { get; }

    /// <summary>Such as <c>/css/shop.3k1x.css</c> for <c>css/shop.css</c>; the file's own address where no fingerprint is known.</summary>
    public string this[string file] => _addresses.GetValueOrDefault(file) ?? $"/{file}";

    // Which form of a file a browser gets, the server finds out.
    private static bool IsCompressed(string file) =>
        file.EndsWith(".gz", StringComparison.Ordinal) || file.EndsWith(".br", StringComparison.Ordinal);

    private static bool IsStyle(string file) => file.EndsWith(".css", StringComparison.Ordinal);
}
