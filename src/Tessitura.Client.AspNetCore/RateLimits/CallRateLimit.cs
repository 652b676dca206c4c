using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Tessitura.Client.AspNetCore;

/// <summary>What a call costs the service.</summary>
internal enum CallKind
{
    /// <summary>An answer, often one that a cache has.</summary>
    Read,

    /// <summary>A change of a cart or a login.</summary>
    Write,

    /// <summary>A web session more.</summary>
    OpenSession,
}

/// <summary>What is counted together.</summary>
/// <param name="Kind">The calls.</param>
/// <param name="Address">Of the visitor; nothing that the visitor can choose freely.</param>
/// <param name="Visitor">The session in a cookie that this host has written; null without one, and for one that is made up.</param>
internal sealed record CallGroup(CallKind Kind, IPAddress Address, SessionKey? Visitor);

/// <summary>
/// Counts calls by visitor and by the address that they come from, and never by anything that a stranger can make up: a
/// cookie counts where it is one of the host's own. What is too much for the visitor takes nothing from the address, so that
/// one of many behind an address does not use it up.
/// </summary>
/// <param name="kind">Of all calls; null to tell it by the call.</param>
/// <param name="options">How many there may be.</param>
internal sealed class CallRateLimit(CallKind? kind, TessituraRateLimitOptions options) : IRateLimiterPolicy<CallGroup>
{
    private const int Segments = 6;
    private const int BytesOfNetwork = 8;

    private readonly PartitionedRateLimiter<CallGroup> _limits = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<CallGroup, (CallKind, SessionKey)>(group =>
            group.Visitor is { } visitor && group.Kind is not CallKind.OpenSession
                ? Window(
                    (group.Kind, visitor),
                    group.Kind is CallKind.Read ? options.VisitorReads : options.VisitorWrites
                )
                : RateLimitPartition.GetNoLimiter<(CallKind, SessionKey)>((group.Kind, default))
        ),
        PartitionedRateLimiter.Create<CallGroup, (CallKind, IPAddress)>(group =>
            Window(
                (group.Kind, group.Address),
                group.Kind switch
                {
                    CallKind.Read => options.Reads,
                    CallKind.Write => options.Writes,
                    _ => options.Sessions,
                }
            )
        )
    );

    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected => RefuseAsync;

    public RateLimitPartition<CallGroup> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.Get(
            new CallGroup(
                kind ?? KindOf(httpContext),
                NetworkOf(httpContext.Connection.RemoteIpAddress),
                CookieOf(httpContext, VenueOf(httpContext))?.Read(httpContext.Request)?.Key
            ),
            group => new GroupLimiter(_limits, group)
        );

    private static RateLimitPartition<TKey> Window<TKey>(TKey key, CallLimit limit) =>
        RateLimitPartition.GetSlidingWindowLimiter(
            key,
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = limit.Calls,
                Window = limit.Window,
                SegmentsPerWindow = Segments,
            }
        );

    /// <summary>Whoever has an IPv6 address has as many as there are below 64 bits; IPv4 in its IPv6 form is IPv4.</summary>
    internal static IPAddress NetworkOf(IPAddress? address)
    {
        if (address is null || address.IsIPv4MappedToIPv6)
        {
            return address?.MapToIPv4() ?? IPAddress.None;
        }

        if (address.AddressFamily is not System.Net.Sockets.AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(BytesOfNetwork).Clear();
        return new IPAddress(bytes);
    }

    private static CallKind KindOf(HttpContext context) =>
        OpensSession(context) ? CallKind.OpenSession
        : HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) ? CallKind.Read
        : CallKind.Write;

    private static bool OpensSession(HttpContext context)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        return metadata?.GetMetadata<SeatCurveCall>() is { } call
                && (call.Route.OpensSession || (NeedsSession(context, call) && HasNoCookie(context, call.Venue)))
            || metadata?.GetMetadata<SessionOpeningMetadata>() is { } own && HasNoCookie(context, own.Venue);
    }

    private static bool NeedsSession(HttpContext context, SeatCurveCall call) =>
        call.Route.NeedsSession
        && (
            call.Route.HasBody
            || context.RequestServices.GetRequiredService<IOptions<SeatCurveOptions>>().Value.OpensSessionToRead
        )
        && (string?)context.GetRouteValue(SeatCurveRoute.SessionKey) == SessionKeyPaths.FromCookie;

    private static bool HasNoCookie(HttpContext context, string? venue) =>
        CookieOf(context, venue) is { } cookie && cookie.Read(context.Request) is null;

    private static SessionCookie? CookieOf(HttpContext context, string? venue) =>
        context.RequestServices.GetKeyedService<SessionCookie>(venue);

    private static string? VenueOf(HttpContext context)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        return metadata?.GetMetadata<SeatCurveCall>()?.Venue ?? metadata?.GetMetadata<SessionOpeningMetadata>()?.Venue;
    }

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time)
            ? time
            : TimeSpan.FromSeconds(1);
        var refused = new ServiceError(
            StatusCodes.Status429TooManyRequests,
            "There were too many calls from this visitor or address; try again later."
        )
        {
            RetryAfter = new RetryConditionHeaderValue(
                TimeSpan.FromSeconds(Math.Max(1, Math.Ceiling(wait.TotalSeconds)))
            ),
        };
        await refused.WriteAsync(rejected.HttpContext.Response);
    }
}

/// <summary>On endpoints of a host's own that open a web session for a visitor without one.</summary>
/// <param name="Venue">Name of the server; null for the only one.</param>
internal sealed record SessionOpeningMetadata(string? Venue);

/// <summary>What the framework keeps for a group: the limits themselves are shared with other groups.</summary>
/// <param name="limits">By visitor, then by address.</param>
/// <param name="group">Whose calls these are.</param>
internal sealed class GroupLimiter(PartitionedRateLimiter<CallGroup> limits, CallGroup group) : RateLimiter
{
    private long _usedAt = Stopwatch.GetTimestamp();

    /// <summary>There is nothing in it that would be lost.</summary>
    public override TimeSpan? IdleDuration => Stopwatch.GetElapsedTime(Volatile.Read(ref _usedAt));

    public override RateLimiterStatistics? GetStatistics() => limits.GetStatistics(group);

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        Volatile.Write(ref _usedAt, Stopwatch.GetTimestamp());
        return limits.AttemptAcquire(group, permitCount);
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        Volatile.Write(ref _usedAt, Stopwatch.GetTimestamp());
        return limits.AcquireAsync(group, permitCount, cancellationToken);
    }
}
