namespace Tessitura.Client.Tests.Hostile;

/// <summary>A spoiled answer.</summary>
internal sealed record Mutated(CorrectAnswer Answer, Mutation Mutation)
{
    public byte[] Bytes => Mutation.ApplyTo(Answer.Json);

    public override string ToString() => $"{Answer.Operation} {Mutation}";
}
