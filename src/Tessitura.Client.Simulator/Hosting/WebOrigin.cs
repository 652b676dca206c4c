namespace Tessitura.Client.Simulator;

/// <summary>The origin of a web page as browsers write it: scheme, host and port.</summary>
internal static class WebOrigin
{
    /// <summary>What is wrong with it, as a sentence; null for nothing.</summary>
    public static string? ProblemOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase)
            ? null
            : $"'{text}' is no origin of web pages; http://localhost:3000 is one: scheme, host and port, no path.";
}
