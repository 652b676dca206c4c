namespace Tessitura.Client;

/// <summary>A wish for a seat at the aisle.</summary>
public enum AisleSeat
{
    /// <summary>No wish; <c>N</c> on the wire.</summary>
    None,

    /// <summary>Aisle on the left; <c>L</c>.</summary>
    Left,

    /// <summary>Aisle on the right; <c>R</c>.</summary>
    Right,

    /// <summary>Aisle on either side; <c>A</c>.</summary>
    Any,
}
