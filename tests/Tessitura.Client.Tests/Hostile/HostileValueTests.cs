namespace Tessitura.Client.Tests.Hostile;

/// <summary>The corpus at every place of some answers, and some answers cut at every byte.</summary>
internal sealed class HostileValueTests
{
    [TestCase("Session.Get", MutationKind.ReplaceValue)]
    [TestCase("Session.GetExpiration", MutationKind.ReplaceValue)]
    [TestCase("Session.GetExpiration", MutationKind.AddMember)]
    [TestCase("Txn.GetPerformanceSeats", MutationKind.ReplaceValue)]
    public async Task A_hostile_value_in_any_place_is_a_value_or_a_contract_exception(
        string operation,
        MutationKind kind
    )
    {
        await using var server = new HostileServer();
        var answer = AnswerOf(operation);
        var problems = new List<string>();
        var tried = 0;

        for (var place = 0; place < answer.Json.Values.Count; place++)
        {
            for (var value = 0; value < HostileValues.All.Count; value++, tried++)
            {
                var mutated = new Mutated(answer, new Mutation(kind, place, value));
                server.Body = mutated.Bytes;
                if (await Ending.ProblemOf(() => server.CallAsync(answer), answer.Operation) is { } problem)
                {
                    problems.Add($"{mutated}: {problem}");
                }
            }
        }

        Assert.That(tried, Is.EqualTo(answer.Json.Values.Count * HostileValues.All.Count));
        Assert.That(problems, Is.Empty);
    }

    [TestCase("Session.Get")]
    [TestCase("Txn.GetPerformanceSeats")]
    public async Task An_answer_cut_at_any_byte_is_a_contract_exception(string operation)
    {
        await using var server = new HostileServer();
        var answer = AnswerOf(operation);

        for (var length = 1; length < answer.Json.Bytes.Length; length++)
        {
            server.Body = answer.Json.Bytes[..length];

            Assert.That(
                () => server.CallAsync(answer),
                Throws.TypeOf<TessituraContractException>().With.Property("JsonPath").StartsWith("$")
            );
        }
    }

    private static CorrectAnswer AnswerOf(string operation) =>
        CorrectAnswer.All.Single(answer => answer.Operation.ToString() == operation);
}
