using System.Text.Json.Serialization;

namespace SeatPicker;

/// <summary>One seat at one price; a value, so that no list of them holds a null.</summary>
[method: JsonConstructor]
internal readonly record struct SeatChoice(int SeatId, int PriceTypeId);
