namespace Tessitura.Client.AspNetCore.Tests;

/// <summary>The checkout that the tests run in, for those that look at its files.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    private static string FindRoot(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "Tessitura.Client.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("No folder above the tests holds Tessitura.Client.sln.");
    }
}
