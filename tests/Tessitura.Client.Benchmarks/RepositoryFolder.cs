namespace Tessitura.Client.Benchmarks;

/// <summary>The checkout that the program lies in: it writes its report there and reads the limits of the gates.</summary>
internal static class RepositoryFolder
{
    public static string PathOf(params string[] parts) => Path.Combine([Find(AppContext.BaseDirectory), .. parts]);

    private static string Find(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "Tessitura.Client.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("The program does not lie below Tessitura.Client.sln.");
    }
}
