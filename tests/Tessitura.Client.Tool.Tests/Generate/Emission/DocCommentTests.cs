namespace Tessitura.Client.Tool.Tests;

public class DocCommentTests
{
    [TestCase("a < b && c > d", "/// <summary>a &lt; b &amp;&amp; c &gt; d</summary>")]
    [TestCase("say \"it's\"", "/// <summary>say \"it's\"</summary>")]
    [TestCase("</summary><script>", "/// <summary>&lt;/summary&gt;&lt;script&gt;</summary>")]
    [TestCase("one\r\n  two\tthree", "/// <summary>one two three</summary>")]
    [TestCase("bell\u0007 and\u2028next line\u0085end", "/// <summary>bell and next line end</summary>")]
    public void Text_of_the_contract_stays_text(string text, string expected)
    {
        Assert.That(Written(code => code.Summary(text)), Is.EqualTo(expected + "\n"));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" \n ")]
    public void No_text_makes_no_comment(string? text)
    {
        Assert.That(Written(code => code.Summary(text)), Is.Empty);
    }

    [Test]
    public void A_long_text_is_wrapped_at_the_width_without_losing_a_word()
    {
        var words = string.Join(' ', Enumerable.Range(1000, 90));

        var lines = Written(code =>
            {
                code.Open();
                code.Param("seatId", words);
            })
            .TrimEnd('\n')
            .Split('\n')[1..];

        Assert.That(lines[0], Is.EqualTo("    /// <param name=\"seatId\">"));
        Assert.That(lines[^1], Is.EqualTo("    /// </param>"));
        Assert.That(lines, Has.All.Length.LessThanOrEqualTo(CodeWriter.Width));
        Assert.That(string.Join(' ', lines[1..^1].Select(line => line["    /// ".Length..])), Is.EqualTo(words));
    }

    private static string Written(Action<CodeWriter> write)
    {
        var code = new CodeWriter();
        write(code);
        return code.ToString();
    }
}
