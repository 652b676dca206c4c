using Tessitura.Client.Tests.Contract;

namespace Tessitura.Client.Tests.Errors;

internal sealed class SecretMaskTests
{
    [TestCase("123", "Security code 123 refused", "Security code *** refused")]
    [TestCase("123", "Performance 41234 is sold out", "Performance 41234 is sold out")]
    [TestCase("a<b>c d&e", "password a&lt;b&gt;c d&amp;e, a%3Cb%3Ec%20d%26e", "password ***, ***")]
    [TestCase("über-geheim", "as ÜBER-GEHEIM and \\u00FCber-geheim", "as *** and ***")]
    [TestCase("", "nothing", "nothing")]
    [TestCase("x", "card 4111 1111 1111 1111 and 4111-1111-1111-1111", "card *** and ***")]
    public void A_secret_is_masked_in_the_forms_in_which_servers_repeat_it(string secret, string text, string expected)
    {
        Assert.That(new SecretMask([secret]).Apply(text), Is.EqualTo(expected));
    }

    [Test]
    public void A_secret_within_another_leaves_nothing_of_either()
    {
        Assert.That(new SecretMask(["invented", "invented-key"]).Apply("invented-key"), Is.EqualTo("***"));
    }

    [Test]
    public async Task What_a_request_held_is_masked_in_what_the_server_says_of_it()
    {
        await using var venue = new TestVenue().Answering(
            """[{"Description":"Code 987 of card 4000-0000-0000 is wrong","Details":"987","Code":"987","Other":"987","Fine":"yes"}]""",
            System.Net.HttpStatusCode.BadRequest
        );

        var exception = await Assert.CatchAsync<TessituraException>(() =>
            venue.Visit.Cart.CheckoutAsync(
                new()
                {
                    Amount = 1,
                    AllowUnderPayment = false,
                    CreditCardAuthenticationCode = "987",
                    CreditCardNumber = "4000-0000-0000",
                }
            )
        );

        Assert.That(exception!.Message, Does.Contain("Code *** of card *** is wrong"));
        var error = exception.Errors.Single();
        Assert.That((error.Code, error.Details), Is.EqualTo(("***", "***")));
        Assert.That(error.AdditionalProperties!.Keys, Is.EqualTo(new[] { "Fine" }));
    }

    [Test]
    public async Task A_secret_of_the_path_is_masked_too()
    {
        await using var venue = new TestVenue().Answering(
            """[{"Description":"No gift certificate GIFT/77."}]""",
            System.Net.HttpStatusCode.BadRequest
        );

        Assert.That(
            () => venue.Visit.Cart.RemoveGiftCertificateAsync("GIFT/77"),
            Throws.InstanceOf<TessituraException>().With.Message.Contains("No gift certificate ***.")
        );
    }

    [Test]
    public void The_names_of_secrets_are_those_of_the_contract()
    {
        var members = ContractDocument
            // An error's details are the server's own; and a month is nothing that could be found in a text.
            .Schemas.Where(schema => schema.Key != "ErrorMessage")
            .SelectMany(schema => schema.Value["properties"]?.AsObject() ?? [])
            .Where(member => member.Value!["x-sensitive"]?.GetValue<bool>() is true)
            .Where(member => member.Value!["type"]?.GetValue<string>() is "string")
            .Select(member => member.Key);
        var parameters = ContractDocument
            .Operations.SelectMany(operation => operation.Parameters)
            .Where(parameter => parameter["x-sensitive"]?.GetValue<bool>() is true)
            .Select(parameter => parameter["name"]!.GetValue<string>());

        Assert.That(
            members.Concat(parameters).Distinct(StringComparer.OrdinalIgnoreCase),
            Is.EquivalentTo(SensitiveMembers.Names).IgnoreCase
        );
    }

    [TestCase("\u001b[2J\u0007gone", "?[2J?gone")]
    [TestCase("left\u202Eright", "left?right")]
    [TestCase("first\r\nsecond", "first")]
    public void A_message_holds_nothing_that_a_terminal_or_a_log_takes_as_a_command(string text, string expected)
    {
        Assert.That(ErrorText.ToSentence(text), Is.EqualTo(expected));
    }
}
