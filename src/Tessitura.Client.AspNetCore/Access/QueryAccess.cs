using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Tessitura.Client.AspNetCore;

/// <summary>
/// Holds a visitor to the modes of sale, sources and constituents that the host permits. Another value is refused rather
/// than replaced: a front end that is shown another map than it asked for would sell what is not there.
/// </summary>
internal sealed class QueryAccess
{
    // A refusal is worth a second look when what is known is older than this: the visitor may have just logged in elsewhere.
    private static readonly TimeSpan Recheck = TimeSpan.FromSeconds(2);

    private readonly SeatCurveVenue _venue;
    private readonly LimitedParameter[] _limited;

    public QueryAccess(SeatCurveRoute route, SeatCurveVenue venue)
    {
        _venue = venue;
        _limited = [.. route.Parameters.Select(parameter => Limit(parameter, venue)).OfType<LimitedParameter>()];
    }

    /// <summary>Completes the query; or tells why it is refused.</summary>
    public async ValueTask<ServiceError?> ApplyAsync(HttpContext context, VisitorQuery query)
    {
        foreach (var limited in _limited)
        {
            if (await ApplyAsync(limited, context, query) is { } refused)
            {
                return refused;
            }
        }

        return null;
    }

    private static LimitedParameter? Limit(QueryParameter parameter, SeatCurveVenue venue)
    {
        var (options, session) = (venue.Limits, venue.Options.Session);
        return parameter.Name switch
        {
            QueryParameter.ModeOfSale => new(
                parameter,
                options.ModeOfSale,
                options.ModeOfSale.Listed,
                static (own, codes) => Known([own.ModeOfSaleId, own.OriginalModeOfSaleId, .. codes.ModesOfSale])
            ),
            QueryParameter.Source => new(
                parameter,
                options.Source,
                // What every web session of this host begins with.
                [.. options.Source.Listed, .. session.PromotionCode is { } source ? [source] : Array.Empty<int>()],
                static (own, codes) => Known([own.SourceId, .. codes.Sources])
            ),
            QueryParameter.Constituent => new(
                parameter,
                options.Constituent,
                [0, .. options.Constituent.Listed],
                static (own, _) => [own.ConstituentId]
            ),
            _ => null,
        };
    }

    // A session that says 0 says nothing of its mode of sale or source.
    private static int[] Known(int[] ids) => [.. ids.Where(id => id > 0)];

    private ValueTask<ServiceError?> ApplyAsync(LimitedParameter limited, HttpContext context, VisitorQuery query)
    {
        var asked = query.IdOf(limited.Parameter.Name);
        return limited.Rule.IsAny || asked is null && !query.Needs(limited.Parameter) ? default
            : limited.Rule.Function is { } find ? AskHostAsync(find, limited.Parameter.Name, asked, context, query)
            // The usual case costs nothing: it does not matter who the visitor is.
            : asked is { } id && limited.ForEverybody.Contains(id) ? default
            : AskSessionAsync(limited, asked, context, query);
    }

    private static async ValueTask<ServiceError?> AskHostAsync(
        Func<HttpContext, CancellationToken, ValueTask<IReadOnlyList<int>>> find,
        string parameter,
        int? asked,
        HttpContext context,
        VisitorQuery query
    )
    {
        IReadOnlyList<int> allowed;
        try
        {
            allowed = await find(context, context.RequestAborted);
        }
        catch (TessituraException failure)
        {
            return ServiceErrors.Of(failure);
        }

        query.VaryByCookie();
        if (asked is { } id)
        {
            return allowed.Contains(id) ? null : Refuse(parameter, allowed);
        }

        if (allowed.Count > 0)
        {
            query.Add(parameter, allowed[0], isOfVisitor: true);
        }

        return null;
    }

    private async ValueTask<ServiceError?> AskSessionAsync(
        LimitedParameter limited,
        int? asked,
        HttpContext context,
        VisitorQuery query
    )
    {
        var parameter = limited.Parameter.Name;
        int[] own;
        try
        {
            own = await FindOwnAsync(limited, context, _venue.Limits.SessionMaxAge);
            if (asked is { } other && own.Length > 0 && !own.Contains(other))
            {
                own = await FindOwnAsync(limited, context, Recheck);
            }
        }
        catch (Exception failure) when (failure is TessituraException or TimeoutException)
        {
            // Without the cookie the visitor would get it: a service that is ill must not take that away.
            return asked is not null && limited.IsOpen ? null
                : failure is TessituraException answered ? ServiceErrors.Of(answered)
                : ServiceErrors.Neutral(StatusCodes.Status504GatewayTimeout);
        }

        if (asked is null)
        {
            Complete(query, parameter, own, limited);
            return null;
        }

        if (limited.IsOpen)
        {
            return own.Length == 0 || own.Contains(asked.Value) ? null : Refuse(parameter, own);
        }

        query.VaryByCookie();
        return own.Contains(asked.Value) ? null : Refuse(parameter, [.. limited.ForEverybody.Union(own)]);
    }

    private static void Complete(VisitorQuery query, string parameter, int[] own, LimitedParameter limited)
    {
        if (own.Concat(limited.ForEverybody).Cast<int?>().FirstOrDefault() is { } first)
        {
            query.Add(parameter, first, isOfVisitor: own.Length > 0 && first != limited.ForEverybody.FirstOrDefault());
            query.VaryByCookie();
        }
    }

    /// <summary>What the visitor's web session permits; nothing for a visitor without one, and for one whose cookie a page of another site sends along.</summary>
    private async ValueTask<int[]> FindOwnAsync(LimitedParameter limited, HttpContext context, TimeSpan maxAge)
    {
        if (SameOriginPolicy.Check(context, _venue.Key) is not null)
        {
            return [];
        }

        // The SDK's own store knows nobody: it forgets with the request.
        var store = context.RequestServices.GetRequiredKeyedService<ISessionKeyStore>(_venue.Key);
        return
            store.GetType().Assembly != typeof(ISessionKeyStore).Assembly
            && await store.GetAsync(context.RequestAborted) is { HasValue: true } key
            && await _venue.Sessions.GetAsync(key, maxAge, context.RequestAborted) is { } session
            ? limited.Own(session, _venue.Sessions.PromoCodesOf(key))
            : [];
    }

    private static ServiceError Refuse(string parameter, IReadOnlyList<int> allowed)
    {
        var ids = string.Join(", ", allowed.Order().Take(20).Select(id => id.ToString(CultureInfo.InvariantCulture)));
        return VisitorQuery.Refuse(
            StatusCodes.Status403Forbidden,
            parameter,
            $"is not open to this visitor with that value; allowed: {(ids.Length > 0 ? ids : "none")}"
        );
    }

    /// <param name="Parameter">Which one.</param>
    /// <param name="Rule">What the host says of it.</param>
    /// <param name="ForEverybody">What a visitor without a web session may ask for.</param>
    /// <param name="Own">What a visitor may ask for because of the web session and promo codes; the first stands in.</param>
    private sealed record LimitedParameter(
        QueryParameter Parameter,
        AllowedIds Rule,
        IReadOnlyList<int> ForEverybody,
        Func<VisitorSession, PromoCodes, int[]> Own
    )
    {
        /// <summary>Nobody has said what is meant for everybody: then a visitor without a web session may ask for anything.</summary>
        public bool IsOpen => ForEverybody.Count == 0;
    }
}
