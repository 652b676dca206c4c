namespace Tessitura.Client;

/// <summary>
/// What the handlers tell each other of one call. It stands on the request's options, so a copy that takes the options
/// along is the same call.
/// </summary>
internal sealed class CallState
{
    private static readonly HttpRequestOptionsKey<CallState> Option = new("Tessitura.Call");

    /// <summary>Null when it was not looked for yet, or is none that anybody has named.</summary>
    public Operation? Operation { get; set; }

    /// <summary>The longest body that is read within the attempt; null lets the body stream.</summary>
    public long? BufferLimit { get; set; }

    public SessionKeySource? SessionKeys { get; set; }

    /// <summary>The call of a seller's operation, which knows what it does to the cart.</summary>
    public bool IsSeller { get; set; }

    /// <summary>The call as a whole passes once, whatever repeats it from above.</summary>
    public SingleSend Whole { get; } = new();

    /// <summary>The attempt that is under way; each leaves once, whatever repeats it from below.</summary>
    public SingleSend? Attempt { get; private set; }

    /// <summary>How often it was sent.</summary>
    public int Attempts { get; set; }

    /// <summary>An attempt has left, and whether it was carried out is not known; only an answer can tell.</summary>
    public bool HasLeft { get; set; }

    /// <summary>An attempt ended so that it may have been carried out, and the request is sent again.</summary>
    public bool HadUnclearAttempt { get; set; }

    /// <summary>What the cache did, in a word; null where no cache was asked.</summary>
    public string? CacheResult { get; set; }

    /// <summary>The request's state, made when it has none.</summary>
    public static CallState Of(HttpRequestMessage request)
    {
        if (Find(request) is { } known)
        {
            return known;
        }

        var state = new CallState();
        request.Options.Set(Option, state);
        return state;
    }

    public static CallState? Find(HttpRequestMessage? request) =>
        request is not null && request.Options.TryGetValue(Option, out var state) ? state : null;

    /// <summary>A request that means the same, as a call of its own.</summary>
    public static HttpRequestMessage Copy(HttpRequestMessage original)
    {
        var copy = new HttpRequestMessage(original.Method, original.RequestUri!)
        {
            Version = original.Version,
            VersionPolicy = original.VersionPolicy,
        };
        IDictionary<string, object?> options = copy.Options;
        foreach (var option in original.Options)
        {
            if (option.Key != Option.Key)
            {
                options[option.Key] = option.Value;
            }
        }

        var state = Of(copy);
        state.Operation = Find(original)?.Operation;
        state.SessionKeys = Find(original)?.SessionKeys;
        state.IsSeller = Find(original)?.IsSeller is true;
        return copy;
    }

    public SingleSend BeginAttempt()
    {
        Attempts++;
        return Attempt = new SingleSend();
    }
}
