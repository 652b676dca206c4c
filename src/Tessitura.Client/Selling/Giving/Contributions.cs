namespace Tessitura.Client;

/// <summary>What a contribution to a fund with a membership does for somebody who is a member.</summary>
public enum MembershipChange
{
    /// <summary>As the house has set it up: by the amount it renews or upgrades.</summary>
    Automatic,

    /// <summary>Renews at the level that the member has, however much is given.</summary>
    Renew,

    /// <summary>Upgrades the membership that runs, instead of renewing it.</summary>
    Upgrade,
}

/// <summary>Writes contributions; every mistake is an <see cref="ArgumentException"/> before anything is sent.</summary>
public static class Contributions
{
    private const int MaxNotes = 255;

    /// <summary>A contribution to a fund. Where the fund's campaign has a membership, it gives, renews or upgrades one.</summary>
    /// <param name="fundId">The fund.</param>
    /// <param name="amount">More than 0.</param>
    /// <param name="membership">What it does for a member; without effect where the fund has no membership.</param>
    /// <param name="membershipLevelId">Forces a level; null lets the amount decide.</param>
    /// <param name="notes">At most 255 characters, such as whom a gift membership is for.</param>
    /// <exception cref="ArgumentException">An argument is outside its range; the message names it.</exception>
    public static AddContributionRequest To(
        int fundId,
        decimal amount,
        MembershipChange membership = MembershipChange.Automatic,
        int? membershipLevelId = null,
        string? notes = null
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(fundId);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount);
        if (membershipLevelId is { } level)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(level, nameof(membershipLevelId));
        }

        if (!Enum.IsDefined(membership))
        {
            throw new ArgumentOutOfRangeException(nameof(membership), membership, "Automatic, Renew or Upgrade.");
        }

        if (notes is { Length: > MaxNotes })
        {
            throw new ArgumentException($"notes has {notes.Length} characters; at most {MaxNotes}.", nameof(notes));
        }

        return new AddContributionRequest
        {
            FundId = fundId,
            Amount = amount,
            Renew = membership is MembershipChange.Renew ? true : null,
            Upgrade = membership is MembershipChange.Upgrade ? true : null,
            MembershipLevelId = membershipLevelId,
            Notes = notes,
        };
    }
}
