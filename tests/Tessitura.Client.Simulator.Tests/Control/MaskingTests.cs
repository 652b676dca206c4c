using System.Text;
using System.Text.Json.Nodes;

namespace Tessitura.Client.Simulator.Tests.Control;

public sealed class MaskingTests
{
    private const string Secret = "invented-secret-4d1f";

    private static readonly MessageMask _mask = new(key => key == "SIM-KEY" ? "session-7" : null);

    [Test]
    public async Task No_secret_of_a_visit_is_shown()
    {
        await using var house = await ControlledHouse.OpenAsync();
        var visitor = await house.VisitAsAsync("ada");
        await visitor.ReserveAsync(2);
        var due = (await visitor.CartAsync()).BalanceToCharge!.Value;
        await visitor.PostAsync(
            "Web/Cart/@/Payments/GiftCertificate",
            new { Amount = 1, GiftCertificateNumber = "GIFT-0050" }
        );
        await visitor.DeleteAsync("Web/Cart/@/Payments/GiftCertificate/GIFT-0050");
        await visitor.CheckOutWithAsync("4111111111111111", due);
        await visitor.GetAsync("Web/Session/@");

        var shown = (await house.GetAsync("requests")).ToString() + await house.PageAsync();

        Assert.That(shown, Does.Contain("session-1").And.Contain("***"));
        Assert.That(shown, Does.Not.Contain(visitor.Key));
        Assert.That(shown, Does.Not.Contain(People.PasswordOf("ada")));
        Assert.That(shown, Does.Not.Contain("4111111111111111"));
        Assert.That(shown, Does.Not.Contain("GIFT-0050"));
        Assert.That(shown, Does.Not.Contain("\"CreditCardYear\": 2030"));
    }

    [Test]
    public void No_sensitive_member_or_parameter_of_any_operation_is_shown()
    {
        var schemas = JsonNode.Parse(ContractFile.Schemas.GetRawText())!.AsObject();
        var sensitive =
            from schema in schemas
            from member in schema.Value!["properties"]?.AsObject() ?? []
            where member.Value!["x-sensitive"] is not null
            select (Schema: schema.Key, Member: member.Key);
        foreach (var (schema, member) in sensitive)
        {
            var body = $$"""{"{{member}}":"{{Secret}}","Nested":[{"{{member}}":"{{Secret}}x"}],"Other":"{{Secret}}"}""";

            var json = new JsonMask(_ => null, []).Mask(Encoding.UTF8.GetBytes(body), schema).Json!;

            Assert.That(JsonNode.Parse(json)![member]!.GetValue<string>(), Is.EqualTo("***"), $"{schema}.{member}");
            Assert.That(json, Does.Not.Contain($"\"Other\":\"{Secret}"), $"{schema}.{member} comes again");
        }

        foreach (var operation in ContractRoutes.Operations)
        {
            var names = SensitiveContract.PartsOf(operation).SensitiveParameters;
            var path = operation.Route.Replace("{sessionKey}", "SIM-KEY");
            path = names.Aggregate(path, (text, name) => text.Replace($"{{{name}}}", Secret));
            path = path.Replace("{", "").Replace("}", "");

            var masked = _mask.Request(operation.Method, $"/TessituraService{path}", default);

            Assert.That(masked.Operation, Is.EqualTo(operation));
            Assert.That(masked.Path, Does.Not.Contain(Secret).And.Not.Contain("SIM-KEY"));
        }
    }

    [Test]
    public void A_member_that_is_secret_in_one_type_only_is_hidden_there_only()
    {
        var (schema, member) = (
            from type in ContractFile.Schemas.EnumerateObject()
            where type.Value.TryGetProperty("properties", out _)
            from part in type.Value.GetProperty("properties").EnumerateObject()
            where ContractFile.ReferenceIn(part.Value) == "PaymentPlanCard"
            select (type.Name, part.Name)
        ).First();
        var body = $$"""{"{{member}}":{"Name":"Ada Example","ExpiryYear":2031},"Name":"A plan"}""";

        var json = new JsonMask(_ => null, []).Mask(Encoding.UTF8.GetBytes(body), schema).Json;

        Assert.That(json, Is.EqualTo($$"""{"{{member}}":{"Name":"***","ExpiryYear":0},"Name":"A plan"}"""));
    }

