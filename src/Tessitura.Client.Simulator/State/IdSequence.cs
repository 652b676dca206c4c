namespace Tessitura.Client.Simulator;

/// <summary>Counts up from a start, one at a time, whoever asks: the same calls get the same ids in every run.</summary>
internal sealed class IdSequence(int first)
{
    private int _last = first - 1;

    public int Next() => Interlocked.Increment(ref _last);
}
