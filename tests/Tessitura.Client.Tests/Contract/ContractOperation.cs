using System.Text.Json.Nodes;

namespace Tessitura.Client.Tests.Contract;

/// <summary>One operation as the contract describes it.</summary>
internal sealed class ContractOperation(string path, string method, JsonObject description)
{
    public string Id => description["operationId"]!.GetValue<string>();

    public string Group => Id.Split('_')[0];

    public string Name => Id.Split('_')[1];

    public string Method => method;

    public string Route => path.Replace("{sessionKey}", "@sessionKey", StringComparison.Ordinal);

    public bool NeedsSession => description["x-session"]!.GetValue<bool>();

    public string Retry => description["x-retry"]!.GetValue<string>();

    public JsonNode? Cache => description["x-cache"];

    public string? Since => description["x-since"]?.GetValue<string>();

    public bool MayBeEmpty => description["x-may-be-empty"]?.GetValue<bool>() is true;

    public JsonObject? Body => description["requestBody"]?["content"]?["application/json"]?["schema"]?.AsObject();

    public JsonObject? Result =>
        description["responses"]?["200"]?["content"]?["application/json"]?["schema"]?.AsObject();

    public IReadOnlyList<JsonObject> Parameters { get; } =
    [
        .. (description["parameters"]?.AsArray() ?? [])
            .Select(parameter => parameter!.AsObject())
            .Where(parameter => parameter["name"]!.GetValue<string>() != "sessionKey"),
    ];

    public override string ToString() => $"{Group}.{Name}";
}