    [TestCase("Password")]
    [TestCase("new_password")]
    [TestCase("sessionKey")]
    [TestCase("Session-Key")]
    [TestCase("accessToken")]
    [TestCase("CreditCardNumber")]
    [TestCase("cvv")]
    [TestCase("PIN")]
    public void A_member_that_nobody_knows_is_judged_by_its_name(string name)
    {
        var body = Encoding.UTF8.GetBytes(
            $$$"""{"{{{name}}}": "{{{Secret}}}", "n": {"{{{name}}}": 123, "ok": true}}"""
        );

        var masked = _mask.Request("POST", "/TessituraService/CRM/Anything", body).Body;

        Assert.That(masked.Json, Is.EqualTo($$$"""{"{{{name}}}":"***","n":{"{{{name}}}":0,"ok":true}}"""));
    }

    [TestCase("the key is SIM-0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF!", "the key is unknown-session!")]
    [TestCase("card 4111 1111-1111 1111 was declined", "card *** was declined")]
    [TestCase("order 4111111111111112", "order 4111111111111112")]
    [TestCase("SIM-KEY", "session-7")]
    public void A_value_is_judged_by_how_it_looks(string text, string shown)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"Note":"{{text}}"}""");

        Assert.That(_mask.Request("POST", "/x", body).Body.Json, Is.EqualTo($$"""{"Note":"{{shown}}"}"""));
    }

    [Test]
    public void What_was_hidden_in_a_request_is_hidden_in_its_answer()
    {
        var request = _mask.Request("DELETE", $"/TessituraService/Web/Cart/SIM-KEY/GiftCertificates/{Secret}", default);

        var answer = _mask.Answer(
            request,
            404,
            Encoding.UTF8.GetBytes($$"""[{"Description":"No {{Secret}} here."}]""")
        );

        Assert.That(request.Path, Is.EqualTo("/Web/Cart/session-7/GiftCertificates/***"));
        Assert.That(answer.Json, Is.EqualTo("""[{"Description":"No *** here."}]"""));
        Assert.That(request.ToString(), Does.Not.Contain(Secret));
    }

    [TestCase(
        "/TessituraService/Web/Cart/SIM-0123456789ABCDEF0123456789ABCDEF01234567/Tickets",
        "/Web/Cart/unknown-session/Tickets"
    )]
    [TestCase("/TessituraService/Web/Nothing/some-key/x", "/Web/Nothing/@sessionKey/x")]
    [TestCase("/TessituraService/CRM/SIM-KEY?name=Ada&q=1", "/CRM/session-7?name=***&q=***")]
    [TestCase(
        "/TessituraService/TXN/Performances/4711/Seats?modeOfSaleId=3&token=abc",
        "/TXN/Performances/4711/Seats?modeOfSaleId=3&token=***"
    )]
    [TestCase("/elsewhere", "/elsewhere")]
    [TestCase("/", "/")]
    public void A_path_shows_no_key_and_a_query_that_nobody_knows_no_values(string target, string shown)
    {
        var method = target.EndsWith("/Tickets", StringComparison.Ordinal) ? "POST" : "GET";

        Assert.That(_mask.Request(method, target, default).Path, Is.EqualTo(shown));
    }

    [TestCase("SIM-KEY and more", "16 bytes, not JSON")]
    [TestCase("{\"Password\":\"open", "17 bytes, not JSON")]
    [TestCase("\u0000", "1 bytes, not JSON")]
    public void What_cannot_be_read_is_described(string body, string description)
    {
        var masked = _mask.Request("POST", "/TessituraService/Web/Session", Encoding.UTF8.GetBytes(body)).Body;

        Assert.That(masked.Text, Is.EqualTo(description));
    }

    [Test]
    public void Shape_kinds_and_numbers_stay_as_they_were()
    {
        const string body = """{"a":[1.50,null,{"b":true}],"a":"twice","Ä":"ü<"}""";

        Assert.That(_mask.Request("POST", "/x", Encoding.UTF8.GetBytes(body)).Body.Json, Is.EqualTo(body));
    }
}
