namespace Tessitura.Client.Simulator.Tests;

/// <summary>The seeded customers; all of it is invented.</summary>
internal static class People
{
    /// <summary>A member with 250 on account.</summary>
    public const int Ada = 1001;

    /// <summary>No member, 40 on account.</summary>
    public const int Bruno = 1002;

    public static string PasswordOf(string userName) =>
        userName switch
        {
            "ada" => "invented-1001",
            "bruno" => "invented-1002",
            "edith" => "invented-1005",
            "clara" => "invented-1003",
            _ => "invented-1004",
        };
}
