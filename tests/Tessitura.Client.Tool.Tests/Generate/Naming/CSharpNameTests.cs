namespace Tessitura.Client.Tool.Tests;

public class CSharpNameTests
{
    [TestCase("Seat", true)]
    [TestCase("_seat", true)]
    [TestCase("Sitzplätze2", true)]
    [TestCase("", false)]
    [TestCase("2Seats", false)]
    [TestCase("Seat-Row", false)]
    [TestCase("Seat Row", false)]
    [TestCase("Seat\u200BRow", false)]
    [TestCase("Seat\"; evil", false)]
    public void Only_what_the_compiler_takes_is_a_name(string name, bool isValid)
    {
        Assert.That(CSharpName.IsValid(name), Is.EqualTo(isValid));
    }

    [TestCase("event", "@event")]
    [TestCase("seat", "seat")]
    public void A_keyword_is_escaped(string name, string expected)
    {
        Assert.That(CSharpName.Escape(name), Is.EqualTo(expected));
    }

    [Test]
    public void A_literal_cannot_be_left_from_inside()
    {
        Assert.That(CSharpName.Literal("a\"b\\c\n\u2028"), Is.EqualTo("\"a\\\"b\\\\c\\u000a\\u2028\""));
    }
}
