namespace Tessitura.Client.Tool;

/// <summary>Seconds for which an answer may be reused.</summary>
internal sealed record ContractCache(int MaxAge, int StaleWhileRevalidate, int StaleIfError)
{
    /// <summary>The answer belongs to one visitor.</summary>
    public static ContractCache Private { get; } = new(0, 0, 0);
}
