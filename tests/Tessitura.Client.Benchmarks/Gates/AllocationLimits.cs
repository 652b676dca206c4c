using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tessitura.Client.Benchmarks.Gates;

/// <summary>What each call allocated when its limit was committed, in <c>allocations.json</c>; the limit is a little higher.</summary>
internal sealed class AllocationLimits : SortedDictionary<string, long>
{
    private const double Margin = 1.015;
    private const int MarginBytes = 32;

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        // The file is for people: names as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private AllocationLimits(IDictionary<string, long> recorded)
        : base(recorded, StringComparer.Ordinal) { }

    private static string LimitsFile =>
        RepositoryFolder.PathOf("tests", "Tessitura.Client.Benchmarks", "allocations.json");

    public static AllocationLimits Read() =>
        new(JsonSerializer.Deserialize<Dictionary<string, long>>(File.ReadAllText(LimitsFile)) ?? []);

    /// <summary>The most that a call may allocate; nothing for one that has no limit yet.</summary>
    public long LimitOf(string call) =>
        TryGetValue(call, out var recorded) ? (long)(recorded * Margin) + MarginBytes : 0;

    public void Write() => File.WriteAllText(LimitsFile, JsonSerializer.Serialize(this, Indented) + "\n");
}
