namespace Tessitura.Client.Simulator;

/// <summary>
/// Makes session keys that look like real ones, the same in every run. A real server's keys cannot be guessed; these need
/// not be, because nothing behind them is worth anything.
/// </summary>
internal sealed class SessionKeys
{
    private const int Seed = 20180501;
    private const int KeyBytes = 24;

    private readonly Random _random = new(Seed);

    public string Next()
    {
        var bytes = new byte[KeyBytes];
        lock (_random)
        {
            _random.NextBytes(bytes);
        }

        return $"SIM-{Convert.ToHexString(bytes)}";
    }
}
