namespace Tessitura.Client.Simulator;

/// <summary>Web contents: a teaser and a picture for what is on sale, notes for works and stagings.</summary>
internal static class WebContentBuilder
{
    private const int Teaser = 1;
    private const int Picture = 2;
    private const int Notes = 3;

    public static IEnumerable<WebContentEntry> ContentsOf(Theatre theatre)
    {
        var id = new IdSequence(1);
        return Texts(theatre)
            .Where(text => text.Value.Length > 0)
            .Select(text => new WebContentEntry(id.Next(), text.Owner, text.OwnerId, text.TypeId, text.Value));
    }

    private static IEnumerable<(WebContentOwner Owner, int OwnerId, int TypeId, string Value)> Texts(Theatre theatre)
    {
        foreach (var title in theatre.Titles)
        {
            yield return (WebContentOwner.Title, title.Id, Notes, title.Synopsis);
        }

        foreach (var production in theatre.Productions)
        {
            yield return (WebContentOwner.Production, production.Id, Notes, production.Synopsis);
        }

        foreach (var run in theatre.ProductionSeasons)
        {
            yield return (WebContentOwner.ProductionSeason, run.Id, Teaser, run.Teaser);
            yield return (WebContentOwner.ProductionSeason, run.Id, Picture, run.Picture);
        }

        foreach (var performance in theatre.Performances)
        {
            yield return (WebContentOwner.Performance, performance.Id, Teaser, performance.Teaser);
            yield return (WebContentOwner.Performance, performance.Id, Picture, performance.Picture);
        }

        foreach (var package in theatre.Packages)
        {
            yield return (WebContentOwner.Package, package.Id, Teaser, package.Text);
            yield return (WebContentOwner.Package, package.Id, Picture, package.Picture);
        }
    }
}
