namespace Tessitura.Client.Tool.Tests;

public class JsonContextEmitterTests
{
    [Test]
    public void The_context_has_every_model_and_the_lists_that_are_answers_or_errors()
    {
        var text = Generated.From(SmallContract.Text).Text("TessituraJsonContext.g.cs");
        var properties = text.Split('\n')
            .Where(line => line.StartsWith("    public JsonTypeInfo<", StringComparison.Ordinal));

        Assert.That(
            properties.Select(line => line.Split(' ')[^3]),
            Is.EqualTo(
                new[] { "Show", "Seat", "SeatRequest", "Extra", "Mishap", "IReadOnlyListMishap", "IReadOnlyListShow" }
            )
        );
        Assert.That(text, Does.Contain("[typeof(Show)] = static options => Model(options, ShowConverter.Instance),"));
    }
}
