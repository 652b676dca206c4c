namespace Tessitura.Client.Tool;

/// <summary>The folder of generated files: what is in it, compared with what belongs there.</summary>
internal sealed class OutputFolder(string path)
{
    private const string Pattern = "*.g.cs";

    /// <summary>Every difference, in the order of the paths.</summary>
    public IReadOnlyList<FileDifference> Compare(IReadOnlyList<GeneratedFile> files)
    {
        var wanted = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var stale = Existing()
            .Where(name => !wanted.Contains(name) && IsOurs(FullPath(name)))
            .Select(name => new FileDifference(name, DifferenceKind.Stale));
        return
        [
            .. files
                .Select(CompareFile)
                .OfType<FileDifference>()
                .Concat(stale)
                .OrderBy(difference => difference.Path, StringComparer.Ordinal),
        ];
    }

    /// <summary>Writes what differs, removes what is stale and leaves the rest untouched; returns what it changed.</summary>
    public IReadOnlyList<FileDifference> Update(IReadOnlyList<GeneratedFile> files)
    {
        var differences = Compare(files);
        var texts = files.ToDictionary(file => file.Path, file => file.Text);
        foreach (var difference in differences)
        {
            var target = FullPath(difference.Path);
            if (difference.Kind == DifferenceKind.Stale)
            {
                File.Delete(target);
                RemoveIfEmpty(Path.GetDirectoryName(target)!);
            }
            else
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllText(target, texts[difference.Path]);
            }
        }

        return differences;
    }

    private FileDifference? CompareFile(GeneratedFile file)
    {
        var target = FullPath(file.Path);
        if (!File.Exists(target))
        {
            return new FileDifference(file.Path, DifferenceKind.Missing);
        }

        return File.ReadAllText(target) == file.Text ? null : new FileDifference(file.Path, DifferenceKind.Different);
    }

    private IEnumerable<string> Existing() =>
        Directory.Exists(path)
            ? Directory
                .EnumerateFiles(path, Pattern, SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(path, file).Replace('\\', '/'))
            : [];

    // The folder may hold what other generators wrote, down to the obj folder of a project.
    private static bool IsOurs(string file) =>
        File.ReadLines(file).Skip(1).FirstOrDefault()?.StartsWith(CodeWriter.HeaderStart, StringComparison.Ordinal)
            is true;

    private string FullPath(string relative) => Path.Combine(path, relative);

    private void RemoveIfEmpty(string folder)
    {
        while (folder.Length > path.Length && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
            folder = Path.GetDirectoryName(folder)!;
        }
    }
}

/// <summary>A file that is not what it should be; its path is relative to the output folder.</summary>
internal sealed record FileDifference(string Path, DifferenceKind Kind);

/// <summary>How a file of the output folder is not what it should be.</summary>
internal enum DifferenceKind
{
    Different,
    Missing,
    Stale,
}
