using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Texts and links for the web. Each kind comes from the level closest to what was asked for, unless all are wanted.</summary>
internal static class WebContentEndpoints
{
    public static void Register(EndpointTable endpoints) => endpoints.Map("Txn.GetWebContents", List);

    private static Reply List(Call call)
    {
        var (elements, packages) = (call.QueryIds("productionElementIds"), call.QueryIds("packageIds"));
        if (elements.Count == 0 && packages.Count == 0)
        {
            throw ServiceFault.Rejected("One of productionElementIds and packageIds is required.");
        }

        return Reply.List(
            elements
                .Select(id => Levels(call, id))
                .Concat(
                    packages.Select(id =>
                        (IReadOnlyList<Level>)[new(WebContentOwner.Package, call.Catalogue.Package(id).Id)]
                    )
                )
                .Select(levels => Contents(call, levels))
        );
    }

    private static WebContentResult Contents(Call call, IReadOnlyList<Level> levels)
    {
        var types = call.QueryIds("contentTypeIds");
        var found = levels
            .SelectMany(level =>
                call.Catalogue.WebContents.Where(c => c.OwnerType == level.Type && c.OwnerId == level.Id)
            )
            .Where(c => types.Admits(c.TypeId));
        if (!call.QueryFlag("showAll"))
        {
            found = found.DistinctBy(c => c.TypeId);
        }

        return new WebContentResult
        {
            RequestedOwner = Owner(levels[0]),
            WebContents =
            [
                .. found.Select(c => new WebContent
                {
                    Id = c.Id,
                    Owner = Owner(new Level(c.OwnerType, c.OwnerId)),
                    Value = c.Value,
                    Type = new WebContentTypeSummary
                    {
                        Id = c.TypeId,
                        Description = call.Simulation.Reference.Describe("WebContentTypes", c.TypeId),
                        Inactive = false,
                    },
                }),
            ],
        };
    }

    private static Owner Owner(Level level) => new() { ElementId = level.Id, Type = (int)level.Type };

    // From the element up to its title. Ids of production elements are never given twice.
    private static IReadOnlyList<Level> Levels(Call call, int id)
    {
        var catalogue = call.Catalogue;
        if (catalogue.Performances.GetValueOrDefault(id) is { } performance)
        {
            return [new(WebContentOwner.Performance, id), .. Levels(call, performance.ProductionSeasonId)];
        }

        if (catalogue.ProductionSeasons.FirstOrDefault(r => r.Id == id) is { } run)
        {
            return [new(WebContentOwner.ProductionSeason, id), .. Levels(call, run.ProductionId)];
        }

        if (catalogue.Productions.FirstOrDefault(p => p.Id == id) is { } production)
        {
            return [new(WebContentOwner.Production, id), .. Levels(call, production.TitleId)];
        }

        return catalogue.Titles.Any(t => t.Id == id)
            ? [new(WebContentOwner.Title, id)]
            : throw ServiceFault.NotFound($"There is no production element {id}.");
    }

    private sealed record Level(WebContentOwner Type, int Id);
}
