using Microsoft.AspNetCore.Http;

namespace Tessitura.Client.AspNetCore;

/// <summary>
/// Which ids a visitor may ask for; any other is answered with 403, and nothing is sent. By default those of the visitor's
/// own web session, and the ones that <see cref="Allow"/> adds; <see cref="AllowAny"/> and <see cref="Use(Func{HttpContext, int})"/>
/// take the place of that. The last call decides.
/// </summary>
public sealed class AllowedIds
{
    private readonly List<int> _listed = [];

    /// <summary>Whether nobody is held to anything.</summary>
    internal bool IsAny { get; private set; }

    /// <summary>Decides alone where there is one.</summary>
    internal Func<HttpContext, CancellationToken, ValueTask<IReadOnlyList<int>>>? Function { get; private set; }

    /// <summary>What everybody may ask for.</summary>
    internal IReadOnlyList<int> Listed => _listed;

    /// <summary>Everybody may ask for these, and the visitor with a web session for its own too. Where the service needs a value and the visitor sends none and has no web session, the first stands in.</summary>
    /// <param name="ids">One for a fixed value, or several; added to those of earlier calls.</param>
    /// <returns>This, to go on.</returns>
    public AllowedIds Allow(params int[] ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        (IsAny, Function) = (false, null);
        _listed.AddRange(ids.Except(_listed));
        return this;
    }

    /// <summary>Everybody may ask for everything, and what is left out stays left out: the calls are passed on as they are asked.</summary>
    /// <returns>This, to go on.</returns>
    public AllowedIds AllowAny()
    {
        (IsAny, Function) = (true, null);
        _listed.Clear();
        return this;
    }

    /// <summary>A visitor may ask for one value only, which also stands in where it is left out.</summary>
    /// <param name="find">Finds it, such as in the visitor's login at your application.</param>
    /// <returns>This, to go on.</returns>
    public AllowedIds Use(Func<HttpContext, int> find)
    {
        ArgumentNullException.ThrowIfNull(find);
        return Decide((context, _) => new([find(context)]));
    }

    /// <summary>The same, for a function that has to wait, such as for the visitor's <see cref="IWebSession"/>. It is called for every read that needs the value: keep what costs a call.</summary>
    /// <param name="find">Finds the value. A <see cref="TessituraException"/> becomes the error that the visitor gets.</param>
    /// <returns>This, to go on.</returns>
    public AllowedIds Use(Func<HttpContext, CancellationToken, ValueTask<int>> find)
    {
        ArgumentNullException.ThrowIfNull(find);
        return Decide(async (context, cancellationToken) => [await find(context, cancellationToken)]);
    }

    /// <summary>The same, for several values: the first stands in where none is sent.</summary>
    /// <param name="find">Finds the values; with none, the visitor may not ask for any.</param>
    /// <returns>This, to go on.</returns>
    public AllowedIds UseAnyOf(Func<HttpContext, CancellationToken, ValueTask<IReadOnlyList<int>>> find)
    {
        ArgumentNullException.ThrowIfNull(find);
        return Decide(find);
    }

    private AllowedIds Decide(Func<HttpContext, CancellationToken, ValueTask<IReadOnlyList<int>>> find)
    {
        (IsAny, Function) = (false, find);
        _listed.Clear();
        return this;
    }
}
