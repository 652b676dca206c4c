using System.Text.Json.Serialization;

namespace Tessitura.Client;

/// <summary>How open questions are written; enums by name, so that a later version reads them.</summary>
[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(QuestionData))]
[JsonSerializable(typeof(List<QuestionData>))]
internal sealed partial class SellingJsonContext : JsonSerializerContext;
