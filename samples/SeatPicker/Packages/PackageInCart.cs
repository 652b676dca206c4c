namespace SeatPicker;

/// <summary>A package in the cart: its evenings, and what it lacks.</summary>
/// <param name="LineItemId">Of the package in this cart.</param>
/// <param name="PackageId">Of the package.</param>
/// <param name="Title">What it is called.</param>
internal sealed record PackageInCart(int LineItemId, int PackageId, string Title)
{
    public required IReadOnlyList<EveningInCart> Evenings { get; init; }

    /// <summary>What is due for its tickets, with their fees.</summary>
    public decimal Price { get; init; }

    /// <summary>Nothing is missing. One that is not complete does not go to the payment.</summary>
    public bool IsComplete { get; init; }

    /// <summary>A sentence for everything that is missing.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    public static PackageInCart Of(IPackageSelection package, IEnumerable<CartLineItem> lines, Words words)
    {
        var taken = package.Taken.Select(evening => evening.LineItemId).ToHashSet();
        return new(package.LineItemId, package.Package.Id, package.Package.Description ?? "")
        {
            Evenings =
            [
                .. lines
                    .Where(line => taken.Contains(line.Id))
                    .Select(EveningInCart.Of)
                    .OrderBy(evening => evening.Date),
            ],
            Price = package.Price,
            IsComplete = package.IsComplete,
            Missing = words.Missing(package),
        };
    }
}
