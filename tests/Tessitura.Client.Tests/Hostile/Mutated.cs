using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Tessitura.Client.Tests.Hostile;

/// <summary>A spoiled answer.</summary>
internal sealed record Mutated(CorrectAnswer Answer, Mutation Mutation)
{
    public static Arbitrary<Mutated> Any { get; } =
        (
            from answer in Gen.Elements<CorrectAnswer>(CorrectAnswer.All)
            from kind in Gen.Elements(Enum.GetValues<MutationKind>())
            from place in Gen.Choose(0, int.MaxValue - 1)
            from what in Gen.Choose(0, int.MaxValue - 1)
            select new Mutated(answer, new Mutation(kind, place, what))
        ).ToArbitrary();

    public byte[] Bytes => Mutation.ApplyTo(Answer.Json);

    /// <summary>The same answers for the same seed.</summary>
    public static Config From(int seed, int count) =>
        Config
            .QuickThrowOnFailure.WithMaxTest(count)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd((ulong)seed), null)));

    public override string ToString() => $"{Answer.Operation} {Mutation}";
}
