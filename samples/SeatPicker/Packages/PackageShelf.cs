namespace SeatPicker;

/// <summary>The packages that are on sale, and one of them with all that can be chosen in it.</summary>
internal sealed class PackageShelf(
    ITessituraClient tessitura,
    IWebSession web,
    ISessionKeyStore cookie,
    PriceLists prices,
    VisitorTerms terms,
    TimeProvider time,
    Words words
)
{
    public async Task<IEnumerable<PackageTitle>> ListAsync(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var found = await tessitura.Txn.SearchPackagesAsync(
            new() { ModeOfSaleId = terms.Current.ModeOfSaleId, PackageStartDate = now.Date },
            stop
        );
        var seasons = found.Select(package => package.Season?.Id).OfType<int>().Distinct();
        // Which are parts of another one, the search does not tell.
        var parts = new HashSet<int>();
        foreach (var season in seasons)
        {
            var all = await tessitura.Txn.GetPackagesAsync(season, stop);
            parts.UnionWith(all.Where(package => package.SubPackageIndicator).Select(package => package.Id));
        }

        return from package in found
            where !parts.Contains(package.PackageId)
            orderby package.FirstPerformanceDateTime, package.PackageId
            select new PackageTitle(package.PackageId, package.PackageDescription?.Trim() ?? "")
            {
                Text = package.Text1?.Trim() ?? "",
                From = package.FirstPerformanceDateTime,
                To = package.LastPerformanceDateTime,
            };
    }

    /// <summary>With what the visitor has taken of it already.</summary>
    public async Task<PackageView> ReadAsync(int packageId, CancellationToken stop)
    {
        var text = tessitura.Txn.GetPackageAsync(packageId, stop);
        var selection = await OpenAsync(packageId, stop);
        return PackageView.Of(selection, await prices.OfPackageAsync(packageId, stop), words) with
        {
            Text = (await text).Text1?.Trim() ?? "",
        };
    }

    // To look opens no session: for somebody who has none it is what anybody may take.
    private async Task<IPackageSelection> OpenAsync(int packageId, CancellationToken stop) =>
        await cookie.GetAsync(stop) is null
            ? await web.StartPackageAsync(packageId, TicketBuyer.Anybody(terms.Current.ModeOfSaleId), stop)
            : await FindAsync(web, packageId, stop) ?? await web.StartPackageAsync(packageId, cancellationToken: stop);

    /// <summary>The package in the cart, as far as it is; null where nothing of it is taken.</summary>
    public static async Task<IPackageSelection?> FindAsync(
        IWebSession web,
        int packageId,
        CancellationToken stop = default
    ) =>
        (await web.FindPackagesAsync(cancellationToken: stop))
            .Where(package => package.Package.Id == packageId)
            .MinBy(package => package.LineItemId);
}

/// <param name="Id">Of the package.</param>
/// <param name="Title">What it is called.</param>
internal sealed record PackageTitle(int Id, string Title)
{
    /// <summary>What the house says of it.</summary>
    public string Text { get; init; } = "";

    /// <summary>Its first evening.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Its last evening.</summary>
    public DateTimeOffset? To { get; init; }
}
