namespace Tessitura.Client.Simulator;

/// <summary>A customer with an invented login.</summary>
internal sealed record ConstituentEntry(int Id, string FirstName, string LastName)
{
    public required string UserName { get; init; }

    public required string Email { get; init; }

    public required string Password { get; init; }

    public required string Phone { get; init; }

    public required string PostalCode { get; init; }

    public int LoginTypeId { get; init; } = 1;

    /// <summary>Name under which an identity provider outside knows the customer; null where none does.</summary>
    public string? ExternalId { get; init; }

    public decimal OnAccountBalance { get; init; }

    public bool IsMember { get; init; }

    /// <summary>Level of the membership at the start; null for none.</summary>
    public int? MembershipLevelId { get; init; }

    /// <summary>Opens the allocations that ask for no more.</summary>
    public int Rank { get; init; }

    public string DisplayName => $"{FirstName} {LastName}";

    public string SortName => $"{LastName}/{FirstName}";
}
