using System.Text.Json.Serialization;

namespace Tessitura.Client.Benchmarks.Plain;

/// <summary>The generated metadata that every contestant except ours reads and writes with, where it can.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Session))]
[JsonSerializable(typeof(ReserveTicketsRequest))]
[JsonSerializable(typeof(ReserveTicketsResponse))]
[JsonSerializable(typeof(Cart))]
[JsonSerializable(typeof(List<Seat>), TypeInfoPropertyName = "Seats")]
[JsonSerializable(typeof(List<PriceSummary>), TypeInfoPropertyName = "Prices")]
internal sealed partial class PlainJson : JsonSerializerContext;
