#:property PublishAot=false
#:property RunAnalyzers=false

// What was packed is held against what was meant: dotnet run .ci/check-packages.cs FOLDER VERSION
// - each package depends on what .ci/dependencies.txt lists, and on nothing else;
// - it has its README, icon, release notes, licence, and the version;
// - each of its assemblies has symbols that name their sources by place in the repository and where they are published.
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;
using System.Xml.Linq;

var (folder, version) = (args[0], args[1]);
var sourceLink = new Guid("CC110556-A091-4D38-9FEC-25AB9A351A6A");
var problems = new List<string>();
var dependencies = new List<string>();
var assemblies = 0;
foreach (var file in Directory.EnumerateFiles(folder, $"*.{version}.nupkg").Order(StringComparer.Ordinal))
{
    using var package = ZipFile.OpenRead(file);
    var specification = XDocument.Load(package.Entries.Single(entry => entry.Name.EndsWith(".nuspec")).Open());
    XNamespace ns = specification.Root!.Name.Namespace;
    var metadata = specification.Root.Element(ns + "metadata")!;
    var id = metadata.Element(ns + "id")!.Value;
    Console.WriteLine(id);

    var groups = metadata.Element(ns + "dependencies")?.Elements(ns + "group") ?? [];
    foreach (var group in groups)
    {
        var names = group.Elements(ns + "dependency").Select(dependency => dependency.Attribute("id")!.Value);
        dependencies.Add(
            $"{id} {group.Attribute("targetFramework")!.Value}: {string.Join(' ', names.Order(StringComparer.Ordinal))}".TrimEnd()
        );
    }

    if (!groups.Any())
    {
        dependencies.Add($"{id}:");
    }

    Expect("version", version);
    Expect("readme", "README.md");
    Expect("icon", "icon.png");
    Expect("license", "MIT");
    foreach (var name in new[] { "releaseNotes", "copyright", "tags", "description", "projectUrl" })
    {
        if (metadata.Element(ns + name) is not { Value.Length: > 0 })
        {
            problems.Add($"{id} has no {name}");
        }
    }

    foreach (var name in new[] { "README.md", "icon.png" })
    {
        if (package.GetEntry(name) is null)
        {
            problems.Add($"{id} lacks the file {name}");
        }
    }

    using var symbols = ZipFile.OpenRead(Path.ChangeExtension(file, ".snupkg"));
    var own = package.Entries.Where(entry =>
        entry.Name.EndsWith(".dll") && (entry.Name.StartsWith("Tessitura.Client") || entry.Name == "tessitura.dll")
    );
    foreach (var entry in own)
    {
        if (symbols.GetEntry(Path.ChangeExtension(entry.FullName, ".pdb")) is { } pdb)
        {
            CheckSymbols(id, pdb);
            assemblies++;
        }
        else
        {
            problems.Add($"{id}: {entry.FullName} has no symbols");
        }
    }

    void Expect(string name, string value)
    {
        if (metadata.Element(ns + name)?.Value != value)
        {
            problems.Add($"{id}: {name} is {metadata.Element(ns + name)?.Value ?? "absent"}, not {value}");
        }
    }
}

var listed = File.ReadLines(Path.Combine(".ci", "dependencies.txt")).Where(line => line is [not '#', ..]).ToList();
problems.AddRange(dependencies.Except(listed).Select(line => $"not in .ci/dependencies.txt: {line}"));
problems.AddRange(listed.Except(dependencies).Select(line => $"only in .ci/dependencies.txt: {line}"));
problems.ForEach(Console.WriteLine);
Console.WriteLine(
    $"{dependencies.Count} lists of dependencies, {assemblies} assemblies with symbols, {problems.Count} problems"
);
return problems.Count == 0 && assemblies > 0 ? 0 : 1;

void CheckSymbols(string id, ZipArchiveEntry pdb)
{
    using var content = new MemoryStream();
    using (var stream = pdb.Open())
    {
        stream.CopyTo(content);
    }

    content.Position = 0;
    using var provider = MetadataReaderProvider.FromPortablePdbStream(content);
    var reader = provider.GetMetadataReader();
    var link = reader
        .CustomDebugInformation.Select(reader.GetCustomDebugInformation)
        .Where(information => reader.GetGuid(information.Kind) == sourceLink)
        .Select(information => Encoding.UTF8.GetString(reader.GetBlobBytes(information.Value)))
        .SingleOrDefault();
    if (link?.Contains("\"/_/*\":\"https://raw.githubusercontent.com/tessitura-client/tessitura-client/") is not true)
    {
        problems.Add($"{id}: {pdb.FullName} does not say where its sources are published: {link ?? "no SourceLink"}");
    }

    var elsewhere = reader
        .Documents.Select(handle => reader.GetString(reader.GetDocument(handle).Name))
        .Where(name => !name.StartsWith("/_/", StringComparison.Ordinal))
        .ToList();
    if (elsewhere.Count > 0 || reader.Documents.Count == 0)
    {
        problems.Add(
            $"{id}: {pdb.FullName} names {elsewhere.Count} sources by a path of this machine, as {elsewhere.FirstOrDefault()}"
        );
    }
}
