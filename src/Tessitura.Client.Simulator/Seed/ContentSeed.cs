namespace Tessitura.Client.Simulator;

/// <summary>Web contents: a teaser and a picture for every production season and package, running notes for some evenings.</summary>
internal static class ContentSeed
{
    public const int Teaser = 1;
    public const int Picture = 2;
    public const int Notes = 3;

    public static IEnumerable<WebContentEntry> For(IEnumerable<PackageEntry> packages)
    {
        var id = new IdSequence(1);
        foreach (var title in ProgrammeSeed.Titles)
        {
            yield return new(id.Next(), WebContentOwner.Title, title.Id, Notes, title.Synopsis);
        }

        foreach (var production in ProgrammeSeed.Productions)
        {
            yield return new(id.Next(), WebContentOwner.Production, production.Id, Notes, production.Synopsis);
        }

        foreach (var run in ProgrammeSeed.ProductionSeasons)
        {
            yield return new(
                id.Next(),
                WebContentOwner.ProductionSeason,
                run.Id,
                Teaser,
                $"See {run.Description} this season."
            );
            yield return new(id.Next(), WebContentOwner.ProductionSeason, run.Id, Picture, $"/pictures/{run.Id}.jpg");
        }

        yield return new(id.Next(), WebContentOwner.Performance, 4711, Teaser, "Opening night, with a reception.");
        yield return new(id.Next(), WebContentOwner.Performance, 4716, Teaser, "Almost sold out.");
        foreach (var package in packages)
        {
            yield return new(id.Next(), WebContentOwner.Package, package.Id, Teaser, package.Text);
            yield return new(id.Next(), WebContentOwner.Package, package.Id, Picture, $"/pictures/{package.Id}.jpg");
        }
    }
}
