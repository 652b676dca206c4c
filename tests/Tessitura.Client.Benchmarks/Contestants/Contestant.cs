namespace Tessitura.Client.Benchmarks.Contestants;

/// <summary>One way to make the same calls. Each call is the contestant's own task: nothing is measured around it.</summary>
internal abstract class Contestant(Target? target = null)
{
    protected const int ModeOfSale = 3;

    protected const int Constituent = 0;

    /// <summary>Ids of performances, as a shop asks for the prices of several evenings at once.</summary>
    protected static IReadOnlyList<int> Performances { get; } = [4711, 4712, 4713, 4714];

    protected Uri Service => Target.Service;

    protected string Key => Target.Key;

    protected int Performance => Target.Performance;

    protected string Basic => Target.Basic;

    protected Target Target { get; } = target ?? Target.Canned;

    public abstract Task GetSessionAsync();

    public abstract Task ReserveTicketsAsync();

    public abstract Task GetCartAsync();

    public abstract Task GetSeatsAsync();

    public abstract Task GetPricesAsync();
}
