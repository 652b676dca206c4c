namespace Tessitura.Client.Simulator;

/// <summary>Who uses a session: nobody in particular (constituent 0), a guest, or the owner of a login.</summary>
internal sealed record Visitor
{
    public static Visitor Anonymous { get; } = new();

    /// <summary>Whose cart it is.</summary>
    public int ConstituentId { get; init; }

    public int LoginTypeId { get; init; }

    public string UserName { get; init; } = "";

    public string Email { get; init; } = "";

    /// <summary>The login is temporary, or was entered with a token from a mail: the password may be set anew.</summary>
    public bool IsTemporary { get; init; }

    public bool IsLoggedIn { get; init; }

    /// <summary>Nobody has proved who they are.</summary>
    public bool IsGuest { get; init; }

    /// <summary>A constituent who has proved who they are.</summary>
    public bool IsKnown => IsLoggedIn && !IsGuest && ConstituentId != 0;
}
