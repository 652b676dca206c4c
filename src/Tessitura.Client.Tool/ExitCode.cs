namespace Tessitura.Client.Tool;

/// <summary>What a script learns from a run.</summary>
internal static class ExitCode
{
    /// <summary>Everything is done, or is as it should be.</summary>
    public const int Done = 0;

    /// <summary>A check found differences, or there are warnings and <c>--strict</c> takes none.</summary>
    public const int Differs = 1;

    /// <summary>The command line or the input cannot be read, or the output cannot be written.</summary>
    public const int Unusable = 2;
}
