using Spectre.Console;

namespace Tessitura.Client.Tool;

/// <summary>All that a command reaches outside itself.</summary>
/// <param name="Output">Where results go.</param>
/// <param name="Errors">Where problems go.</param>
internal sealed record ToolHost(TextWriter Output, TextWriter Errors)
{
    /// <summary>A person sits there: colours, tables and progress.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>An environment variable; null where it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>Asks a person, unseen where it is a secret; null where nobody is there to answer.</summary>
    public Func<ToolQuestion, CancellationToken, Task<string>>? Ask { get; init; }

    /// <summary>Makes the way to the network; the caller disposes of it.</summary>
    public Func<HttpMessageHandler> Network { get; init; } =
        static () => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };

    /// <summary>The clock of pauses and waits.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    public static ToolHost OfProcess()
    {
        // Questions and progress are no output: they would stand in a file that a script writes.
        var isTerminal = !Console.IsOutputRedirected && !Console.IsErrorRedirected;
        return new ToolHost(Console.Out, Console.Error)
        {
            IsTerminal = isTerminal,
            Variable = Environment.GetEnvironmentVariable,
            Ask = isTerminal && !Console.IsInputRedirected ? AskAsync : null,
        };
    }

    private static Task<string> AskAsync(ToolQuestion question, CancellationToken cancellationToken)
    {
        var prompt = new TextPrompt<string>(Markup.Escape(question.Text)).AllowEmpty();
        return (question.IsSecret ? prompt.Secret(mask: null) : prompt).ShowAsync(
            AnsiConsole.Console,
            cancellationToken
        );
    }
}

/// <summary>A question to a person.</summary>
internal sealed record ToolQuestion(string Text, bool IsSecret);
