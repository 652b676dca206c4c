namespace Kiosk;

/// <summary>The house that the kiosk sells for: what stays the same for all customers, what is on, and the seats.</summary>
internal sealed class House(ITessituraClient tessitura, KioskSettings settings, TimeProvider time)
{
    private const int Anybody = 0;

    private static readonly TimeSpan _ahead = TimeSpan.FromDays(60);

    private int _modeOfSaleId;

    public string Name { get; private set; } = "";

    public Money Money { get; private set; } = Money.Of("");

    /// <summary>What a kiosk can take: cash and cards.</summary>
    public IReadOnlyList<PaymentMethod> PaymentMethods { get; private set; } = [];

    public static async Task<House> OpenAsync(
        ITessituraClient tessitura,
        KioskSettings settings,
        TimeProvider time,
        CancellationToken stop
    )
    {
        var house = new House(tessitura, settings, time);
        await house.ReadAsync(stop);
        return house;
    }

    /// <summary>Opens a customer's web session.</summary>
    public async Task<IWebSession> StartVisitAsync(CancellationToken stop)
    {
        var web = await tessitura.StartSessionAsync(cancellationToken: stop);
        if (settings.ModeOfSaleId is { } wanted)
        {
            // The call overwrites every property of the cart: those that are there have to be sent along.
            var properties = await web.Api.Cart.GetCartPropertiesAsync(stop) ?? new CartProperties();
            await web.Api.Cart.UpdateCartPropertiesAsync(properties with { ModeOfSaleId = wanted }, stop);
        }

        return web;
    }

    public async Task<IReadOnlyList<Evening>> GetProgrammeAsync(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var performances = await tessitura.Txn.SearchPerformancesAsync(
            new()
            {
                PerformanceStartDate = now,
                PerformanceEndDate = now + _ahead,
                ModeOfSaleId = _modeOfSaleId,
            },
            stop
        );
        int[] ids = [.. performances.Select(performance => performance.PerformanceId).OfType<int>()];
        if (ids.Length == 0)
        {
            return [];
        }

        // One call for all evenings each, not one for every evening.
        var zones = await tessitura.Txn.GetPerformanceZoneAvailabilitiesAsync(ids, _modeOfSaleId, Anybody, stop);
        var prices = await tessitura.Txn.GetPerformancePricesAsync(
            ids,
            modeOfSaleId: _modeOfSaleId,
            includeOnlyBasePrice: true,
            cancellationToken: stop
        );
        var seatsLeft = zones.ToLookup(zone => zone.PerformanceId, zone => zone.ConstituentAvailableCount);
        var amounts = prices.Where(price => price.Enabled).ToLookup(price => price.PerformanceId, price => price.Price);
        return
        [
            .. from performance in performances
            let id = performance.PerformanceId
            orderby performance.PerformanceDate
            select new Evening(
                id,
                performance.PerformanceDescription?.Trim() ?? "",
                performance.PerformanceDate,
                performance.FacilityDescription?.Trim() ?? ""
            )
            {
                SeatsLeft = seatsLeft[id].Sum(),
                Prices = amounts[id].Any() ? (amounts[id].Min(), amounts[id].Max()) : null,
            },
        ];
    }

    public async Task<SeatPlan> GetSeatPlanAsync(Evening evening, CancellationToken stop)
    {
        // Free seating has no seats on the map: how many tickets are left, only the zones tell.
        var availabilities = tessitura.Txn.GetPerformanceZoneAvailabilitiesAsync(
            [evening.PerformanceId],
            _modeOfSaleId,
            Anybody,
            stop
        );
        var request = SeatMapRequest.ForPerformance(evening.PerformanceId, _modeOfSaleId);
        var map = await SeatMap.LoadAsync(tessitura, request, stop);
        var seatsLeft = (await availabilities).ToLookup(row => row.Zone?.Id ?? 0, row => row.ConstituentAvailableCount);
        List<PriceZone> zones = [];
        foreach (var zone in map.Zones)
        {
            // A kiosk has nobody to check the reason for a price.
            SeatMapPrice[] prices =
            [
                .. zone
                    .Prices.Where(price => price.IsOffered && !price.PriceType.NeedsReason)
                    .OrderByDescending(price => price.PriceType.IsDefault),
            ];
            if (prices.Length > 0)
            {
                var letter = LetterFor(zone, zones.Select(other => other.Letter));
                zones.Add(new PriceZone(zone.Id, letter, zone.Name, seatsLeft[zone.Id].Sum(), prices));
            }
        }

        return new SeatPlan(evening, map, zones);
    }

    private async Task ReadAsync(CancellationToken stop)
    {
        if (settings.ModeOfSaleId is { } wanted)
        {
            _modeOfSaleId = wanted;
        }
        else
        {
            await using var web = await tessitura.StartSessionAsync(cancellationToken: stop);
            _modeOfSaleId = (await web.Api.Session.GetAsync(stop)).ModeOfSaleId;
        }

        var theaters = await tessitura.ReferenceData.GetTheaterSummariesAsync(stop);
        Name = theaters.Select(theater => theater.Description?.Trim()).FirstOrDefault() ?? "";
        var methods = await tessitura.Txn.GetPaymentMethodsAsync(cancellationToken: stop);
        PaymentMethods =
        [
            .. methods.Where(method =>
                method.Inactive is not true && (Payment.IsCash(method) || Payment.IsCard(method))
            ),
        ];
        if (methods.Select(method => method.CurrencyTypeId).FirstOrDefault(id => id > 0) is { } id)
        {
            var currency = await tessitura.ReferenceData.GetCurrencyTypeAsync(id, cancellationToken: stop);
            Money = Money.Of(currency.Description ?? "");
        }
    }

    // The house's own letter or the first of the name, unless another zone has it: then the next free one.
    private static char LetterFor(SeatMapZone zone, IEnumerable<char> taken) =>
        $"{zone.Legend}{zone.Name}"
            .Take(1)
            .Where(char.IsLetter)
            .Concat("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
            .Except(taken)
            .FirstOrDefault('?');
}
