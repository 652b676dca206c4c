namespace Tessitura.Client.SourceGenerator;

/// <summary>The types that an implementation uses beside those of its interface.</summary>
internal static class KnownTypes
{
    private const string Sdk = "Tessitura.Client";
    private const string Http = "System.Net.Http";
    private const string Threading = "System.Threading";
    private const string CodeDom = "System.CodeDom.Compiler";

    public static void Announce(TypeNames names)
    {
        foreach (string name in new[] { Sdk, Http, Threading, CodeDom, HttpAttributes.Namespace })
        {
            names.Announce(name);
        }
    }

    /// <summary>Writes only the names that the methods need, so that no using directive is superfluous.</summary>
    public static KnownNames Write(TypeNames names, IReadOnlyCollection<MethodModel> methods)
    {
        RequestModel[] requests = [.. methods.Select(static method => method.Request).OfType<RequestModel>()];
        bool hasNoToken = requests.Any(static request => request.CancellationToken is null);
        bool hasQuery = requests.Any(static request => request.Query.Count > 0);
        bool hasFormat = requests
            .SelectMany(static request => request.Query)
            .Any(static query => query.CollectionFormat is not null);

        bool hasJson = requests.Any(static request => request is { Body: not null } or { Result: not null });

        string generatedCode = names.Of(CodeDom, "GeneratedCodeAttribute");
        return new(
            GeneratedCode: generatedCode.Substring(0, generatedCode.Length - "Attribute".Length),
            HttpMethod: requests.Length > 0 ? names.Of(Http, "HttpMethod") : "",
            CancellationToken: hasNoToken ? names.Of(Threading, "CancellationToken") : "",
            ResourceInvoker: names.Of(Sdk, "ResourceInvoker"),
            RequestPath: hasQuery ? names.Of(Sdk, "RequestPath") : "",
            CollectionFormat: hasFormat ? names.Of(HttpAttributes.Namespace, "CollectionFormat") : "",
            JsonType: hasJson ? names.Of(Sdk, "JsonType") : ""
        );
    }
}
