namespace Tessitura.Client.Simulator;

/// <summary>A login of a constituent, and how often it was got wrong.</summary>
internal sealed record WebLogin(int Id, ConstituentEntry Owner, int LoginTypeId)
{
    public required string UserName { get; init; }

    public required string Email { get; init; }

    /// <summary>Secret; empty for a login without one.</summary>
    public required string Password { get; init; }

    public bool IsTemporary { get; init; }

    public int FailedAttempts { get; init; }

    public DateTimeOffset? LockedDate { get; init; }

    /// <summary>Secret: the token of the last credentials mail.</summary>
    public string? Token { get; init; }

    public DateTimeOffset TokenExpires { get; init; }

    public DateTimeOffset? LastLogin { get; init; }

    public LoginFailure Failure => new(FailedAttempts, LockedDate);

    public bool IsLocked(DateTimeOffset now) => LockedDate is { } since && now < since + SystemDefaults.LockoutTime;

    /// <summary>One more failure; a lock that is over starts counting again.</summary>
    public WebLogin Failed(DateTimeOffset now)
    {
        var attempts = (LockedDate is null ? FailedAttempts : 0) + 1;
        return this with
        {
            FailedAttempts = attempts,
            LockedDate = attempts >= SystemDefaults.LoginAttempts ? now : null,
        };
    }

    public WebLogin Succeeded(DateTimeOffset now) =>
        this with
        {
            FailedAttempts = 0,
            LockedDate = null,
            LastLogin = now,
        };

    public Visitor ToVisitor() =>
        new()
        {
            ConstituentId = Owner.Id,
            LoginTypeId = LoginTypeId,
            UserName = UserName,
            Email = Email,
            IsTemporary = IsTemporary,
            IsLoggedIn = true,
        };

    // A record prints its members; this one has secrets.
    public override string ToString() => $"Login {Id} of constituent {Owner.Id}";
}

/// <summary>What a refused login tells: failures so far, and since when the login is locked, if it is.</summary>
internal readonly record struct LoginFailure(int FailedAttempts, DateTimeOffset? LockedDate);
