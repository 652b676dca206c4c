namespace Tessitura.Client.ContractTool;

/// <summary>Something wrong with a contract.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901) to the place.</param>
/// <param name="Text">One sentence that says what is wrong there.</param>
/// <param name="IsWarning">True where generation can go on all the same.</param>
internal sealed record ContractProblem(string Pointer, string Text, bool IsWarning)
{
    public string In(string file) => $"{file}#{Pointer}: {(IsWarning ? "warning" : "error")}: {Text}";
}
