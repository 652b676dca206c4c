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

    public static IReadOnlyList<string> Libraries { get; } = [RestSharp, Flurl, Refit];

    public static bool IsOurs(string client) => client is Bare or Whole or Cached;
}
