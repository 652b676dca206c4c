using System.Text.Json.Nodes;

namespace Tessitura.Client.Tool.Tests;

public class DescriptionInputTests
{
    [TestCase("", "There is nothing in it: a description is JSON or YAML.")]
    [TestCase(" \n\t", "There is nothing in it: a description is JSON or YAML.")]
    [TestCase("\0\0PK", "This is not text: a description is JSON or YAML.")]
    [TestCase("<!DOCTYPE html><html><body>Sign in</body></html>", "This is an HTML page")]
    [TestCase("<HTML>", "This is an HTML page")]
    [TestCase("<?xml version=\"1.0\"?><definitions/>", "This is XML: a description is JSON or YAML.")]
    [TestCase("null", "This is neither a JSON object nor a YAML map")]
    [TestCase("just words", "This is neither a JSON object nor a YAML map")]
    [TestCase("- a\n- b", "This is neither a JSON object nor a YAML map")]
    [TestCase("a: [1", "This is no JSON, and as YAML it cannot be read from line ")]
    [TestCase(
        "a: 1\na: 2",
        "This is no JSON, and as YAML it cannot be read from line 2, column 1 on: it is broken there, or a name stands twice."
    )]
    public async Task What_is_no_description_gets_a_sentence_of_its_own(string text, string sentence)
    {
        using var folder = new ToolFolder(text);

        Assert.That(await folder.RunAsync(), Is.EqualTo(2));
        Assert.That(folder.Errors, Does.StartWith($"{folder.Contract}: error: {sentence}"));
        Assert.That(folder.Files, Is.Empty);
    }

    [TestCase("{}", "no description of an API")]
    [TestCase("{\"openapi\": 3, \"paths\": {}}", "no description of an API")]
    [TestCase("{\"openapi\": \"3.0.3\"}", "has no \"paths\"")]
    [TestCase("{\"swagger\": \"1.2\", \"paths\": {}}", "of version 1.2; Swagger 2.0 and OpenAPI 3 are read")]
    [TestCase("openapi: 3.0.3", "has no \"paths\"")]
    public async Task Json_that_is_no_description_is_told_what_it_lacks(string text, string sentence)
    {
        using var folder = new ToolFolder(text);

        Assert.That(await folder.RunAsync(), Is.EqualTo(2));
        Assert.That(folder.Errors, Does.StartWith($"{folder.Contract}#: error: ").And.Contain(sentence));
    }

    [Test]
    public async Task A_folder_is_not_read()
    {
        using var folder = new ToolFolder();

        Assert.That(await folder.RunAsIsAsync("generate", Path.GetTempPath()), Is.EqualTo(2));
        Assert.That(folder.Errors, Does.Contain(": error: This is a folder; name the file in it"));
    }

    [Test]
    public async Task A_file_that_is_not_there_is_told()
    {
        using var folder = new ToolFolder();

        Assert.That(await folder.RunAsync(), Is.EqualTo(2));
        Assert.That(folder.Errors, Does.StartWith($"{folder.Contract}: error: There is no such file."));
    }

    [Test]
    public async Task Yaml_gives_what_the_same_json_gives()
    {
        using var json = new ToolFolder(SmallContract.Text);
        using var yaml = new ToolFolder(YamlText.Of(SmallContract.Text));

        Assert.That(await json.RunAsync(), Is.Zero);
        Assert.That(await yaml.RunAsync(), Is.Zero);

        Assert.That(yaml.Errors, Is.EqualTo(json.Errors));
        Assert.That(yaml.Files, Is.EqualTo(json.Files));
        Assert.That(yaml.Files.Select(yaml.Read), Is.EqualTo(json.Files.Select(json.Read)));
    }
}

/// <summary>JSON as people write it in YAML: in blocks.</summary>
internal static class YamlText
{
    public static string Of(string json)
    {
        var lines = new List<string>();
        Write(JsonNode.Parse(json)!, "", lines);
        return string.Join('\n', lines) + "\n";
    }

    private static void Write(JsonNode node, string indent, List<string> lines)
    {
        var entries = node switch
        {
            JsonObject map => map.Select(member => (Head: $"'{member.Key}':", member.Value)),
            _ => node.AsArray().Select(item => (Head: "-", Value: item)),
        };
        foreach (var (head, value) in entries)
        {
            if (value is JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
            {
                lines.Add(indent + head);
                Write(value, indent + "  ", lines);
            }
            else
            {
                lines.Add($"{indent}{head} {value?.ToJsonString() ?? "null"}");
            }
        }
    }
}
