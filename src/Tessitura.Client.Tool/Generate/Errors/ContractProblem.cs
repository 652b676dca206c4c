namespace Tessitura.Client.Tool;

/// <summary>Something in a description that cannot be taken as it is.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901) to the place.</param>
/// <param name="Text">What is wrong there, and what becomes of it.</param>
/// <param name="IsWarning">True where generation goes on without it.</param>
internal sealed record ContractProblem(string Pointer, string Text, bool IsWarning)
{
    public string In(string file, bool isStrict = false) =>
        $"{file}#{Pointer}: {(IsWarning && !isStrict ? "warning" : "error")}: {Text}";
}
