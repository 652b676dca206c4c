namespace Tessitura.Client;

/// <summary>What reading the cart back came to; neither outcome nor absence nor ambiguity means that it could not be read in time.</summary>
internal sealed record Verdict
{
    /// <summary>What the write brought about.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>Not there, and past the time in which it can still come.</summary>
    public bool IsAbsent { get; init; }

    /// <summary>Something is there that may be the work of somebody else.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>The web session itself is gone.</summary>
    public SessionExpiredException? Gone { get; init; }
}
