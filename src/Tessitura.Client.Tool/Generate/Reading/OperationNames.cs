using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace Tessitura.Client.Tool;

/// <summary>Names the operations: by <c>operationId</c>, or else by verb and path.</summary>
internal sealed partial class OperationNames(ProblemList problems)
{
    private static readonly HashSet<string> Verbs = new(
        ["GET", "POST", "PUT", "DELETE", "HEAD", "PATCH", "OPTIONS", "TRACE"],
        StringComparer.OrdinalIgnoreCase
    );

    private readonly Dictionary<(string Group, string Method), string> _taken = [];

    /// <summary>The group: what stands before _ in the id, else the first tag that is no verb, else the first part of the path.</summary>
    public static string GroupOf(OpenApiOperation operation, string path) =>
        CSharpName.From(WishedGroup(operation, path), "Other");

    public (string Group, string Name) Read(OpenApiOperation operation, string verb, string path, string pointer)
    {
        var group = ReadGroup(operation, path, pointer);
        if (operation.OperationId is not { Length: > 0 } id)
        {
            var made = Apart(group, CSharpName.Pascal(verb.ToLowerInvariant()) + NameOfPath(path), pointer);
            problems.Warning(
                pointer,
                $"The operation has no operationId to be named by; it is called {group}.{made}Async."
            );
            return (group, made);
        }

        var place = JsonPointer.Append(pointer, "operationId");
        var wish = CSharpName.Pascal(id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..]);
        if (!CSharpName.IsValid(wish))
        {
            var other = CSharpName.From(wish, CSharpName.Pascal(verb.ToLowerInvariant()));
            problems.Warning(place, $"'{id}' cannot be the name of a C# method; it is called {other}Async.");
            wish = other;
        }

        var name = Apart(group, wish, place);
        if (name != wish)
        {
            problems.Warning(
                place,
                $"The group {group} has an operation {wish}Async already, at {_taken[(group, wish)]}; this one is called {name}Async."
            );
        }

        return (group, name);
    }

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Placeholder();

    private static string WishedGroup(OpenApiOperation operation, string path)
    {
        var cut = operation.OperationId?.IndexOf('_', StringComparison.Ordinal) ?? -1;
        return CSharpName.Pascal(
            cut > 0 ? operation.OperationId![..cut]
            : operation.Tags?.FirstOrDefault(tag => tag.Name is { Length: > 0 } name && !Verbs.Contains(name))
                is { } tag
                ? tag.Name!
            : Placeholder().Replace(path, "").Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? ""
        );
    }

    private string ReadGroup(OpenApiOperation operation, string path, string pointer)
    {
        var wish = WishedGroup(operation, path);
        var group = GroupOf(operation, path);
        if (!CSharpName.IsValid(wish))
        {
            problems.Warning(
                operation.OperationId is null ? pointer : JsonPointer.Append(pointer, "operationId"),
                $"'{wish}', the group of the operation '{operation.OperationId}', cannot be part of a C# name; it is called {group}."
            );
        }

        return group;
    }

    private static string NameOfPath(string path) =>
        string.Concat(
            path.Split('/', StringSplitOptions.RemoveEmptyEntries)
                .Select(part => CSharpName.From(part.StartsWith('{') ? "By " + part : part, ""))
        );

    private string Apart(string group, string wish, string place)
    {
        var name = wish;
        for (var number = 2; !_taken.TryAdd((group, name), place); number++)
        {
            name = $"{wish}{number}";
        }

        return name;
    }
}
