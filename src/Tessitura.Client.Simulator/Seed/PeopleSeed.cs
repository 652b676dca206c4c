namespace Tessitura.Client.Simulator;

/// <summary>Eleven customers, none of whom exists; the last one has bought at the box office only, and has no password yet.</summary>
internal static class PeopleSeed
{
    public static IReadOnlyList<TheatreConstituent> Constituents { get; } =
    [
        Person(1001, "Ada", "Quill", member: true, onAccount: 250m),
        Person(1002, "Bruno", "Marsh", onAccount: 40m),
        Person(1003, "Clara", "Finch", member: true) with
        {
            ExternalId = "external-1003",
        },
        Person(1004, "Dmitri", "Vale"),
        Person(1005, "Edith", "Thorne", member: true, onAccount: 1000m),
        Person(1006, "Farid", "Lark"),
        Person(1007, "Greta", "Holm", onAccount: 15.50m),
        Person(1008, "Hugo", "Penn"),
        Person(1009, "Ines", "Wold", member: true),
        Person(1010, "Jonas", "Reed") with
        {
            LoginTypeId = 2,
        },
        Person(1011, "Katja", "Moor") with
        {
            Password = "",
        },
    ];

    private static TheatreConstituent Person(
        int id,
        string firstName,
        string lastName,
        bool member = false,
        decimal onAccount = 0
    ) =>
        new()
        {
            Id = id,
            FirstName = firstName,
            LastName = lastName,
            OnAccountBalance = onAccount,
            Member = member,
        };
}
