namespace Tessitura.Client.SourceGenerator.Tests;

/// <summary>What stands in an editor between two keystrokes: the generator must not fall over it.</summary>
public sealed class UnfinishedCodeTests
{
    [TestCase("[Get] Task FindAsync();")]
    [TestCase("[Get()] Task FindAsync();")]
    [TestCase("[Get(null!)] Task FindAsync();")]
    [TestCase("[Get(5)] Task FindAsync();")]
    [TestCase("[Get(\"/a\")]")]
    [TestCase("[Get(\"/a\")] FindAsync();")]
    [TestCase("[Get(\"/a\")] Task<> FindAsync();")]
    [TestCase("[Get(\"/a\")] Task<Missing> FindAsync(Unknown what, List<Unknown> many);")]
    [TestCase("[Get(\"/a/{id}\")] Task FindAsync(int);")]
    [TestCase("[Get(\"/a\"), Get(\"/b\")] Task FindAsync();")]
    [TestCase(
        "[Get(\"/a\")] Task FindAsync([AliasAs(null!)] int a, [AliasAs] int b, [Query(5)] int[] c, [Body, Query] int d);"
    )]
    [TestCase("[Get(\"/a\")] Task FindAsync(int a); [Get(\"/a\")] Task FindAsync(int a);")]
    public void Unfinished_code_gets_the_compilers_errors_and_no_crash(string members)
    {
        Generation generation = Generation.Of(Generation.InterfaceOf(members));

        Assert.That(generation.BuildOutput, Is.Not.Empty);
    }
}
