using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tessitura.Client.Tests.Contract;

namespace Tessitura.Client.Tests.Conventions;

internal sealed partial class SampleTests
{
    private static IEnumerable<string> SampleNames() => ContractDocument.Samples.AsObject().Select(pair => pair.Key);

    private static IEnumerable<string> SchemaNames() => ContractDocument.Schemas.Keys;

    [Test]
    public void The_contract_has_397_models_and_216_samples()
    {
        Assert.That(ContractDocument.Schemas, Has.Count.EqualTo(397));
        Assert.That(SampleNames().Count(), Is.EqualTo(216));
    }

    [TestCaseSource(nameof(SampleNames))]
    public void A_sample_is_read_and_written_back_without_loss(string name)
    {
        var sample = ContractDocument.Samples[name]!;

        Assert.That(JsonShape.Difference(sample, RoundTrip(name, sample)), Is.Null);
    }

    [TestCaseSource(nameof(SchemaNames))]
    public void A_model_keeps_every_member_known_or_not(string name)
    {
        var sample = ContractDocument.Sample(ContractDocument.Schemas[name])!;
        AddUnknownMembers(sample);

        Assert.That(JsonShape.Difference(sample, RoundTrip(name, sample)), Is.Null);
    }

    [TestCaseSource(nameof(SchemaNames))]
    public void A_model_reads_members_in_any_order(string name)
    {
        var sample = ContractDocument.Sample(ContractDocument.Schemas[name])!.AsObject();
        var reversed = new JsonObject(
            sample.Reverse().Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone()))
        );

        Assert.That(JsonShape.Difference(sample, RoundTrip(name, reversed)), Is.Null);
    }

    [TestCaseSource(nameof(SchemaNames))]
    public void A_model_shows_no_sensitive_member_in_its_text(string name)
    {
        var schema = ContractDocument.Schemas[name];
        var sensitive = schema["properties"]!
            .AsObject()
            .Where(member => member.Value!["x-sensitive"]?.GetValue<bool>() is true)
            .Select(member => member.Key)
            .ToArray();
        var sample = ContractDocument.Sample(schema)!.AsObject();
        foreach (var member in sensitive)
        {
            sample[member] = sample[member]!.GetValueKind() is JsonValueKind.Number ? 987654321 : "INVENTED-SECRET";
        }

        var text = Read(name, sample)!.ToString();

        Assert.That(text, Does.Not.Contain("INVENTED-SECRET").And.Not.Contain("987654321"));
        Assert.That(
            sensitive,
            Is.All.Matches<string>(member => text!.Contains($"{member} = ***", StringComparison.Ordinal))
        );
    }

    [TestCase("seed-2-session-response.txt", "Session")]
    public void The_second_seeds_sample_and_members_are_all_there(string seed, string name)
    {
        var text = ContractDocument.Seed(seed);
        var sample = JsonBlock().Matches(text).Select(match => JsonNode.Parse(match.Value)!).Single();
        var listed = Member().Matches(text).Select(match => match.Groups[1].Value).ToArray();

        Assert.That(JsonShape.Difference(sample, RoundTrip(name, sample)), Is.Null);
        Assert.That(listed, Has.Length.EqualTo(12));
        Assert.That(listed, Is.All.Matches<string>(member => typeof(Session).GetProperty(member!) is not null));
    }

    [Test]
    public void The_third_seeds_bodies_are_read_as_they_stand_and_fit_their_operations()
    {
        var sections = Section().Split(ContractDocument.Seed("seed-3-seat-map-calls.txt")).Skip(1).Chunk(2).ToArray();
        var failures = new List<string>();
        foreach (var section in sections)
        {
            var (route, method) = (section[0].Trim(), Verb().Match(section[1]).Groups[1].Value);
            var operation = ContractDocument.Operations.Single(operation =>
                operation.Method == method
                && Placeholder().Replace(operation.Route, "{}")
                    == Placeholder().Replace(route.Replace("{sessionKey}", "@sessionKey"), "{}")
            );
            CheckBody(section[1], "Sample Request Body", operation.Body, failures, operation);
            CheckBody(section[1], "Sample Response", operation.Result, failures, operation);
        }

        Assert.That(sections, Has.Length.EqualTo(21));
        Assert.That(failures, Is.Empty);
    }

    private static void CheckBody(
        string section,
        string title,
        JsonObject? schema,
        List<string> failures,
        ContractOperation operation
    )
    {
        var start = section.IndexOf(title + "\n", StringComparison.Ordinal);
        if (start < 0)
        {
            return;
        }

        var body = JsonNode.Parse(JsonBlock().Match(section, start).Value)!;
        var (name, elements) = schema!["items"] is JsonObject items
            ? (ContractDocument.TypeName(items), body.AsArray().ToArray())
            : (ContractDocument.TypeName(schema), [body]);
        foreach (var element in elements)
        {
            if (JsonShape.Difference(element, RoundTrip(name, element!)) is { } difference)
            {
                failures.Add($"{operation} {title}: {difference}");
            }
        }
    }

    private static JsonNode? RoundTrip(string name, JsonNode json) =>
        JsonNode.Parse(JsonSerializer.Serialize(Read(name, json), TypeInfo(name)));

    private static object? Read(string name, JsonNode json) =>
        JsonSerializer.Deserialize(json.ToJsonString(), TypeInfo(name));

    private static System.Text.Json.Serialization.Metadata.JsonTypeInfo TypeInfo(string name) =>
        Json.TypeInfo(typeof(Session).Assembly.GetType($"Tessitura.Client.Models.{name}", throwOnError: true)!);

    private static void AddUnknownMembers(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject value:
                foreach (var (_, member) in value.ToArray())
                {
                    AddUnknownMembers(member);
                }

                value["UnknownText"] = "kept";
                value["UnknownNull"] = null;
                value["UnknownObject"] = new JsonObject { ["a"] = new JsonArray(1, 2.50m, "x") };
                break;
            case JsonArray list:
                foreach (var element in list)
                {
                    AddUnknownMembers(element);
                }

                break;
        }
    }

    [GeneratedRegex(@"^[\[{]\n[\s\S]*?^[\]}]$", RegexOptions.Multiline)]
    private static partial Regex JsonBlock();

    [GeneratedRegex(@"^([A-Z]\w+) \| (?!Version)\w+ \|", RegexOptions.Multiline)]
    private static partial Regex Member();

    [GeneratedRegex(@"^(/\S+)\n\nHTTP Method:", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^ (\w+)")]
    private static partial Regex Verb();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
