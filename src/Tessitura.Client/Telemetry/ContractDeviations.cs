using System.Diagnostics.Metrics;

namespace Tessitura.Client;

/// <summary>Counts answers that break the contract: those that could be read all the same, and those that could not.</summary>
internal static class ContractDeviations
{
    private static readonly Counter<long> Counter = TessituraTelemetry.Meter.CreateCounter<long>(
        "tessitura.client.contract_deviations",
        unit: "{deviation}",
        description: "Answers, or members of them, that are not what the contract says."
    );

    /// <summary>A null came for a member that cannot be null, and its default was taken.</summary>
    /// <param name="type">Name of the model, from the contract.</param>
    /// <param name="member">Name of its member, from the contract.</param>
    public static void NullRead(string type, string member) => CountMember("null", type, member);

    /// <summary>A member that says which row an answer is about did not come, and 0 was taken.</summary>
    /// <param name="type">Name of the model, from the contract.</param>
    /// <param name="member">Name of its member, from the contract.</param>
    public static void MemberMissing(string type, string member) => CountMember("missing", type, member);

    /// <summary>A number or a boolean came for a text, and was taken as its text.</summary>
    /// <param name="type">Name of the model, from the contract.</param>
    /// <param name="member">Name of its member, from the contract.</param>
    public static void TextRead(string type, string member) => CountMember("text", type, member);

    /// <summary>Members of a model came under names in another casing.</summary>
    /// <param name="type">Name of the model, from the contract.</param>
    public static void OtherCasingRead(string type) => CountModel("casing", type);

    /// <summary>An object came for a model and had none of its members.</summary>
    /// <param name="type">Name of the model, from the contract.</param>
    public static void UnknownObjectRead(string type) => CountModel("unknown_object", type);

    /// <summary>An answer could not be taken, and the call failed.</summary>
    /// <param name="operation">The operation that it answers.</param>
    /// <param name="kind">In which way it breaks the contract.</param>
    public static void AnswerRefused(Operation? operation, string kind) =>
        Counter.Add(
            1,
            new KeyValuePair<string, object?>("tessitura.deviation", kind),
            new KeyValuePair<string, object?>("tessitura.operation", OperationTable.NameOf(operation))
        );

    private static void CountMember(string kind, string type, string member) =>
        Counter.Add(
            1,
            new KeyValuePair<string, object?>("tessitura.deviation", kind),
            new KeyValuePair<string, object?>("tessitura.type", type),
            new KeyValuePair<string, object?>("tessitura.member", member)
        );

    private static void CountModel(string kind, string type) =>
        Counter.Add(
            1,
            new KeyValuePair<string, object?>("tessitura.deviation", kind),
            new KeyValuePair<string, object?>("tessitura.type", type)
        );
}
