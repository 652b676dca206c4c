using System.Text.Json;

namespace Tessitura.Client.Simulator;

/// <summary>The reference tables that the catalogue knows, with the members that it can fill.</summary>
internal static class CatalogueTables
{
    public static IEnumerable<(string Table, IReadOnlyList<JsonElement> Rows)> Of(Catalogue catalogue)
    {
        var none = new { Id = -1, Description = "(none)" };
        yield return Table(
            "SeatStatuses",
            catalogue.SeatStatuses,
            s => new
            {
                s.Id,
                s.Description,
                StatusCode = s.Code,
                StatusLegend = s.Legend,
                StatusPriority = s.Priority,
                BackColor = PackedColour.Of(s.Back),
                ForeColor = PackedColour.Of(s.Fore),
                Tck = s.Id == SeatStatusIds.Ticketed ? "Y" : "N",
            }
        );
        yield return Table(
            "Sections",
            catalogue.Sections,
            s => new
            {
                s.Id,
                s.Description,
                ShortDesc = s.ShortDescription,
                PrintDesc = s.Description,
                PrintSequence = s.Id,
                SectionLegend = s.Legend,
                s.SeatMapId,
            }
        );
        yield return Table(
            "Seasons",
            catalogue.Seasons,
            s => new
            {
                s.Id,
                s.Description,
                FYear = s.FiscalYear,
                StartDateTime = s.Start,
                EndDateTime = s.End,
                DefaultIndicator = s == catalogue.CurrentSeason,
                DisplayInSeasonOverview = true,
                Type = new { Id = 1, Description = "Main house" },
                ControlGroup = none,
            }
        );
        yield return Table(
            "DeliveryMethods",
            catalogue.DeliveryMethods,
            m => new
            {
                m.Id,
                m.Description,
                m.PrintAtHome,
                RequireAddress = m.RequiresAddress,
            }
        );
        yield return Table(
            "PriceTypeReasons",
            catalogue.PriceTypeReasons,
            r => new
            {
                r.Id,
                r.Description,
                r.ShortDescription,
                r.TicketText,
            }
        );
    }

    private static (string, IReadOnlyList<JsonElement>) Table<TEntry, TRow>(
        string name,
        IEnumerable<TEntry> entries,
        Func<TEntry, TRow> row
    ) => (name, [.. entries.Select(entry => JsonSerializer.SerializeToElement(row(entry)))]);
}
