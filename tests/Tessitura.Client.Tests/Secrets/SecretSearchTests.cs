namespace Tessitura.Client.Tests.Secrets;

internal sealed class SecretSearchTests
{
    [TestCase("GET https://tickets.example.org/Web/Cart/INVENTED-SESSION-KEY-0123456789")]
    [TestCase("Basic d2ViOldFQjpLaW9zayAxOmludmVudGVkOnBhc3N3b3Jk")]
    [TestCase("Password = invented:password")]
    public void A_planted_secret_is_found(string text)
    {
        Assert.That(SecretSearch.Holds(text), Is.True);
    }

    [Test]
    public void A_text_without_one_is_clean()
    {
        Assert.That(SecretSearch.Holds("GET /Web/Cart/@sessionKey answered 200"), Is.False);
    }
}
