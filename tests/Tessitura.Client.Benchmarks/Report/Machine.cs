using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;

namespace Tessitura.Client.Benchmarks.Report;

/// <summary>Where it was measured, and with which versions.</summary>
internal static class Machine
{
    private static readonly string[] Packages =
    [
        "BenchmarkDotNet",
        "Flurl.Http",
        "Polly.Core",
        "Refit",
        "RestSharp",
        "System.Text.Json",
    ];

    public static string ToMarkdown()
    {
        var text = new StringBuilder();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"- {Processor()}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1 << 30)} GB"
        );
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"- {OperatingSystemName()} ({RuntimeInformation.OSArchitecture}), {RuntimeInformation.FrameworkDescription}, Release, tiered compilation with profiles"
        );
        text.AppendLine(CultureInfo.InvariantCulture, $"- {string.Join(" · ", Versions())}");
        return text.ToString();
    }

    private static IEnumerable<string> Versions() =>
        Packages
            .Where(name => File.Exists(Path.Combine(AppContext.BaseDirectory, $"{name}.dll")) || IsShared(name))
            .Select(name =>
            {
                var version = Assembly
                    .Load(name)
                    .GetCustomAttribute<AssemblyInformationalVersionAttribute>()
                    ?.InformationalVersion;
                return $"{name} {version?.Split('+')[0]}";
            });

    private static bool IsShared(string name) => name == "System.Text.Json";

    private static string Processor() =>
        File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo")
                .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
                ?.Split(':', 2)[1]
                .Trim()
                ?? "unknown processor"
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "unknown processor";

    private static string OperatingSystemName() =>
        File.Exists("/etc/os-release")
            ? File.ReadLines("/etc/os-release")
                .FirstOrDefault(line => line.StartsWith("PRETTY_NAME=", StringComparison.Ordinal))
                ?.Split('=', 2)[1]
                .Trim('"')
                ?? RuntimeInformation.OSDescription
            : RuntimeInformation.OSDescription;
}
