namespace Tessitura.Client.Tool;

/// <summary>Something that was given to the tool cannot be used; the message says what is wrong and what is allowed.</summary>
/// <param name="source">The switch, file or address that is meant.</param>
/// <param name="message">One sentence.</param>
internal sealed class ToolInputException(string source, string message) : Exception(message)
{
    /// <summary>The switch, file or address that is meant.</summary>
    public string Input { get; } = source;
}
