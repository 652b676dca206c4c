namespace Tessitura.Client.Simulator;

/// <summary>Who has which level of a membership. A saved order with a contribution changes it.</summary>
internal sealed class Members
{
    private readonly object _gate = new();
    private readonly Dictionary<(int ConstituentId, int OrganizationId), int> _levels = [];

    /// <summary>Whether somebody may have members' prices.</summary>
    public bool Has(ConstituentEntry? person)
    {
        lock (_gate)
        {
            return person is not null
                && (
                    person is { IsMember: true } or { MembershipLevelId: not null }
                    || _levels.Keys.Any(key => key.ConstituentId == person.Id)
                );
        }
    }

    /// <summary>
    /// The level that a contribution brings: the one that is forced, else by the amount. A member's is renewed at the level
    /// that there is or upgraded to a higher one; an upgrade pays what the higher level costs more. Null where the amount
    /// reaches no level.
    /// </summary>
    public MembershipLevel? LevelFor(MembershipEntry membership, ConstituentEntry? person, ContributionTerms asked)
    {
        if (asked.LevelId is { } forced)
        {
            return membership.Levels.FirstOrDefault(level => level.Id == forced)
                ?? throw ServiceFault.Rejected($"The membership has no level {forced}.");
        }

        var byAmount = membership.Levels.LastOrDefault(level => asked.Amount >= level.MinAmount);
        if (LevelOf(membership, person) is not { } now)
        {
            return byAmount;
        }

        if (asked.Upgrade)
        {
            return membership.Levels.LastOrDefault(level =>
                    level.MinAmount > now.MinAmount && asked.Amount >= level.MinAmount - now.MinAmount
                ) ?? throw ServiceFault.Rejected("The amount does not reach a higher level of the membership.");
        }

        return asked.Renew && byAmount is not null && byAmount.MinAmount > now.MinAmount ? now : byAmount;
    }

    /// <summary>An order is saved: its memberships run from now on.</summary>
    public void Join(int constituentId, IEnumerable<ContributionItem> contributions)
    {
        if (constituentId == 0)
        {
            return;
        }

        lock (_gate)
        {
            foreach (var contribution in contributions.Where(one => !one.IsSaved && one.Level is not null))
            {
                _levels[(constituentId, contribution.Fund.Membership!.OrganizationId)] = contribution.Level!.Id;
            }
        }
    }

    // A member of whom no level is said has the lowest one.
    private MembershipLevel? LevelOf(MembershipEntry membership, ConstituentEntry? person)
    {
        if (person is null)
        {
            return null;
        }

        lock (_gate)
        {
            var id = _levels.TryGetValue((person.Id, membership.OrganizationId), out var joined)
                ? joined
                : person.MembershipLevelId;
            return membership.Levels.FirstOrDefault(level => level.Id == id)
                ?? (person.IsMember ? membership.Levels[0] : null);
        }
    }
}

/// <summary>What a contribution asks of a membership.</summary>
internal readonly record struct ContributionTerms(decimal Amount, int? LevelId, bool Renew, bool Upgrade);
