using System.Text.Json;
using System.Text.Json.Nodes;
using Tessitura.Client.Models;

namespace Tessitura.Client.Tests;

public class ModelTextTests
{
    private const string Mark = "secret-8391";

    [Test]
    public void A_secret_shows_only_that_it_is_set()
    {
        var login = new LoginRequest
        {
            UserName = "someone@example.org",
            Password = Mark,
            LoginTypeId = 1,
        };
        var variable = new SessionVariable { Name = "UID" };

        Assert.That(
            login.ToString(),
            Is.EqualTo(
                "LoginRequest { UserName = someone@example.org, Password = ***, LoginTypeId = 1, PromotionCode = , PersistSessionOnFailure =  }"
            )
        );
        Assert.That(variable.ToString(), Does.Contain("Value = ").And.Not.Contain("***"));
    }

    [Test]
    public void No_model_prints_what_the_contract_marks_as_sensitive()
    {
        var sensitive = Sensitive().ToList();

        Assert.That(sensitive, Has.Count.GreaterThan(25));
        Assert.Multiple(() =>
        {
            foreach (var (model, member, isText) in sensitive)
            {
                var type = typeof(Seat).Assembly.GetType($"Tessitura.Client.Models.{model}")!;
                var property = type.GetProperty(member)!;
                var instance = Activator.CreateInstance(type)!;
                property.SetValue(instance, isText ? Mark : 8391);

                Assert.That(instance.ToString(), Does.Contain($"{member} = ***"), model);
                Assert.That(instance.ToString(), Does.Not.Contain("8391"), model);
            }
        });
    }

    private static IEnumerable<(string Model, string Member, bool IsText)> Sensitive()
    {
        var path = Path.Combine(Repository.Root, "src/Tessitura.Client/Contract/tessitura.openapi.json");
        var schemas = JsonNode.Parse(File.ReadAllText(path))!["components"]!["schemas"]!.AsObject();
        return from schema in schemas
            from member in schema.Value!["properties"]?.AsObject() ?? []
            where member.Value!["x-sensitive"] is not null
            select (schema.Key, member.Key, (string?)member.Value!["type"] == "string");
    }
}
