namespace Tessitura.Client.Simulator;

/// <summary>What belongs to the page and is built into this assembly.</summary>
internal static class PageFiles
{
    public static string Read(string name)
    {
        using var stream =
            typeof(PageFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly was built without {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
