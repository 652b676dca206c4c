namespace Tessitura.Client;

/// <summary>Counts how often a request was sent, for those who report on it.</summary>
internal static class Attempts
{
    public static int Of(HttpRequestMessage request) => CallState.Find(request)?.Attempts ?? 0;

    public static void Tell(HttpRequestMessage request, int attempts) => CallState.Of(request).Attempts = attempts;

    public static bool WereUnclear(HttpRequestMessage? request) => CallState.Find(request)?.HadUnclearAttempt is true;
}
