using RichardSzalay.MockHttp;
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
            venue.Visit.Api.Cart.CheckoutAsync(
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

    [TestCase("A", "Not a credit card.")]
    [TestCase("a", "A card was refused")]
    [TestCase("No", "There is no such card")]
    [TestCase(" Is ", "This is refused")]
    [TestCase("The", "The card has expired")]
    public async Task A_name_that_says_nothing_by_itself_leaves_the_words_as_they_are(string owner, string text)
    {
        var exception = await RefuseCheckoutAsync(
            new()
            {
                CreditCardOwner = owner,
                Amount = 1,
                AllowUnderPayment = false,
            },
            text
        );

        Assert.That(exception.Message, Does.EndWith(text));
        Assert.That(exception.Errors.Single().Description, Is.EqualTo(text));
    }

    [TestCase("Anna", "The card of Anna is refused", "The card of *** is refused")]
    [TestCase("A. Example", "The card of A. EXAMPLE is refused", "The card of *** is refused")]
    [TestCase("Li Na", "The card of Li Na is refused", "The card of *** is refused")]
    public async Task A_name_that_tells_a_person_is_masked(string owner, string text, string expected)
    {
        var exception = await RefuseCheckoutAsync(
            new()
            {
                CreditCardOwner = owner,
                Amount = 1,
                AllowUnderPayment = false,
            },
            text
        );

        Assert.That(exception.Message, Does.EndWith(expected));
    }

    [TestCase("987", "Code 987 refused", "Code *** refused")]
    [TestCase("0042", "Code 0042 refused", "Code *** refused")]
    public async Task A_short_security_code_is_masked_whoever_owns_the_card(string code, string text, string expected)
    {
        var exception = await RefuseCheckoutAsync(
            new()
            {
                CreditCardOwner = "A",
                CreditCardAuthenticationCode = code,
                Amount = 1,
                AllowUnderPayment = false,
            },
            text
        );

        Assert.That(exception.Message, Does.EndWith(expected));
    }

    [TestCase("pw")]
    [TestCase("a")]
    [TestCase("7")]
    public async Task A_short_password_is_masked(string password)
    {
        await using var venue = new TestVenue().Answering(
            $$"""[{"Description":"Password {{password}} is wrong"}]""",
            System.Net.HttpStatusCode.BadRequest
        );

        Assert.That(
            () =>
                venue.Visit.Api.Session.LoginAsync(
                    new()
                    {
                        UserName = "visitor",
                        Password = password,
                        LoginTypeId = 1,
                    }
                ),
            Throws.InstanceOf<TessituraException>().With.Message.EndsWith("Password *** is wrong")
        );
    }

    [Test]
    public async Task A_refusal_of_a_checkout_keeps_its_words_too()
    {
        await using var venue = new TestVenue();
        venue.Http.Fallback.Respond(request =>
            Json(
                request.Method == HttpMethod.Post
                    ? """{"Status":"Error","Message":"This is not a credit card of Anna."}"""
                    : "{}"
            )
        );

        foreach (var (owner, expected) in new[] { ("A", "a credit card of Anna."), ("Anna", "a credit card of ***.") })
        {
            var result = await venue.Visit.CheckoutAsync(
                new()
                {
                    CreditCardOwner = owner,
                    Amount = 1,
                    AllowUnderPayment = false,
                }
            );

            Assert.That(result.Reasons.Single(), Is.EqualTo("This is not " + expected));
        }
    }

    [Test]
    public async Task A_secret_of_the_path_is_masked_too()
    {
        await using var venue = new TestVenue().Answering(
            """[{"Description":"No gift certificate GIFT/77."}]""",
            System.Net.HttpStatusCode.BadRequest
        );

        Assert.That(
            () => venue.Visit.Api.Cart.RemoveGiftCertificateAsync("GIFT/77"),
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

    private static async Task<TessituraException> RefuseCheckoutAsync(CheckoutRequest request, string text)
    {
        await using var venue = new TestVenue().Answering(
            $$"""[{"Description":"{{text}}"}]""",
            System.Net.HttpStatusCode.BadRequest
        );

        return (await Assert.CatchAsync<TessituraException>(() => venue.Visit.Api.Cart.CheckoutAsync(request)))!;
    }

    private static HttpResponseMessage Json(string body) => new() { Content = new StringContent(body) };

    [TestCase("\u001b[2J\u0007gone", "?[2J?gone")]
    [TestCase("left\u202Eright", "left?right")]
    [TestCase("first\r\nsecond", "first")]
    public void A_message_holds_nothing_that_a_terminal_or_a_log_takes_as_a_command(string text, string expected)
    {
        Assert.That(ErrorText.ToSentence(text), Is.EqualTo(expected));
    }
}
