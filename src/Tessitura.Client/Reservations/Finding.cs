namespace Tessitura.Client;

/// <summary>What a look into the cart says about a write that ended unclearly.</summary>
/// <param name="Outcome">What the write brought about; null when it is not there, or cannot be told from something else.</param>
/// <param name="IsAmbiguous">Something new is there that may or may not be its work.</param>
internal sealed record Finding(Outcome? Outcome, bool IsAmbiguous)
{
    public static Finding Nothing { get; } = new(null, false);

    public static Finding Ambiguous { get; } = new(null, true);

    /// <summary>One new item that fits is the work of the write; several, or one that fits half, may be somebody else's.</summary>
    /// <param name="fitting">New items that are what was asked for.</param>
    /// <param name="alike">New items of the same kind, the fitting ones included.</param>
    public static Finding Of(IEnumerable<Outcome> fitting, bool alike)
    {
        var found = fitting.Take(2).ToArray();
        return found.Length switch
        {
            1 => new Finding(found[0], false),
            0 when !alike => Nothing,
            _ => Ambiguous,
        };
    }
}
