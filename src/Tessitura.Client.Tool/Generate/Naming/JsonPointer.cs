namespace Tessitura.Client.Tool;

/// <summary>JSON pointers as RFC 6901 writes them.</summary>
internal static class JsonPointer
{
    public static string Of(params ReadOnlySpan<string> segments)
    {
        var pointer = "";
        foreach (var segment in segments)
        {
            pointer = Append(pointer, segment);
        }

        return pointer;
    }

    public static string Append(string pointer, string segment) =>
        $"{pointer}/{segment.Replace("~", "~0").Replace("/", "~1")}";

    public static string Append(string pointer, int index) => $"{pointer}/{index}";
}
