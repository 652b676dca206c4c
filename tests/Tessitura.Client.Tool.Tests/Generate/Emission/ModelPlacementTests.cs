namespace Tessitura.Client.Tool.Tests;

public class ModelPlacementTests
{
    [TestCase("Show", "House", Description = "reached from one group")]
    [TestCase("SeatRequest", "Visit", Description = "the body of one group")]
    [TestCase("Extra", "Visit", Description = "reached through another model")]
    [TestCase("Seat", "Shared", Description = "reached from two groups")]
    [TestCase("Mishap", "Shared", Description = "reached from no result and no body")]
    public void A_model_lies_with_the_only_group_that_uses_it_or_with_the_shared_ones(string model, string folder)
    {
        var paths = Generated.From(SmallContract.Text).Select(file => file.Path).ToList();

        Assert.That(
            paths,
            Does.Contain($"Models/{folder}/{model}.g.cs").And.Contain($"Converters/{folder}/{model}Converter.g.cs")
        );
    }
}
