namespace Tessitura.Client.Tool;

/// <summary>Gets a description from a file or an address.</summary>
internal sealed class DescriptionSource(ToolHost host)
{
    /// <exception cref="ToolInputException">There is none.</exception>
    public async Task<DescriptionText> ReadAsync(string place, CancellationToken cancellationToken)
    {
        if (AddressOf(place) is { } address)
        {
            var shown = Show(address);
            var answer = await new DescriptionDownload(host).GetAsync(address, shown, cancellationToken);
            return new DescriptionText(shown, shown, DescriptionFormat.ToJson(answer, shown));
        }

        var text = await ReadFileAsync(place, cancellationToken);
        return new DescriptionText(place, Path.GetFileName(place), DescriptionFormat.ToJson(text, place));
    }

    private static Uri? AddressOf(string place)
    {
        if (
            !place.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            && !place.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        )
        {
            return null;
        }

        return Uri.TryCreate(place, UriKind.Absolute, out var address)
            ? address
            : throw new ToolInputException(place, "This is no address.");
    }

    // User info and query may hold secrets.
    private static string Show(Uri address) =>
        address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    private static Task<string> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
        {
            throw new ToolInputException(path, "This is a folder; name the file in it that holds the description.");
        }

        return File.Exists(path)
            ? File.ReadAllTextAsync(path, cancellationToken)
            : throw new ToolInputException(path, "There is no such file.");
    }
}

/// <summary>A description as it was found.</summary>
/// <param name="Source">Where it is from, as problems name it: a path, or an address without query.</param>
/// <param name="Name">What the headers of generated files call it: a file name, or the address.</param>
/// <param name="Json">Its text as JSON, whatever it was written in.</param>
internal sealed record DescriptionText(string Source, string Name, string Json);
