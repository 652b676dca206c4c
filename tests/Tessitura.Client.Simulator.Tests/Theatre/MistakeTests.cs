using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tessitura.Client.Simulator.Tests.Theatres;

/// <summary>Mistakes of shape, planted one by one everywhere in the exported theatre.</summary>
internal sealed class MistakeTests
{
    private static readonly string _export = Theatre.BuiltIn(seats: 60).ToJson();

    private static IEnumerable<string> Paths => Nodes(JsonNode.Parse(_export)!, "$").Select(n => n.Path).Skip(1);

    [Test]
    public void A_value_of_another_kind_is_told_by_its_path_and_alone()
    {
        Assert.That(Paths.Count(), Is.AtLeast(650));
        Assert.Multiple(() =>
        {
            foreach (var path in Paths)
            {
                var problems = ProblemsAfter(root => Replace(root, path, OfAnotherKind));

                Assert.That(problems.Select(p => p.Path), Is.EqualTo(new[] { path }));
                Assert.That(problems[0].Message, Does.StartWith("must be "), path);
            }
        });
    }

    [Test]
    public void Null_where_something_must_be_is_told_by_its_path()
    {
        string[] mayBeNull =
        [
            "composer",
            "priceTypeIds",
            "modeOfSaleId",
            "offer",
            "externalId",
            "accountTypeId",
            "voiceId",
            "deliveryMethodId",
        ];
        Assert.Multiple(() =>
        {
            foreach (var path in Paths.Where(p => p.EndsWith(".id", StringComparison.Ordinal)))
            {
                var problems = ProblemsAfter(root => Replace(root, path, _ => null));

                Assert.That(problems.Select(p => p.Path), Is.EqualTo(new[] { path }));
                Assert.That(problems[0].Message, Does.EndWith(", not null"));
            }

            foreach (var path in Paths.Where(p => mayBeNull.Contains(p.Split('.')[^1])))
            {
                Assert.That(ProblemsAfter(root => Replace(root, path, _ => null)), Is.Empty, path);
            }
        });
    }

    [Test]
    public void An_unknown_member_is_told_with_the_nearest_that_is_allowed()
    {
        Assert.Multiple(() =>
        {
            foreach (var path in Paths.Where(IsMember))
            {
                var name = path.Split('.')[^1];
                var problems = ProblemsAfter(root => Add(root, path, $"{name}z"));

                Assert.That(problems.Select(p => p.Path), Is.EqualTo(new[] { $"{path}z" }));
                Assert.That(problems[0].Message, Does.StartWith($"is no member here; {name} is near. Allowed are "));
            }
        });
    }

    [Test]
    public void A_missing_id_is_told_and_nothing_that_would_follow_from_it()
    {
        Assert.Multiple(() =>
        {
            foreach (var path in Paths.Where(p => p.EndsWith(".id", StringComparison.Ordinal)))
            {
                var problems = ProblemsAfter(root => Remove(root, path));

                Assert.That(problems.Select(p => (p.Path, p.Message)), Is.EqualTo(new[] { (path, "is missing") }));
            }
        });
    }

    [Test]
    public void A_misspelt_name_is_one_mistake_even_where_the_right_one_is_required()
    {
        var told = Refused(_export.Replace("\"performanceIds\"", "\"performanceids\"", StringComparison.Ordinal));

        Assert.That(
            told.Problems.Select(p => p.Path),
            Is.EqualTo(
                new[]
                {
                    "$.packages[0].performanceids",
                    "$.packages[1].performanceids",
                    "$.packages[2].performanceids",
                    "$.packages[3].groups[0].performanceids",
                    "$.packages[3].groups[1].performanceids",
                    "$.packages[4].groups[0].performanceids",
                    "$.packages[4].groups[1].performanceids",
                    "$.packages[4].groups[2].performanceids",
                    "$.packages[6].performanceids",
                    "$.packages[7].performanceids",
                    "$.sources[2].offer.performanceids",
                }
            )
        );
    }

    [Test]
    public void Many_mistakes_are_told_at_once_in_the_order_of_their_lines()
    {
        var told = Refused(
            """
            {
              "facilities": [
                { "id": 1, "description": "Barn", "capacity": "many" },
              ],
              "priceTables": [{ "id": 1, "price": -25, "minPrice": 0 }],
              // A slip of the pen.
              "performances": [
                {
                  "id": 501,
                  "descripton": "Concert",
                  "date": { "inDays": 3, "at": "half past seven" },
                  "facilityId": 1,
                  "soldShare": 1.5
                }
              ],
              "programme": 3
            }
            """
        );

        Assert.That(
            told.Problems.Select(p => $"{p.Line} {p.Path}"),
            Is.EqualTo(
                new[]
                {
                    "3 $.facilities[0].capacity",
                    "5 $.priceTables[0].price",
                    "10 $.performances[0].descripton",
                    "11 $.performances[0].date.at",
                    "13 $.performances[0].soldShare",
                    "16 $.programme",
                }
            )
        );
        Assert.That(
            told.Message,
            Does.StartWith("The theatre holds 6 mistakes:\n  line 3, $.facilities[0].capacity: ")
        );
        Assert.That(told.Message, Does.Contain("must be a whole number, not a text"));
        Assert.That(told.Message, Does.Contain("must be a time such as \"19:30\""));
    }

