namespace Tessitura.Client.Simulator;

/// <summary>A customer with an invented login.</summary>
public sealed record TheatreConstituent
{
    /// <summary>The constituent id.</summary>
    public required int Id { get; init; }

    /// <summary>The first name.</summary>
    public required string FirstName { get; init; }

    /// <summary>The last name.</summary>
    public required string LastName { get; init; }

    /// <summary>The user name of the login; without it, the first name in small letters.</summary>
    public string? UserName { get; init; }

    /// <summary>The e-mail address; without it, the user name at <c>example.org</c>.</summary>
    public string? Email { get; init; }

    /// <summary>The password, an invented one; without it, <c>invented-</c> and the id. Empty for a login that has none yet: it is opened by the customer's data, and gets a password then.</summary>
    public string? Password { get; init; }

    /// <summary>The phone number; without it, <c>555-</c> and the id.</summary>
    public string? Phone { get; init; }

    /// <summary>The postal code; without it, <c>9</c> and the id.</summary>
    public string? PostalCode { get; init; }

    /// <summary>A row of the reference table <c>LoginTypes</c>: 1 Web, 2 Box office app.</summary>
    public int LoginTypeId { get; init; } = 1;

    /// <summary>The name under which an identity provider outside knows the customer; null where none does.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Money on account.</summary>
    public decimal OnAccountBalance { get; init; }

    /// <summary>Whether the customer may have members' prices.</summary>
    public bool Member { get; init; }

    /// <summary>The level of the membership that the customer has now; without it, a <see cref="Member"/> has the lowest one. A membership gives members' prices too.</summary>
    public int? MembershipLevelId { get; init; }

    /// <summary>Which allocations the customer may take seats of; without it, 1 for a member and 0 for anybody else.</summary>
    public int? Rank { get; init; }

    /// <summary>Without the login.</summary>
    public override string ToString() => $"{nameof(TheatreConstituent)} {{ {nameof(Id)} = {Id} }}";
}
