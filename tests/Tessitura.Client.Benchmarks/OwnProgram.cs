using System.Diagnostics;

namespace Tessitura.Client.Benchmarks;

/// <summary>Starts this program once more, for work that needs a process of its own.</summary>
internal static class OwnProgram
{
    public static ProcessStartInfo StartInfo(params string[] args)
    {
        var program = Environment.ProcessPath!;
        var start = new ProcessStartInfo(program) { UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
        {
            start.ArgumentList.Add(typeof(OwnProgram).Assembly.Location);
        }

        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        return start;
    }
}
