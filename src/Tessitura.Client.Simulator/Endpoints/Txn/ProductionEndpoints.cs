using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Titles and their productions.</summary>
internal static class ProductionEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.Map(
            "Txn.GetTitles",
            static call => Reply.List(call.Catalogue.Titles.Select(t => FullTitle(call, t)))
        );
        endpoints.Map("Txn.GetTitleSummaries", static call => Reply.List(call.Catalogue.Titles.Select(TitleSummary)));
        endpoints.Map("Txn.GetTitle", static call => Reply.Ok(FullTitle(call, Title(call, call.Id("id")))));
        endpoints.Map("Txn.GetProductions", static call => Reply.List(Wanted(call).Select(p => Full(call, p))));
        endpoints.Map(
            "Txn.GetProductionSummaries",
            static call => Reply.List(Wanted(call).Select(p => call.Production(p.Id)))
        );
        endpoints.Map("Txn.GetProduction", Get);
    }

    private static TitleEntry Title(Call call, int id) =>
        call.Catalogue.Titles.FirstOrDefault(t => t.Id == id)
        ?? throw ServiceFault.NotFound($"There is no title {id}.");

    private static TitleSummary TitleSummary(TitleEntry title) =>
        new() { Id = title.Id, Description = title.Description };

    private static Title FullTitle(Call call, TitleEntry title) =>
        new()
        {
            Id = title.Id,
            Description = title.Description,
            ShortName = title.Description,
            Author = title.Author,
            OriginalSynopsis = title.Synopsis,
            OriginalLanguage = Language(call, title.LanguageId),
            Composer = title.Composer is { } composer ? Composer(composer) : null,
            InventoryType = "T",
        };

    private static ComposerSummary Composer(NamedEntry composer) =>
        new()
        {
            Id = composer.Id,
            Description = composer.Description,
            Inactive = false,
        };

    private static LanguageSummary Language(Call call, int id) =>
        new()
        {
            Id = id,
            Description = call.Simulation.Reference.Describe("Languages", id),
            Inactive = false,
        };

    private static IEnumerable<ProductionEntry> Wanted(Call call)
    {
        var titles = call.QueryIds("titleIds");
        return call.Catalogue.Productions.Where(p => titles.Admits(p.TitleId));
    }

    private static Reply Get(Call call)
    {
        var id = call.Id("id");
        return Reply.Ok(
            Full(
                call,
                call.Catalogue.Productions.FirstOrDefault(p => p.Id == id)
                    ?? throw ServiceFault.NotFound($"There is no production {id}.")
            )
        );
    }

    private static Production Full(Call call, ProductionEntry production)
    {
        var title = Title(call, production.TitleId);
        return new Production
        {
            Id = production.Id,
            Description = production.Description,
            ShortName = title.Description,
            Title = TitleSummary(title),
            Synopsis = production.Synopsis,
            Duration = production.DurationMinutes,
            NumberOfActs = production.Acts,
            Language = Language(call, title.LanguageId),
            InventoryType = "P",
        };
    }
}
