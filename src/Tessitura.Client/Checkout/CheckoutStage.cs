namespace Tessitura.Client;

/// <summary>How far the server says that a checkout is.</summary>
internal enum CheckoutStage
{
    /// <summary>None has begun, or the server does not say.</summary>
    None,

    Saving,

    Saved,

    Failed,
}
