namespace Tessitura.Client.SourceGenerator;

/// <summary>One method of the implementation.</summary>
/// <param name="ExplicitInterface">The interface that the method names, where a public method would not do.</param>
/// <param name="Request">What the method sends; null where it has an error.</param>
/// <param name="ErrorId">The diagnostic that keeps it from being sent.</param>
internal sealed record MethodModel(
    string Name,
    string ReturnType,
    string? ExplicitInterface,
    EquatableArray<ParameterModel> Parameters,
    RequestModel? Request,
    string? ErrorId
);
