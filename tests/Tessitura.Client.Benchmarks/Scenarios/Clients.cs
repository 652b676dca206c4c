namespace Tessitura.Client.Benchmarks.Scenarios;

/// <summary>Names of the clients, as the report shows them.</summary>
internal static class Clients
{
    public const string HandWritten = "hand-written";
    public const string HandWrittenPipeline = "hand-written, Polly and header handler";
    public const string Bare = "ours, bare";
    public const string Whole = "ours, whole pipeline";
    public const string Cached = "ours, cached";
    public const string Decoding = "hand-written, decoding alone";
    public const string Tokens = "Utf8JsonReader, tokens alone";
    public const string RestSharp = "RestSharp";
    public const string Flurl = "Flurl.Http";
    public const string Refit = "Refit";
    public const string RefitPipeline = "Refit, Polly and header handlers";

    /// <summary>Those that every call of ours must beat in time and memory.</summary>
    public static IReadOnlyList<string> Libraries { get; } = [RestSharp, Flurl];

    public static bool IsLibrary(string client) => Libraries.Contains(client);

    public static bool IsOurs(string client) => client is Bare or Whole or Cached;

    /// <summary>Refit with what the client has besides: with the pipeline where it has one.</summary>
    public static string RefitFor(string client) =>
        client is Whole or HandWrittenPipeline or RefitPipeline ? RefitPipeline : Refit;
}
