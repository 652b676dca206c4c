using System.Text.Json.Nodes;

namespace Tessitura.Client.Tool.Tests;

public class JunkTests
{
    private static readonly string[] Junk = ["null", "5", "\"junk\"", "[]", "{}", "true", "[{}]", "[null]"];

    private static readonly string[] Dialects = ["OpenAPI", "Swagger"];

    [Test]
    public void Junk_anywhere_in_a_description_is_told_and_never_thrown(
        [ValueSource(nameof(Junk))] string junk,
        [ValueSource(nameof(Dialects))] string dialect
    )
    {
        var text = dialect == "Swagger" ? OwnDescription.Swagger : SmallContract.Text;
        foreach (var path in Paths(JsonNode.Parse(text)!, []))
        {
            var root = JsonNode.Parse(text)!;
            var parent = path[..^1].Aggregate(root, Step);
            if (path[^1] is int index)
            {
                parent[index] = JsonNode.Parse(junk);
            }
            else
            {
                parent[(string)path[^1]] = JsonNode.Parse(junk);
            }

            var problems = new ProblemList();
            Contract? contract = null;

            Assert.That(
                () => contract = Generate(root.ToJsonString(), problems),
                Throws.Nothing,
                () => $"{junk} at {string.Join('/', path)}"
            );
            Assert.That(contract is null, Is.EqualTo(problems.HasErrors), () => string.Join('/', path));
        }
    }

    private static Contract? Generate(string text, ProblemList problems)
    {
        var contract = ContractReader.Read(text, problems);
        if (contract is not null)
        {
            ContractEmitter.Emit(contract, VenueProject.Settings);
        }

        return contract;
    }

    private static JsonNode Step(JsonNode node, object step) => step is int index ? node[index]! : node[(string)step]!;

    private static IEnumerable<object[]> Paths(JsonNode node, object[] path)
    {
        if (path.Length > 0)
        {
            yield return path;
        }

        var children = node switch
        {
            JsonObject items => items.Select(item => (Step: (object)item.Key, item.Value)),
            JsonArray items => items.Select((item, index) => (Step: (object)index, Value: item)),
            _ => [],
        };
        foreach (var (step, value) in children)
        {
            foreach (var below in Paths(value!, [.. path, step]))
            {
                yield return below;
            }
        }
    }
}
