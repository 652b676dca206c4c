using Tessitura.Client.Simulator;

namespace Tessitura.Client.Tests.Selling.Model;

internal sealed partial class Book
{
    /// <summary>A performance of a package was said to be out.</summary>
    public void Removed(ModelCall call, int lineItemId)
    {
        Paths.Add("removed from a package");
        if (world.SessionOf(call.Key)?.Basket?.Lines.Exists(line => line.Id == lineItemId) is true)
        {
            _wrong.Add($"line {lineItemId} was said to be out of its package by {call}, and is there");
        }
    }

    /// <summary>What could not be given back, an earlier call's late work included, the selection shows.</summary>
    public void Shown(IPackageSelection selection) =>
        _named.UnionWith(
            selection.Taken.Select(one =>
                one.SubPackageLineItemId is { } subPackage
                    ? CartItem.Seen(CartItemKind.SubPackage, subPackage)
                    : CartItem.Seen(CartItemKind.PackagePerformance, one.LineItemId)
            )
        );

    /// <summary>A package was said to be given back.</summary>
    public void Released(ModelCall call, int lineItemId)
    {
        Paths.Add("package released");
        if (world.SessionOf(call.Key)?.Basket?.Packages.Exists(package => package.Id == lineItemId) is true)
        {
            _wrong.Add($"package {lineItemId} was said to be given back by {call}, and is there");
        }
    }

    /// <summary>No half package that nobody knows of: what the cart has is found, and called incomplete where it is.</summary>
    public void AuditPackages(Basket basket, IReadOnlyList<IPackageSelection> found)
    {
        var errors = PackageCheck.ErrorsOf(basket).Select(error => error.Package.Id).ToHashSet();
        foreach (var package in basket.WholePackages)
        {
            var selection = found.SingleOrDefault(one => one.LineItemId == package.Id);
            var lines = basket.EveningsOf(package.Id).Select(line => line.Id);
            if (selection is null || !selection.Taken.Select(taken => taken.LineItemId).ToHashSet().SetEquals(lines))
            {
                _wrong.Add($"package {package.Id} is in the cart, and was not found as it is");
            }
            else if (selection.IsComplete == errors.Contains(package.Id))
            {
                _wrong.Add($"package {package.Id} was called {(selection.IsComplete ? "complete" : "incomplete")}");
            }

            Paths.Add(errors.Contains(package.Id) ? "incomplete package found" : "complete package found");
            var performances = basket
                .EveningsOf(package.Id)
                .Select(line => (line.PackageLineId, line.Performance.Id))
                .ToList();
            if (performances.Distinct().Count() < performances.Count)
            {
                _wrong.Add($"package {package.Id} has a performance twice");
            }
        }

        AuditTaken(basket);
        AuditSelections(basket);
    }

    private void AuditTaken(Basket basket)
    {
        foreach (var (item, count) in World.ItemsOf(basket))
        {
            if (
                item.Kind is CartItemKind.PackagePerformance or CartItemKind.SubPackage
                && _results.TryGetValue(item, out var results)
                && results.Max(result => result.Seats) != count
            )
            {
                _wrong.Add($"{Text(item)} has {count} seats, and {results.Max(result => result.Seats)} were told of");
            }
        }
    }

    // One that was called lost and came beyond the bound all the same is the exception, and its caller is told of it.
    private void AuditSelections(Basket basket)
    {
        var begun = basket
            .Lines.Where(line => line.PackageLineId > 0)
            .Select(line => (Line: line, By: world.BroughtBy.GetValueOrDefault(World.PackageItem(basket, line))))
            .Where(brought => brought.By?.Selection is not null)
            .GroupBy(brought => brought.By!.Selection);
        foreach (var selection in begun)
        {
            var packages = selection
                .Select(brought => brought.Line.SuperLineId > 0 ? brought.Line.SuperLineId : brought.Line.PackageLineId)
                .Distinct()
                .ToList();
            if (packages.Count > 1 && !selection.Any(brought => brought.By!.Step.ComesTooLate))
            {
                _wrong.Add($"one selection has begun the packages {string.Join(", ", packages)}");
            }
        }
    }
}
