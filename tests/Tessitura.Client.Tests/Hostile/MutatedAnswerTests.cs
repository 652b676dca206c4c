using System.Net;
using FsCheck;
using FsCheck.Fluent;
using RichardSzalay.MockHttp;

namespace Tessitura.Client.Tests.Hostile;

/// <summary>20,000 spoiled answers over all operations, and 4,000 spoiled error answers; the seeds are fixed.</summary>
internal sealed class MutatedAnswerTests
{
    [TestCase(1, 5_000)]
    [TestCase(2, 5_000)]
    [TestCase(3, 5_000)]
    [TestCase(4, 5_000)]
    public async Task A_mutated_answer_ends_as_a_value_or_as_a_contract_exception_with_a_path(int seed, int count)
    {
        await using var server = new HostileServer();
        var tried = new Tally();

        Check(
            seed,
            count,
            async mutated =>
            {
                tried.Count(mutated);
                server.Body = mutated.Bytes;
                return await Ending.ProblemOf(() => server.CallAsync(mutated.Answer), mutated.Answer.Operation);
            }
        );

        Assert.That(tried.Answers, Is.EqualTo(count));
        Assert.That(tried.Operations, Is.EqualTo(376));
        Assert.That(tried.Kinds, Is.EqualTo(Enum.GetValues<MutationKind>().Length));
    }

    [TestCase(5, 2_000)]
    [TestCase(6, 2_000)]
    public async Task A_mutated_error_answer_ends_as_a_tessitura_exception(int seed, int count)
    {
        HttpStatusCode[] statuses = [.. Enumerable.Range(300, 300).Select(status => (HttpStatusCode)status)];
        await using var server = new HostileServer();
        var tried = new Tally();

        Check(
            seed,
            count,
            async mutated =>
            {
                tried.Count(mutated);
                server.Body = mutated.Mutation.ApplyTo(CorrectAnswer.Error);
                server.Status = statuses[tried.Answers % statuses.Length];
                return await Ending.ProblemOfFailed(() => server.CallAsync(mutated.Answer));
            }
        );

        Assert.That(tried.Answers, Is.EqualTo(count));
    }

    private static void Check(int seed, int count, Func<Mutated, Task<string?>> problem)
    {
        Prop.ForAll(
                Mutated.Any,
                async answer => Assert.That(await problem(answer), Is.Null, answer.Answer.Operation.ToString())
            )
            .Check(Mutated.From(seed, count));
    }
}
