namespace Tessitura.Client.Tests.Readme;

internal sealed class LinkTests
{
    private static IEnumerable<string> AllPages => Pages.All;

    private static IEnumerable<string> PackedPages => Pages.Packed;

    [TestCaseSource(nameof(PackedPages))]
    public void A_page_that_is_packed_links_to_nothing_beside_it(string page)
    {
        var relative = Pages.Links(page).Where(link => !link.Contains("://", StringComparison.Ordinal));

        Assert.That(relative.Where(link => link is not ['#', ..]), Is.Empty);
    }

    [TestCaseSource(nameof(AllPages))]
    public void A_link_into_the_repository_leads_to_a_file_and_a_heading(string page)
    {
        var broken = Pages.Links(page).Where(link => !IsElsewhere(link) && !LeadsSomewhere(page, link));

        Assert.That(broken, Is.Empty);
    }

    private static bool IsElsewhere(string link) =>
        link.Contains("://", StringComparison.Ordinal) && FileOf(link) is null
        || link.StartsWith("mailto:", StringComparison.Ordinal);

    // The file that an absolute link names, when it is one of the repository.
    private static string? FileOf(string link) =>
        new[] { "/blob/main/", "/tree/main/" }
            .Select(kind => Pages.Published + kind)
            .Where(start => link.StartsWith(start, StringComparison.Ordinal))
            .Select(start => link[start.Length..])
            .SingleOrDefault();

    private static bool LeadsSomewhere(string page, string link)
    {
        var parts = (FileOf(link) ?? link).Split('#', 2);
        var folder = FileOf(link) is null ? Path.GetDirectoryName(page)! : "";
        var target = parts[0] is "" ? page : Path.Combine(folder, parts[0]);
        target = Pages.Name(Path.Combine(Repository.Root, target));
        return Path.Exists(Path.Combine(Repository.Root, target))
            && (parts.Length == 1 || Pages.Anchors(target).Contains(parts[1], StringComparer.Ordinal));
    }
}
