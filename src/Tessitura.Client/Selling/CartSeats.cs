namespace Tessitura.Client;

/// <summary>Counts what a cart holds.</summary>
public static class CartSeats
{
    /// <summary>
    /// How many seats a buyer has in this cart: tickets bought alone, and of a package those of the evening that has the
    /// most, for a subscription of seven evenings is one seat in the house. Tickets without a numbered seat count too.
    /// </summary>
    /// <param name="cart">As it was read.</param>
    public static int CountSeats(this Cart cart)
    {
        ArgumentNullException.ThrowIfNull(cart);
        return cart.Items().Sum(item => item.Lines.Select(line => line.TicketsNow().Count()).DefaultIfEmpty().Max());
    }
}
