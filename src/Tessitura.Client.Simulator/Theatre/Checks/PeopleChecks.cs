namespace Tessitura.Client.Simulator;

/// <summary>Checks customers and gift certificates. What belongs to a login is never repeated in a message.</summary>
internal sealed class PeopleChecks(TheatreChecks checks)
{
    private readonly HashSet<(int LoginType, string Name)> _userNames = [];
    private readonly HashSet<(int LoginType, string Address)> _emails = [];

    public void Run()
    {
        var ids = checks.Ids("constituent", "constituents");
        TheatreChecks.Each(
            checks.Theatre.Constituents,
            "$.constituents",
            (person, path) =>
            {
                ids.Add(person.Id, path);
                Check(person, path);
            }
        );
        var numbers = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        TheatreChecks.Each(
            checks.Theatre.GiftCertificates,
            "$.giftCertificates",
            (certificate, path) =>
            {
                checks.RequireText(certificate.Number, $"{path}.number");
                checks.RequireMoney(certificate.Balance, $"{path}.balance");
                if (!numbers.Add(certificate.Number ?? ""))
                {
                    checks.Problems.Add($"{path}.number", "is another gift certificate's");
                }
            }
        );
    }

    private void Check(TheatreConstituent person, string path)
    {
        checks.RequireText(person.FirstName, $"{path}.firstName");
        checks.RequireText(person.LastName, $"{path}.lastName");
        checks.RequireTextIfAny(person.UserName, $"{path}.userName");
        checks.RequireTextIfAny(person.Email, $"{path}.email");
        checks.RequireTextIfAny(person.ExternalId, $"{path}.externalId");
        checks.RequireRange(person.LoginTypeId, $"{path}.loginTypeId", 1, 2);
        checks.RequireRange(person.Rank, $"{path}.rank", 0, TheatreLimits.MaxRank);
        if (person.MembershipLevelId is { } level)
        {
            checks.MembershipLevels.Require(level, $"{path}.membershipLevelId");
        }

        checks.RequireMoney(person.OnAccountBalance, $"{path}.onAccountBalance");
        if (string.IsNullOrWhiteSpace(person.FirstName))
        {
            return;
        }

        var login = SalesBuilder.Constituent(person);
        if (!_userNames.Add((login.LoginTypeId, login.UserName.ToUpperInvariant())))
        {
            checks.Problems.Add($"{path}.userName", "is another login's; without one it is the first name", path);
        }
        else if (!_emails.Add((login.LoginTypeId, login.Email.ToUpperInvariant())))
        {
            checks.Problems.Add($"{path}.email", "is another login's", path);
        }
    }
}
