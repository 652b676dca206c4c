using System.Collections;
using System.Text.Json;
using Tessitura.Client.Models;

namespace Tessitura.Client.Tests;

/// <summary>Compares two models to the last digit: lists by their items, amounts with their scale, dates with their offset.</summary>
internal static class Difference
{
    /// <summary>Where and how they differ; null when they are equal.</summary>
    public static string? Between(object? left, object? right, string path = "$") =>
        (left, right) switch
        {
            (null, null) => null,
            (null, _) or (_, null) => Say(left, right, path),
            (decimal a, decimal b) => decimal.GetBits(a).SequenceEqual(decimal.GetBits(b)) ? null : Say(a, b, path),
            (DateTimeOffset a, DateTimeOffset b) => a.EqualsExact(b) ? null : Say(a, b, path),
            (JsonElement a, JsonElement b) => a.GetRawText() == b.GetRawText() ? null : Say(a, b, path),
            (ReadOnlyMemory<byte> a, ReadOnlyMemory<byte> b) => a.Span.SequenceEqual(b.Span) ? null : Say(a, b, path),
            (IReadOnlyDictionary<string, JsonElement> a, IReadOnlyDictionary<string, JsonElement> b) => Between(
                a.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                    .SelectMany(pair => new object[] { pair.Key, pair.Value }),
                b.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                    .SelectMany(pair => new object[] { pair.Key, pair.Value }),
                path
            ),
            (string a, string b) => a == b ? null : Say(a, b, path),
            (IEnumerable a, IEnumerable b) => OfLists([.. a.Cast<object?>()], [.. b.Cast<object?>()], path),
            _ when left.GetType() == right.GetType() && left.GetType().Namespace == typeof(Seat).Namespace =>
                left.GetType()
                    .GetProperties()
                    .Select(member => Between(member.GetValue(left), member.GetValue(right), $"{path}.{member.Name}"))
                    .FirstOrDefault(difference => difference is not null),
            _ => left.Equals(right) ? null : Say(left, right, path),
        };

    private static string? OfLists(List<object?> left, List<object?> right, string path) =>
        left.Count == right.Count
            ? left.Zip(right)
                .Select((pair, index) => Between(pair.First, pair.Second, $"{path}[{index}]"))
                .FirstOrDefault(difference => difference is not null)
            : $"{path}: {left.Count} items instead of {right.Count}";

    private static string Say(object? left, object? right, string path) =>
        $"{path}: {left ?? "null"} ({left?.GetType().Name}) instead of {right ?? "null"} ({right?.GetType().Name})";
}
