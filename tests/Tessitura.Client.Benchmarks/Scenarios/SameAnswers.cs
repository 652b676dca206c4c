using System.Text.Json;
using System.Text.Json.Serialization;
using Tessitura.Client.Benchmarks.Wire;

namespace Tessitura.Client.Benchmarks.Scenarios;

/// <summary>A client that asks for less or reads less than the others would be faster: before anything is measured, all must have sent and read the same.</summary>
internal static class SameAnswers
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <exception cref="InvalidOperationException">A client's request or answer differs from the first one's of its scenario.</exception>
    public static async Task CheckAsync(IEnumerable<MeasuredCall> calls)
    {
        var answers = new Dictionary<string, (MeasuredCall By, string Text)>();
        var requests = new Dictionary<string, (MeasuredCall By, SentRequest Request)>();
        foreach (var measured in calls)
        {
            var sent = new List<SentRequest>();
            var call = measured.Build(body => new RecordingServer(body, sent))();
            await call;
            if (TextOf(call) is { } text)
            {
                Compare(answers, measured, text, "reads something else than");
            }

            foreach (var request in sent)
            {
                Compare(requests, measured, request, "sends something else than");
            }
        }
    }

    private static void Compare<T>(
        Dictionary<string, (MeasuredCall By, T Seen)> first,
        MeasuredCall measured,
        T seen,
        string differs
    )
    {
        if (!first.TryAdd(measured.Scenario, (measured, seen)) && !Equals(first[measured.Scenario].Seen, seen))
        {
            throw new InvalidOperationException(
                $"{measured} {differs} {first[measured.Scenario].By.Client}: {seen}, not {first[measured.Scenario].Seen}"
            );
        }
    }

    /// <summary>The answer as JSON; null for what has none, because it is no call.</summary>
    private static string? TextOf(Task call) =>
        call.GetType().GetProperty(nameof(Task<>.Result)) is { } result && result.PropertyType.Name != "VoidTaskResult"
            ? JsonSerializer.Serialize(result.GetValue(call), result.PropertyType, Options)
            : null;
}
