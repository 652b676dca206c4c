namespace Tessitura.Client.Simulator;

/// <summary>Checks price tables against the zones and price types that there are, and the halls that they are used in.</summary>
internal sealed class PriceChecks(TheatreChecks checks)
{
    private Theatre Theatre => checks.Theatre;

    public void Run()
    {
        checks.RequireSome(Theatre.PriceTables, "$.priceTables", "a theatre needs prices");
        TheatreChecks.Each(Theatre.PriceTables, "$.priceTables", Check);
        TheatreChecks.Each(Theatre.Performances, "$.performances", CheckUse);
    }

    private void Check(TheatrePriceTable table, string path)
    {
        checks.PriceTables.Add(table.Id, path);
        checks.RequireMoney(table.Price, $"{path}.price");
        checks.RequireMoney(table.MinPrice, $"{path}.minPrice");
        if (table.Price is null && table.Zones.Count == 0)
        {
            checks.Problems.Add(path, "has no price; write \"price\" for every zone, or \"zones\"", path);
        }

        foreach (var (zoneId, price) in table.Zones)
        {
            checks.RequireMoney(price, $"{path}.zones.{zoneId}");
            CheckZone(table, zoneId, $"{path}.zones.{zoneId}");
        }

        TheatreChecks.Each(
            table.Exceptions,
            $"{path}.exceptions",
            (exception, at) =>
            {
                checks.RequireMoney(exception.Price, $"{at}.price");
                checks.PriceTypes.Require(exception.PriceTypeId, $"{at}.priceTypeId");
                CheckZone(table, exception.ZoneId, $"{at}.zoneId");
                if (table.Exceptions.First(e => IsSame(e, exception)) != exception)
                {
                    checks.Problems.Add(
                        at,
                        "is about a zone and price type that another exception is about",
                        $"{path}.exceptions"
                    );
                }
                else if (PriceBuilder.PriceIn(table, exception.ZoneId) is null)
                {
                    checks.Problems.Add($"{at}.zoneId", "is about a zone that the table has no price for", path);
                }
            }
        );
    }

    private static bool IsSame(TheatrePrice left, TheatrePrice right) =>
        (left.ZoneId, left.PriceTypeId) == (right.ZoneId, right.PriceTypeId);

    // A zone of a hall in which no evening has this table is a slip.
    private void CheckZone(TheatrePriceTable table, int zoneId, string path)
    {
        var users = Theatre.Performances.Where(p => p.PriceTableId == table.Id).Select(p => p.FacilityId).ToHashSet();
        var hall = Theatre.Facilities.FirstOrDefault(f => f.Zones.Any(z => z.Id == zoneId));
        if (checks.Zones.Require(zoneId, path) && hall is not null && users.Count > 0 && !users.Contains(hall.Id))
        {
            var own = Theatre.Facilities.Where(f => users.Contains(f.Id)).SelectMany(f => f.Zones).Select(z => z.Id);
            checks.Problems.Add(
                path,
                $"zone {zoneId} is in facility {hall.Id}, where no performance has this table; allowed are the zones {string.Join(", ", own)}",
                "$.facilities",
                "$.performances"
            );
        }
    }

    private void CheckUse(TheatrePerformance performance, string path)
    {
        var table = Theatre.PriceTables.FirstOrDefault(t => t.Id == performance.PriceTableId);
        var hall = Theatre.Facilities.FirstOrDefault(f => f.Id == performance.FacilityId);
        if (
            table is not null
            && hall is not null
            && !hall.Zones.Any(z => PriceBuilder.PriceIn(table, z.Id) is not null)
        )
        {
            checks.Problems.Add(
                $"{path}.priceTableId",
                $"price table {table.Id} has no price for a zone of facility {hall.Id}",
                "$.facilities",
                "$.priceTables"
            );
        }
    }
}
