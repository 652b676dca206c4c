using System.Text.RegularExpressions;

namespace Tessitura.Client.Tests.Readme;

/// <summary>The pages that people read: README, guides, and the pages of the packages.</summary>
internal static partial class Pages
{
    /// <summary>Where the repository is published, as absolute links name its files.</summary>
    public const string Published = "https://github.com/tessitura-client/tessitura-client";

    /// <summary>What is packed, and so read where no file stands beside it.</summary>
    public static IReadOnlyList<string> Packed { get; } =
    [
        "README.md",
        .. Directory
            .EnumerateDirectories(Path.Combine(Repository.Root, "src"), "Tessitura.Client.*")
            .Select(folder => Path.Combine(folder, "README.md"))
            .Where(File.Exists)
            .Select(Name)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The pages under docs/.</summary>
    public static IReadOnlyList<string> Guides { get; } =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md")
            .Select(Name)
            .Order(StringComparer.Ordinal),
    ];

    public static IReadOnlyList<string> All { get; } =
    [.. Packed, .. Guides, "samples/README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"];

    /// <summary>What a page is called here: its path in the repository, with slashes on every system.</summary>
    public static string Name(string path) => Repository.Relative(Path.GetFullPath(path)).Replace('\\', '/');

    public static string Read(string page) => File.ReadAllText(Path.Combine(Repository.Root, page));

    /// <summary>The targets of a page's links, outside of its blocks of code.</summary>
    public static IReadOnlyList<string> Links(string page) =>
        [.. Link().Matches(CodeBlock().Replace(Read(page), "")).Select(match => match.Groups[1].Value)];

    /// <summary>The anchors of a page's headings, as GitHub makes them.</summary>
    public static IReadOnlyList<string> Anchors(string page) =>
        [
            .. Heading()
                .Matches(CodeBlock().Replace(Read(page), ""))
                .Select(match => NoAnchor().Replace(match.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-')),
        ];

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```[\s\S]*?^```$", RegexOptions.Multiline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();
}
