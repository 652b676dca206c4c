using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

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

    /// <summary>Takes every value over that fits its member, and notes the others for the validator, which reports all failures together.</summary>
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
        foreach (var value in ValuesBelow(configuration))
        {
            Bind(configuration, value, section, options.ConfigurationFailures);
        }

        options.BaseAddress = section.BaseAddress;
        options.Credentials = section.Credentials!;
        options.Version = section.Version;
        options.AllowInsecureHttp = section.AllowInsecureHttp;
        options.Resilience = section.Resilience!;
        options.Caching = section.Caching!;
        options.Reservations = section.Reservations!;
        options.Checkout = section.Checkout!;
        options.MaxResponseBytes = section.MaxResponseBytes;
        if (section.ServerTimeZone is { Length: > 0 } id)
        {
            if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
            {
                options.ServerTimeZone = zone;
            }
            else
            {
                options.ConfigurationFailures.Add(
                    $"ServerTimeZone is '{id}'; allowed are IANA and Windows ids, such as Europe/Vienna."
                );
            }
        }

        options.Session = section.Session?.ToRequest() ?? options.Session;
    }

    private static IEnumerable<IConfigurationSection> ValuesBelow(IConfiguration configuration) =>
        configuration
            .GetChildren()
            .SelectMany(child => child.Value is null ? ValuesBelow(child) : ValuesBelow(child).Prepend(child));

    // The binder stops at the first failure: given one value at a time, it tells them all.
    private static void Bind(
        IConfiguration configuration,
        IConfigurationSection value,
        TessituraConfiguration section,
        List<string> failures
    )
    {
        try
        {
            new OneValue(configuration, value.Path).Bind(section, binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException exception)
        {
            failures.Add(
                exception.Message.Contains(nameof(BinderOptions.ErrorOnUnknownConfiguration), StringComparison.Ordinal)
                    ? $"{value.Path} is in the configuration, but is no setting; a key is named like a member of TessituraOptions."
                    // The value is not repeated: it may be a secret that stands at the wrong key.
                    : $"{value.Path} has a value in the configuration that its member of TessituraOptions cannot take."
            );
        }
    }

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

    /// <summary>A configuration of which only one value, and what leads to it, is to be seen.</summary>
    private sealed class OneValue(IConfiguration whole, string path) : IConfigurationSection
    {
        private readonly IConfigurationSection? _section = whole as IConfigurationSection;

        public string Key => _section?.Key ?? "";

        public string Path => _section?.Path ?? "";

        public string? Value
        {
            get => _section is not null && IsOnTheWay(_section) ? _section.Value : null;
            set => throw new NotSupportedException("The configuration is only read here.");
        }

        public string? this[string key]
        {
            get => GetSection(key).Value;
            set => throw new NotSupportedException("The configuration is only read here.");
        }

        public IConfigurationSection GetSection(string key) => new OneValue(whole.GetSection(key), path);

        public IEnumerable<IConfigurationSection> GetChildren() =>
            whole.GetChildren().Where(IsOnTheWay).Select(child => new OneValue(child, path));

        public IChangeToken GetReloadToken() => whole.GetReloadToken();

        private bool IsOnTheWay(IConfigurationSection section) =>
            path.Equals(section.Path, StringComparison.OrdinalIgnoreCase)
            || path.StartsWith(section.Path + ConfigurationPath.KeyDelimiter, StringComparison.OrdinalIgnoreCase);
    }
}
