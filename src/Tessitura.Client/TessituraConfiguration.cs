using Microsoft.Extensions.Configuration;

namespace Tessitura.Client;

/// <summary>The options in the shape of a configuration section: texts where the options hold types without a text form.</summary>
internal sealed class TessituraConfiguration
{
    public Uri? BaseAddress { get; set; }
    public TessituraCredentials? Credentials { get; set; }
    public TessituraVersion Version { get; set; }
    public string? ServerTimeZone { get; set; }
    public bool AllowInsecureHttp { get; set; }
    public SessionSection? Session { get; set; }
    public ResilienceOptions? Resilience { get; set; }
    public CachingOptions? Caching { get; set; }
    public ReservationOptions? Reservations { get; set; }
    public CheckoutOptions? Checkout { get; set; }
    public long MaxResponseBytes { get; set; }

    /// <exception cref="InvalidOperationException">A key is unknown, or a value has not the form of its member.</exception>
    public static void Apply(IConfiguration configuration, TessituraOptions options)
    {
        // What the section does not name keeps its default.
        var section = new TessituraConfiguration
        {
            BaseAddress = options.BaseAddress,
            Credentials = options.Credentials,
            Version = options.Version,
            AllowInsecureHttp = options.AllowInsecureHttp,
            Resilience = options.Resilience,
            Caching = options.Caching,
            Reservations = options.Reservations,
            Checkout = options.Checkout,
            MaxResponseBytes = options.MaxResponseBytes,
        };
        configuration.Bind(section, binder => binder.ErrorOnUnknownConfiguration = true);
        options.BaseAddress = section.BaseAddress;
        options.Credentials = section.Credentials!;
        options.Version = section.Version;
        options.AllowInsecureHttp = section.AllowInsecureHttp;
        options.Resilience = section.Resilience!;
        options.Caching = section.Caching!;
        options.Reservations = section.Reservations!;
        options.Checkout = section.Checkout!;
        options.MaxResponseBytes = section.MaxResponseBytes;
        if (section.ServerTimeZone is { Length: > 0 } zone)
        {
            options.ServerTimeZone = FindZone(zone);
        }

        options.Session = section.Session?.ToRequest() ?? options.Session;
    }

    private static TimeZoneInfo FindZone(string id) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
            ? zone
            : throw new InvalidOperationException(
                $"ServerTimeZone is '{id}'; allowed are IANA and Windows ids, such as Europe/Vienna."
            );

    internal sealed class SessionSection
    {
        public string? IpAddress { get; set; }
        public int? BusinessUnitId { get; set; }
        public string? Organization { get; set; }
        public int? PromotionCode { get; set; }

        public SessionRequest ToRequest() =>
            new()
            {
                IpAddress = IpAddress,
                BusinessUnitId = BusinessUnitId,
                Organization = Organization,
                PromotionCode = PromotionCode,
            };
    }
}
