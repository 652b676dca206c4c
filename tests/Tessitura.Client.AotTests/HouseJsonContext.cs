using System.Text.Json.Serialization;

namespace Tessitura.Client.AotTests;

/// <summary>System.Text.Json's own generator over the program's types; it finds the models' converters by their attribute.</summary>
[JsonSerializable(typeof(SeatPlan))]
internal sealed partial class HouseJsonContext : JsonSerializerContext;
