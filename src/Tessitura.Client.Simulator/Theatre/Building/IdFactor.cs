namespace Tessitura.Client.Simulator;

/// <summary>Makes ids of two others: the first times a power of ten, plus the second, so that people can read them apart.</summary>
internal static class IdFactor
{
    /// <summary>The power of ten above an id; 10 at least.</summary>
    public static int Above(int id)
    {
        var factor = 10;
        while (factor <= id)
        {
            factor *= 10;
        }

        return factor;
    }
}
