namespace Tessitura.Client;

/// <summary>What a look into the cart says about a write that ended unclearly.</summary>
/// <param name="Fitting">New items that are what was asked for.</param>
/// <param name="HasAlike">There are new items of the same kind, fitting or not, which may be its work changed by a rule of the server, or somebody else's.</param>
internal sealed record Finding(IReadOnlyList<Outcome> Fitting, bool HasAlike)
{
    public static Finding Of(IEnumerable<Outcome> fitting, bool hasAlike) => new([.. fitting], hasAlike);

    /// <summary>
    /// As many fitting items as equal writes are awaited, or fewer, are the work of these: which is whose makes no
    /// difference. One more, and somebody else put something there.
    /// </summary>
    /// <param name="awaited">How many writes that ask for the same are unclear, this one included; 0 where nothing can be told.</param>
    public Outcome? Pick(int awaited) => Fitting.Count > 0 && Fitting.Count <= awaited ? Fitting[0] : null;
}
