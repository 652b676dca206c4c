namespace Tessitura.Client;

/// <summary>Counts how often a request was sent, for those who report on it.</summary>
internal static class Attempts
{
    private static readonly HttpRequestOptionsKey<int> Option = new("Tessitura.Attempt");

    public static int Of(HttpRequestMessage request) =>
        request.Options.TryGetValue(Option, out var attempt) ? attempt : 0;

    public static void Count(HttpRequestMessage request) => request.Options.Set(Option, Of(request) + 1);
}
