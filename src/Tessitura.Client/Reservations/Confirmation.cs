namespace Tessitura.Client;

/// <summary>How it is known that something was done.</summary>
public enum Confirmation
{
    /// <summary>The server answered the call.</summary>
    Answer,

    /// <summary>The call ended unclearly; the server's own state showed afterwards that it was carried out.</summary>
    ReadBack,

    /// <summary>Nothing was sent now: an equal call before, whose outcome was not known or which had been taken for lost, had arrived after all.</summary>
    LateArrival,
}
