using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tessitura.Client.Benchmarks.Scenarios;

/// <summary>A client that reads less than the others would be faster: before anything is measured, all must have read the same.</summary>
internal static class SameAnswers
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <exception cref="InvalidOperationException">A client's answer differs from the first one's of its scenario.</exception>
    public static async Task CheckAsync(IEnumerable<MeasuredCall> calls)
    {
        var first = new Dictionary<string, string>();
        foreach (var measured in calls)
        {
            var call = measured.Prepare()();
            await call;
            if (
                TextOf(call) is { } text
                && first.TryAdd(measured.Scenario, text) is false
                && first[measured.Scenario] != text
            )
            {
                throw new InvalidOperationException($"{measured} reads something else than the others.");
            }
        }
    }

    private static string? TextOf(Task call) =>
        call.GetType().GetProperty(nameof(Task<>.Result))?.GetValue(call) is { } answer
        && answer.GetType().Name != "VoidTaskResult"
            ? JsonSerializer.Serialize(answer, answer.GetType(), Options)
            : null;
}
