namespace Tessitura.Client;

/// <summary>Something that is in the cart no more; its seats are on sale again.</summary>
/// <param name="Item">What was taken out.</param>
public sealed record Release(CartItem Item) : Outcome;
