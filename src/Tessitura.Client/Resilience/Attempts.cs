namespace Tessitura.Client;

/// <summary>Counts how often a request was sent, for those who report on it.</summary>
internal static class Attempts
{
    public static int Of(HttpRequestMessage request) => CallState.Find(request)?.Attempts ?? 0;

    public static void Tell(HttpRequestMessage request, int attempts) => CallState.Of(request).Attempts = attempts;

    /// <summary>An attempt ended so that it may have been carried out, and the request is sent again.</summary>
    public static void MarkUnclear(HttpRequestMessage request) => CallState.Of(request).HadUnclearAttempt = true;

    public static bool WereUnclear(HttpRequestMessage? request) => CallState.Find(request)?.HadUnclearAttempt is true;
}
