namespace Tessitura.Client.Simulator;

/// <summary>What every amount and every text of a body must be.</summary>
internal static class Amounts
{
    /// <summary>Refuses fractions of a cent.</summary>
    public static void RequireMoney(decimal amount)
    {
        if (decimal.Round(amount, 2) != amount)
        {
            throw ServiceFault.Rejected("An amount has two decimals at most.");
        }
    }

    public static void RequirePositive(decimal amount)
    {
        RequireMoney(amount);
        if (amount <= 0)
        {
            throw ServiceFault.Rejected("The amount must be more than 0.");
        }
    }

    public static void RequireLength(string? text, int most, string name)
    {
        if (text?.Length > most)
        {
            throw ServiceFault.Rejected($"{name} has {text.Length} characters; {most} are the most.");
        }
    }
}
