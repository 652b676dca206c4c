using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Tessitura.Client.Tool;

/// <summary>Reads what the contract's own <c>x-</c> members say of an operation; what they say wrongly is passed over.</summary>
internal sealed class OperationPolicy(ProblemList problems)
{
    public const string SessionKey = "{sessionKey}";

    public void CheckSession(string path, OpenApiOperation operation, string pointer)
    {
        const string name = "x-session";
        var says = operation.Extensions.Flag(name);
        if (operation.Extensions.Node(name) is not null && says != path.Contains(SessionKey, StringComparison.Ordinal))
        {
            problems.Warning(
                JsonPointer.Append(pointer, name),
                $"The path {(says ? "has no" : "has a")} {SessionKey}, but x-session says otherwise; the path counts."
            );
        }
    }

    public string? ReadRetry(OpenApiOperation operation, string pointer)
    {
        if (
            operation.Extensions.Node("x-retry") is null
            || operation.Extensions.Text("x-retry") is "safe" or "repeatable" or "never"
        )
        {
            return operation.Extensions.Text("x-retry");
        }

        problems.Warning(
            JsonPointer.Append(pointer, "x-retry"),
            "x-retry is one of safe, repeatable and never; the verb counts."
        );
        return null;
    }

    public ContractCache? ReadCache(OpenApiOperation operation, string pointer)
    {
        switch (operation.Extensions.Node("x-cache"))
        {
            case null:
                return null;
            case JsonObject policy:
                return new ContractCache(
                    Seconds("max-age"),
                    Seconds("stale-while-revalidate"),
                    Seconds("stale-if-error")
                );
                int Seconds(string name) =>
                    policy[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number : 0;
            default:
                if (operation.Extensions.Text("x-cache") != "private")
                {
                    problems.Warning(
                        JsonPointer.Append(pointer, "x-cache"),
                        "x-cache is \"private\" or an object with max-age; it is taken as \"private\"."
                    );
                }

                return ContractCache.Private;
        }
    }
}
