namespace Tessitura.Client.ContractTool;

/// <summary>Writes the one converter that stands on every model.</summary>
internal static class ConverterFactoryEmitter
{
    public static GeneratedFile Emit(EmissionSettings settings)
    {
        var code = CodeWriter.ForFile(
            settings,
            settings.Namespace,
            ["System.ComponentModel", "System.Text.Json", "System.Text.Json.Serialization"]
        );
        code.Summary("Stands on every model, so that it reads and writes alike with any options.");
        code.Line("[EditorBrowsable(EditorBrowsableState.Never)]");
        code.Line("public sealed class ModelConverterFactory : JsonConverterFactory");
        code.Open();
        code.Line("/// <inheritdoc/>");
        code.Line("public override bool CanConvert(Type typeToConvert) =>");
        code.Line($"    {JsonContextEmitter.ClassName}.Default.GetTypeInfo(typeToConvert) is not null;");
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line(
            "public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>"
        );
        code.Line($"    {JsonContextEmitter.ClassName}.Default.GetTypeInfo(typeToConvert)?.Converter;");
        code.Close();
        return new GeneratedFile("Converters/ModelConverterFactory.g.cs", code.ToString());
    }
}