    [TestCase("{ \"facilities\": [ }", 1, 19)]
    [TestCase("{\n  \"name\": \"Barn\"\n  \"fees\": []\n}", 3, 3)]
    [TestCase("{\n  \"name\": \"Ba", 2, 14)]
    [TestCase("", 1, 1)]
    public void Broken_json_is_told_with_line_and_column(string json, int line, int column)
    {
        var problem = Refused(json).Problems.Single();

        Assert.That(problem.Line, Is.EqualTo(line));
        Assert.That(problem.Message, Does.StartWith($"column {column}: no JSON: "));
        Assert.That(problem.Message, Does.Not.Contain("LineNumber"));
    }

    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("7")]
    public void Something_else_than_an_object_is_no_theatre(string json) =>
        Assert.That(Refused(json).Problems.Single().Message, Does.StartWith("must be an object, not "));

    [Test]
    public void An_empty_object_lacks_the_three_lists_that_a_theatre_needs() =>
        Assert.That(
            Refused("{}").Problems.Select(p => p.Path),
            Is.EquivalentTo(new[] { "$.facilities", "$.priceTables", "$.performances" })
        );

    [Test]
    public void A_member_that_stands_twice_is_told_with_the_line_of_the_first() =>
        Assert.That(
            Refused("{\n\"name\": \"a\",\n\"name\": \"b\"\n}").Problems.Single(),
            Is.EqualTo(new TheatreProblem("$.name", "stands twice", 2))
        );

    [Test]
    public void A_schema_for_an_editor_may_be_named()
    {
        var json = JsonNode.Parse(_export)!.AsObject();
        json.Insert(0, "$schema", "theatre.schema.json");

        Assert.That(Theatre.Parse(json.ToJsonString()).ToJson(), Is.EqualTo(_export));
    }

    [Test]
    public void A_file_is_told_by_its_name()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        File.WriteAllText(path, "\uFEFF{}");

        Assert.That(
            () => Theatre.Load(path),
            Throws.TypeOf<TheatreException>().With.Message.StartsWith($"{Path.GetFileName(path)} holds 3 mistakes:")
        );
        File.Delete(path);
        Assert.That(() => Theatre.Load(path), Throws.InstanceOf<IOException>());
    }

    [Test]
    public void What_belongs_to_a_login_is_never_repeated()
    {
        var json = JsonNode.Parse(_export)!;
        json["constituents"]![0]!["password"] = new JsonArray("invented-secret");
        json["constituents"]![1]!["email"] = "invented-secret@example.org";
        json["constituents"]![2]!["email"] = "invented-secret@example.org";
        json["giftCertificates"]![0]!["number"] = "invented-secret";
        json["giftCertificates"]![1]!["number"] = "invented-secret";
        var person = new TheatreConstituent
        {
            Id = 1,
            FirstName = "Ada",
            LastName = "Quill",
            Password = "invented-secret",
        };

        var told = Refused(json.ToJsonString());

        Assert.That(told.Problems, Has.Count.EqualTo(3));
        Assert.That(told.ToString(), Does.Not.Contain("invented-secret"));
        Assert.That($"{person}", Is.EqualTo("TheatreConstituent { Id = 1 }"));
        Assert.That(
            $"{new TheatreGiftCertificate { Number = "invented-secret", Balance = 5 }}",
            Does.Not.Contain("invented-secret")
        );
    }

    private static TheatreException Refused(string json) => Assert.Throws<TheatreException>(() => Theatre.Parse(json))!;

    private static IReadOnlyList<TheatreProblem> ProblemsAfter(Action<JsonNode> change)
    {
        var root = JsonNode.Parse(_export)!;
        change(root);
        try
        {
            Theatre.Parse(root.ToJsonString());
            return [];
        }
        catch (TheatreException told)
        {
            return told.Problems;
        }
    }

    private static JsonNode? OfAnotherKind(JsonNode node) =>
        node.GetValueKind() switch
        {
            JsonValueKind.Object => new JsonArray(),
            JsonValueKind.Array => new JsonObject(),
            JsonValueKind.String => 7,
            _ => "seven",
        };

    private static void Replace(JsonNode root, string path, Func<JsonNode, JsonNode?> with)
    {
        var node = Nodes(root, "$").Single(n => n.Path == path).Node;
        if (node.Parent is JsonArray list)
        {
            list[node.GetElementIndex()] = with(node);
        }
        else
        {
            node.Parent![node.GetPropertyName()] = with(node);
        }
    }

    private static void Add(JsonNode root, string path, string name) =>
        Nodes(root, "$").Single(n => n.Path == path).Node.Parent![name] = 1;

    private static void Remove(JsonNode root, string path)
    {
        var node = Nodes(root, "$").Single(n => n.Path == path).Node;
        node.Parent!.AsObject().Remove(node.GetPropertyName());
    }

    // Not an entry of a list, nor one that is named by an id.
    private static bool IsMember(string path) => !path.EndsWith(']') && !int.TryParse(path.Split('.')[^1], out _);

    private static IEnumerable<(string Path, JsonNode Node)> Nodes(JsonNode node, string path) =>
        node switch
        {
            JsonObject members => members.SelectMany(m => Nodes(m.Value!, $"{path}.{m.Key}")).Prepend((path, node)),
            JsonArray list => list.SelectMany((item, i) => Nodes(item!, $"{path}[{i}]")).Prepend((path, node)),
            _ => [(path, node)],
        };
}
