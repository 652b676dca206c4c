using System.ComponentModel;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Tessitura.Client.Tests.Conventions;

internal sealed partial class CodeShapeTests
{
    private const int Wall = 400;
    private const int Aim = 200;
    private const int Small = 50;

    [Test]
    public void A_hand_written_file_stays_below_the_wall()
    {
        var long_ = SourceFiles()
            .Select(file => (Repository.Relative(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > Wall);

        Assert.That(long_, Is.Empty);
    }

    // Nobody should have to open ten files of twelve lines to follow one decision. What a framework calls by its kind
    // (an endpoint, a handler, a command) is found by the name of its file; what has tests or fills a page has one too.
    [Test]
    public void A_small_type_that_one_other_file_needs_lives_in_that_file()
    {
        var files = SourceFiles("src", "samples").Select(ReadSource).ToList();
        var tested = SourceFiles("tests").Select(Path.GetFileName).ToHashSet();

        var alone =
            from file in files
            where file.Lines < Small && file.OnlyType is not null
            let type = file.OnlyType
            where !tested.Contains($"{type}Tests.cs")
            let users = files.Where(other => other != file && other.Words.Contains(type)).ToList()
            where users.Count == 1
            let user = users[0]
            where user.Project == file.Project && user.Namespace == file.Namespace && user.Lines + file.Lines <= Aim
            select $"{Repository.Relative(file.Path)} belongs in {Repository.Relative(user.Path)}";

        Assert.That(alone, Is.Empty);
    }

    [Test]
    public void The_sdk_has_three_namespaces_and_is_registered_where_every_library_is()
    {
        var namespaces = typeof(ITessituraClient)
            .Assembly.GetExportedTypes()
            .Select(type => type.Namespace)
            .Distinct()
            .Order();

        Assert.That(
            namespaces,
            Is.EqualTo(
                new[]
                {
                    "Microsoft.Extensions.DependencyInjection",
                    "Tessitura.Client",
                    "Tessitura.Client.Models",
                    "Tessitura.Client.Serialization",
                }
            )
        );
    }

    [Test]
    public void What_only_generated_code_calls_is_out_of_sight_in_a_namespace_of_its_own()
    {
        var types = typeof(ITessituraClient).Assembly.GetExportedTypes();

        Assert.That(
            types.Where(type => type.Namespace == "Tessitura.Client.Serialization").Select(type => type.Name),
            Is.EquivalentTo(types.Where(IsOutOfSight).Select(type => type.Name)).And.Not.Empty
        );
    }

    [Test]
    public void A_public_class_is_sealed_or_meant_to_be_derived_from()
    {
        var open = typeof(ITessituraClient)
            .Assembly.GetExportedTypes()
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false })
            .Where(type => type != typeof(TessituraException));

        Assert.That(open, Is.Empty);
    }

    [Test]
    public void A_public_member_written_by_hand_is_documented()
    {
        var documented = DocumentedMember()
            .Matches(File.ReadAllText(Path.ChangeExtension(typeof(ITessituraClient).Assembly.Location, ".xml")))
            .Select(match => match.Groups[1].Value)
            .ToHashSet();

        var bare = typeof(ITessituraClient)
            .Assembly.GetExportedTypes()
            .Where(type => type.Namespace != "Tessitura.Client.Models")
            .Select(type => type.FullName!)
            .Where(name => !documented.Contains(name));

        Assert.That(bare, Is.Empty);
    }

    [Test]
    public void A_folder_is_named_after_what_it_holds()
    {
        string[] refused = ["Helpers", "Utils", "Common", "Internal"];

        var found = Directory
            .EnumerateDirectories(Repository.Root, "*", SearchOption.AllDirectories)
            .Where(folder => refused.Contains(Path.GetFileName(folder)))
            .Where(folder => !IsOutput(folder));

        Assert.That(found, Is.Empty);
    }

    [Test]
    public void Nothing_is_swallowed_left_over_or_hard_to_find()
    {
        var found = SourceFiles()
            .Where(file => Path.GetFileName(file) != $"{nameof(CodeShapeTests)}.cs")
            .Where(file => Leftover().IsMatch(File.ReadAllText(file)))
            .Select(Repository.Relative);

        Assert.That(found, Is.Empty);
    }

    [Test]
    public void The_sdk_keeps_no_mutable_state_in_statics()
    {
        var mutable = typeof(ITessituraClient)
            .Assembly.GetTypes()
            .Where(type =>
                type.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null
            )
            .Where(type => type.Namespace?.StartsWith("Tessitura.Client", StringComparison.Ordinal) is true)
            .SelectMany(type =>
                type.GetFields(
                    BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                )
            )
            .Where(field => field is { IsInitOnly: false, IsLiteral: false } && !field.Name.StartsWith('<'))
            .Where(field => field.DeclaringType is { } type && !type.Name.StartsWith('<') && !type.Name.Contains("__"))
            .Select(field => $"{field.DeclaringType}.{field.Name}");

        Assert.That(mutable, Is.Empty);
    }

    private static bool IsOutOfSight(Type type) =>
        type.GetCustomAttribute<EditorBrowsableAttribute>() is { State: EditorBrowsableState.Never };

    private static IEnumerable<string> SourceFiles(params string[] folders) =>
        (folders.Length > 0 ? folders : ["src", "tests", "samples"])
            .Select(folder => Path.Combine(Repository.Root, folder))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.EndsWith(".g.cs", StringComparison.Ordinal) && !IsOutput(file));

    private static bool IsOutput(string path) =>
        Path.GetRelativePath(Repository.Root, path)
            .Split(Path.DirectorySeparatorChar)
            .Any(part => part is "bin" or "obj" or "artifacts");

    private static SourceFile ReadSource(string path)
    {
        var text = File.ReadAllText(path);
        var types = TopLevelType().Matches(text);
        return new SourceFile(
            path,
            string.Join('/', Repository.Relative(path).Split('/', '\\').Take(2)),
            Namespace().Match(text).Value,
            text.Count(character => character == '\n'),
            types is [{ Groups: var only }]
            && only["access"].Value == "internal"
            && !FoundByItsKind().IsMatch(only["name"].Value)
                ? only["name"].Value
                : null,
            Word().Matches(text).Select(match => match.Value).ToHashSet()
        );
    }

    private sealed record SourceFile(
        string Path,
        string Project,
        string Namespace,
        int Lines,
        string? OnlyType,
        HashSet<string> Words
    );

    [GeneratedRegex(
        @"^(?<access>public|internal|file)\s(?:(?:sealed|static|abstract|partial|readonly|ref)\s)*"
            + @"(?:class|record\sstruct|record|struct|enum|interface)\s(?<name>\w+)",
        RegexOptions.Multiline
    )]
    private static partial Regex TopLevelType();

    [GeneratedRegex("(?:Endpoints|Handler|Command|Seed)$|^Tessitura")]
    private static partial Regex FoundByItsKind();

    [GeneratedRegex(@"^namespace [\w.]+;", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex("<member name=\"T:([^\"]+)\">")]
    private static partial Regex DocumentedMember();

    [GeneratedRegex(
        @"NotImplementedException|\bTODO\b|\bFIXME\b|#region|catch\s*(?:\([^)]*\))?\s*\{\s*\}|Thread\.Sleep\("
    )]
    private static partial Regex Leftover();
}
