namespace Tessitura.Client;

/// <summary>What the handlers tell each other of one call: one object, in place of an entry each in the request's options.</summary>
internal sealed class CallState
{
    private static readonly HttpRequestOptionsKey<CallState> Option = new("Tessitura.Call");

    /// <summary>Null when it was not looked for yet, or is none of the contract.</summary>
    public Operation? Operation { get; set; }

    /// <summary>The longest body that is read within the attempt; null lets the body stream.</summary>
    public long? BufferLimit { get; set; }

    /// <summary>False where nobody reads the headers of a body that was read within its attempt.</summary>
    public bool KeepsContentHeaders { get; set; } = true;

    public SessionKeySource? SessionKeys { get; set; }

    /// <summary>How often it was sent.</summary>
    public int Attempts { get; set; }

    /// <summary>An attempt ended so that it may have been carried out, and the request is sent again.</summary>
    public bool HadUnclearAttempt { get; set; }

    /// <summary>The cache's verdict in a word; null where no cache was asked.</summary>
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
        request is CallRequest own ? own.State
        : request is not null && request.Options.TryGetValue(Option, out var state) ? state
        : null;

    /// <summary>A request of the SDK's own that means the same; what happens to it does not show on the original.</summary>
    public static CallRequest Copy(HttpRequestMessage original)
    {
        var copy = new CallRequest(original.Method, original.RequestUri!)
        {
            Version = original.Version,
            VersionPolicy = original.VersionPolicy,
            State = { Operation = Find(original)?.Operation, SessionKeys = Find(original)?.SessionKeys },
        };
        IDictionary<string, object?> options = copy.Options;
        foreach (var option in original.Options)
        {
            if (option.Key != Option.Key)
            {
                options[option.Key] = option.Value;
            }
        }

        return copy;
    }
}
