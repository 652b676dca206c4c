using Tessitura.Client.Benchmarks.Loopback;
using Tessitura.Client.Benchmarks.Scenarios;

namespace Tessitura.Client.Benchmarks.Report;

/// <summary>Measures and writes <c>docs/performance.md</c>.</summary>
internal static class PerformanceReport
{
    /// <summary>Measures what the filter names, or everything; only the whole report is written to its file.</summary>
    public static async Task RunAsync(string? filter, TextWriter output)
    {
        var calls = MeasuredCalls.Matching(filter);
        await SameAnswers.CheckAsync(calls);
        var callTable = calls.Count > 0 ? new CallTable(await CallMeasuring.MeasureAsync(calls)).ToMarkdown() : "";
        await output.WriteLineAsync(callTable);
        var startTable = IsWanted("start", filter) ? EndToEndTables.Starts(await StartMeasuring.MeasureAsync()) : "";
        await output.WriteLineAsync(startTable);
        var loopbackTable = IsWanted("loopback", filter)
            ? EndToEndTables.Loopback(await LoopbackMeasuring.MeasureAsync())
            : "";
        await output.WriteLineAsync(loopbackTable);
        if (filter is null)
        {
            var path = RepositoryFolder.PathOf("docs", "performance.md");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, Text(callTable, startTable, loopbackTable));
            await output.WriteLineAsync("Written to docs/performance.md.");
        }
    }

    private static bool IsWanted(string part, string? filter) =>
        filter is null || part.Contains(filter, StringComparison.OrdinalIgnoreCase);

    private static string Text(string calls, string starts, string loopback) =>
        $"""
            # Performance

            What a call costs, side by side with hand-written code, plain Refit and other libraries.

            Written by `dotnet run -c Release --project tests/Tessitura.Client.Benchmarks -- --report`, all in one run; not
            edited by hand. Compare within a table: the machine and what else it does decide the absolute times.

            {Machine.ToMarkdown()}
            ## One call

            The answer comes from memory, in pieces of 16 KB as a TLS connection gives them, so that only the client counts; all
            clients get the same bytes in the same way, and are checked to send the same and to read the same from them.
            BenchmarkDotNet measures in one process, after warming up everything: the median of 18 iterations of 100 ms in three
            passes over all calls, and the bytes that the process allocated per call. The ratios are those to the hand-written
            client and to Refit in the same scenario. A client with a pipeline is compared with Refit with the same pipeline, for
            the small GET and the POST also with the hand-written client that has it; the cached read with decoding the same bytes.

            - **hand-written**: HttpClient with System.Text.Json source generation, records of its own with the same members,
              reading while the body arrives (`ResponseHeadersRead`, `DeserializeAsync`; `GetFromJsonAsync` allocates a little more).
            - **ours, bare**: the generated interfaces with credentials and session key. No host gets it like this, because
              resilience and telemetry cannot be left out: it shows what they cost.
            - **ours, whole pipeline**: what `AddTessitura` gives by default, without a listener to logs, traces and metrics.
            - **Refit**: plain Refit as its documentation says it is fastest (`ForGenerated`, the hand-written client's records and
              source-generated metadata, small bodies written at once); **with Polly and header handlers** the same Polly pipeline
              as the SDK has in place of HttpClient's timeout, and a handler each for the credentials and for the session key.
            - **RestSharp**, **Flurl.Http**: with the same source-generated metadata.

            {calls}
            ## From the start of a program to its first answer

            A program that builds the client and asks a simulator in another process for a seat map of 1,200 seats, over the
            loopback address: the median of {StartMeasuring.Starts} starts, in turns, from creating the process to its first line of
            output. The size of the ahead-of-time one is its executable's; the other one runs on the installed runtime, its size
            is what is published beside that.

            {starts}
            ## Over sockets

            A simulator in another process on the same machine; the clients take turns, five rounds of 1.5 s each, medians.
            Processor time is that of the client's process alone, sockets included.

            {loopback}
            """;
}
