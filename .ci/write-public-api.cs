#:property PublishAot=false
#:property RunAnalyzers=false

// Writes PublicAPI.Shipped*.txt of every package anew, after a change of the public face that is meant:
//   dotnet run .ci/write-public-api.cs
// The diff of these files is what a reviewer looks at. What the contract brings has a file of its own.
using System.Diagnostics;
using System.Text.Json;

string[] names = ["PublicAPI.Shipped.txt", "PublicAPI.Shipped.Generated.txt"];
string[] projects =
[
    "Tessitura.Client",
    "Tessitura.Client.AspNetCore",
    "Tessitura.Client.Redis",
    "Tessitura.Client.Simulator",
];
foreach (var project in projects)
{
    var folder = Path.Combine("src", project);
    var log = Path.GetTempFileName();
    var before = names
        .Select(name => Path.Combine(folder, name))
        .Where(File.Exists)
        .ToDictionary(path => path, File.ReadAllText);
    // With empty files everything public is reported as missing from them.
    Write(folder, names[0], []);
    Write(folder, names[1], []);
    using (
        var build = Process.Start(
            "dotnet",
            [
                "build",
                folder,
                "-f",
                "net10.0",
                "--no-incremental",
                "--nologo",
                "-v",
                "quiet",
                "-clp:ErrorsOnly",
                "-p:TreatWarningsAsErrors=false",
                "-p:BuildProjectReferences=" + (project == projects[0]),
                $"-p:ErrorLog={log}%2Cversion=2.1",
            ]
        )
    )
    {
        await build.WaitForExitAsync();
        if (build.ExitCode != 0)
        {
            foreach (var (path, text) in before)
            {
                File.WriteAllText(path, text);
            }

            Console.Error.WriteLine($"{project} does not compile; its lists are as they were.");
            return 1;
        }
    }

    var symbols = JsonDocument
        .Parse(await File.ReadAllTextAsync(log))
        .RootElement.GetProperty("runs")[0]
        .GetProperty("results")
        .EnumerateArray()
        .Where(result => result.GetProperty("ruleId").GetString() == "RS0016")
        .Select(result =>
            (
                Name: result
                    .GetProperty("properties")
                    .GetProperty("customProperties")
                    .GetProperty("APIName")
                    .GetString()!,
                IsGenerated: result.GetProperty("locations")[0].ToString().Contains("/Generated/")
            )
        )
        .Distinct()
        .ToLookup(symbol => symbol.IsGenerated, symbol => symbol.Name);
    File.Delete(log);
    Write(folder, names[0], symbols[false]);
    Write(folder, names[1], symbols[true]);
    Console.WriteLine($"{project}: {symbols[false].Count()} by hand, {symbols[true].Count()} from the contract");
}

return 0;

static void Write(string folder, string name, IEnumerable<string> symbols)
{
    var lines = symbols
        .OrderBy(symbol => symbol, StringComparer.OrdinalIgnoreCase)
        .ThenBy(symbol => symbol, StringComparer.Ordinal)
        .ToList();
    var path = Path.Combine(folder, name);
    if (lines.Count > 0 || name == "PublicAPI.Shipped.txt")
    {
        File.WriteAllText(path, $"#nullable enable\n{string.Concat(lines.Select(line => line + '\n'))}");
    }
    else
    {
        File.Delete(path);
    }
}
