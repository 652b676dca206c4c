using Tessitura.Client.Benchmarks.Scenarios;

namespace Tessitura.Client.Benchmarks.Report;

/// <summary>How the tables say it.</summary>
internal static class Verdict
{
    public static string Of(bool met) => met ? "met" : "**missed**";

    /// <summary>Ours in bold.</summary>
    public static string Emphasise(string client) => Clients.IsOurs(client) ? $"**{client}**" : client;
}
