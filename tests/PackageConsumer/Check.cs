namespace Consumer;

internal static class Check
{
    public static void That(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"Failed: {what}.");
        }
    }
}
