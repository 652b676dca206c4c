namespace Tessitura.Client.Tests.Sessions;

internal sealed class SessionKeyTests
{
    [Test]
    public void Its_text_form_prints_nothing_of_the_key()
    {
        var key = new SessionKey(TestVenue.Key);

        Assert.That($"{key} {new { key }}", Does.Not.Contain("INVENTED"));
        Assert.That(key.ToString(), Is.EqualTo("SessionKey(***)"));
        Assert.That(default(SessionKey).ToString(), Is.EqualTo("SessionKey()"));
    }

    [Test]
    public void It_is_revealed_only_when_asked_for()
    {
        Assert.That(new SessionKey(TestVenue.Key).Reveal(), Is.EqualTo(TestVenue.Key));
        Assert.That(() => default(SessionKey).Reveal(), Throws.InvalidOperationException);
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("a/b")]
    [TestCase("a b")]
    [TestCase("a?b")]
    [TestCase("a%2Fb")]
    [TestCase("..")]
    [TestCase("@sessionKey")]
    [TestCase("ключ")]
    [TestCase("a\r\nHost: evil.example.org")]
    public void A_text_that_cannot_be_a_key_is_refused_without_being_repeated(string text)
    {
        Assert.That(
            () => new SessionKey(text),
            Throws.ArgumentException.With.Message.StartsWith("A session key has 1")
        );
        Assert.That(SessionKey.TryCreate(text, out var key), Is.False);
        Assert.That(key.HasValue, Is.False);
    }

    [Test]
    public void Two_of_the_same_value_are_equal()
    {
        var key = new SessionKey("A");

        Assert.That(key, Is.EqualTo(new SessionKey("A")));
        Assert.That(new SessionKey("A") != new SessionKey("a"), Is.True);
    }
}
