namespace Kiosk;

/// <summary>What the command line asked for. The password is no part of it: other users of a machine can read switches.</summary>
internal sealed record KioskSettings
{
    /// <summary>Root of a live service; null for the simulator.</summary>
    public Uri? Server { get; init; }

    public string User { get; init; } = "";

    public string Group { get; init; } = "";

    public string Location { get; init; } = "";

    public TessituraVersion Version { get; init; } = TessituraVersion.V15;

    /// <summary>Null for the one that the server gives to a new visitor.</summary>
    public int? ModeOfSaleId { get; init; }

    public bool Interactive { get; init; }

    /// <summary>Ends after one customer instead of waiting for the next.</summary>
    public bool Once { get; init; }

    public bool Help { get; init; }
}
