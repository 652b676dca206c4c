using System.Collections.Immutable;
using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>The custom values of an order or a contribution: ten of them, by index.</summary>
internal static class CustomData
{
    private const int Last = 10;

    /// <summary>Sets one value; only Index and Value of the item count.</summary>
    public static ImmutableSortedDictionary<int, string> Set(
        ImmutableSortedDictionary<int, string> values,
        int index,
        CustomDataItem item
    ) =>
        item.Index != index ? throw ServiceFault.Rejected("Index must be the id in the path.")
        : index is < 1 or > Last ? throw ServiceFault.Rejected($"Index must be between 1 and {Last}.")
        : values.SetItem(index, item.Value ?? "");

    public static ImmutableSortedDictionary<int, string> Of(IReadOnlyList<CustomDataItem> items) =>
        items.Aggregate(
            ImmutableSortedDictionary<int, string>.Empty,
            (values, item) => Set(values, item.Index ?? 0, item)
        );
}
