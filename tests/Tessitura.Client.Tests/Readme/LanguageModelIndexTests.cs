using System.Text;
using System.Text.RegularExpressions;

namespace Tessitura.Client.Tests.Readme;

/// <summary>
/// docs/llms.txt, the list of pages for programs that read them, is made of the menu and the first sentence of each page.
/// To write it anew: dotnet test … --filter FullyQualifiedName~LanguageModelIndex -- 'TestRunParameters.Parameter(name="accept", value="llms")'.
/// </summary>
internal sealed partial class LanguageModelIndexTests
{
    private const string Raw = "https://raw.githubusercontent.com/tessitura-client/tessitura-client/main/";

    private static readonly string File = Path.Combine(Repository.Root, "docs", "llms.txt");

    [Test]
    public void It_says_what_the_pages_say()
    {
        var expected = Write();
        if (TestContext.Parameters["accept"] == "llms")
        {
            System.IO.File.WriteAllText(File, expected);
        }

        Assert.That(System.IO.File.ReadAllText(File), Is.EqualTo(expected));
    }

    [Test]
    public void Every_guide_is_in_the_menu()
    {
        var menu = Menu().Select(entry => entry.Page).OfType<string>();

        Assert.That(Pages.Guides.Except(menu), Is.Empty);
    }

    private static string Write()
    {
        var text = new StringBuilder($"# Tessitura.Client\n\n> {FirstSentence("docs/index.md")}\n");
        foreach (var (name, page) in Menu())
        {
            text.Append(page is null ? $"\n## {name}\n\n" : $"- [{name}]({Raw}{page}): {FirstSentence(page)}\n");
        }

        return text.ToString();
    }

    // The menu of the site: groups, which have no page, and their pages.
    private static IEnumerable<(string Name, string? Page)> Menu()
    {
        var folder = Path.Combine(Repository.Root, "docs", "guides");
        var entries = Entry().Matches(System.IO.File.ReadAllText(Path.Combine(folder, "toc.yml")));
        return entries.Select(entry =>
            (
                entry.Groups[1].Value,
                entry.Groups[2] is { Success: true, Value: var page } ? Pages.Name(Path.Combine(folder, page)) : null
            )
        );
    }

    private static string FirstSentence(string page)
    {
        var paragraph = Paragraph().Match(Pages.Read(page)).Groups[1].Value.TrimEnd().Replace('\n', ' ');
        var sentence = Sentence().Match(paragraph).Value;
        Assert.That(sentence, Is.Not.Empty, $"{page} begins with no sentence");
        return LinkText().Replace(sentence, "$1");
    }

    [GeneratedRegex(@"- name: (.+)\n(?:\s+href: (\S+\.md)\n)?")]
    private static partial Regex Entry();

    [GeneratedRegex(@"^# .+\n+((?!```|#|\|)(?:.+\n)+)")]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"^.+?[.](?= |$)")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\[([^\]]+)\]\([^)]+\)")]
    private static partial Regex LinkText();
}
