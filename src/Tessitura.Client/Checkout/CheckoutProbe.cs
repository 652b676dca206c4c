namespace Tessitura.Client;

/// <summary>One look at the checkout of a web session.</summary>
/// <param name="Stage">How far it is.</param>
/// <param name="Date">Since when; tells one failed checkout from the next.</param>
/// <param name="OrderId">The order, where it is saved.</param>
internal sealed record CheckoutProbe(CheckoutStage Stage, DateTimeOffset? Date, int OrderId)
{
    public static CheckoutProbe Nothing { get; } = new(CheckoutStage.None, null, 0);

    /// <summary>An order was there to be read; before a checkout it is one that was loaded.</summary>
    public bool HasSavedCart { get; init; }

    public bool IsUndecidable { get; init; }

    /// <summary>Servers say it in a letter or in a word.</summary>
    public static CheckoutStage StageOf(string? status) =>
        status?.Trim().ToUpperInvariant() switch
        {
            "S" or "SAVEINPROGRESS" => CheckoutStage.Saving,
            "C" or "SAVECOMPLETE" => CheckoutStage.Saved,
            "E" or "ERROR" => CheckoutStage.Failed,
            _ => CheckoutStage.None,
        };
}
