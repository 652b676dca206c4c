namespace Tessitura.Samples.Tests;

internal sealed record KioskResult(int ExitCode, string Output, string Errors)
{
    /// <summary>What a failure must leave on stderr: one line, and no stack trace.</summary>
    public string OneSentence
    {
        get
        {
            var lines = Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            Assert.That(lines, Has.Length.EqualTo(1), Errors);
            Assert.That(lines[0], Does.EndWith(".").And.Not.Contains("   at ").And.Not.Contains("Exception"));
            return lines[0];
        }
    }
}
