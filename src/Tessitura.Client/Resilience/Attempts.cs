namespace Tessitura.Client;

/// <summary>Counts how often a request was sent, for those who report on it.</summary>
internal static class Attempts
{
    private static readonly HttpRequestOptionsKey<int> Option = new("Tessitura.Attempt");

    private static readonly HttpRequestOptionsKey<bool> Unclear = new("Tessitura.UnclearAttempt");

    public static int Of(HttpRequestMessage request) =>
        request.Options.TryGetValue(Option, out var attempt) ? attempt : 0;

    public static void Count(HttpRequestMessage request) => Tell(request, Of(request) + 1);

    public static void Tell(HttpRequestMessage request, int attempts) => request.Options.Set(Option, attempts);

    /// <summary>An attempt ended so that it may have been carried out, and the request is sent again.</summary>
    public static void MarkUnclear(HttpRequestMessage request) => request.Options.Set(Unclear, true);

    public static bool WereUnclear(HttpRequestMessage? request) =>
        request is not null && request.Options.TryGetValue(Unclear, out var unclear) && unclear;
}
