using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Refit;

namespace Tessitura.Client;

/// <summary>Everything that the calls to one configured server share.</summary>
internal sealed class Venue
{
    public Venue(
        TessituraOptions options,
        VenueCredentials credentials,
        HttpMessageHandler pipeline,
        CartStates carts,
        IOpenQuestionStore questions,
        ILoggerFactory loggers,
        TimeProvider time
    )
    {
        Options = options;
        Credentials = credentials;
        Pipeline = pipeline;
        Time = time;
        Address = new VenueAddress(options);
        Operations = new OperationFinder(Address);
        Json = new VenueJson(options, ServerTimeZone.Of(options, time));
        Reader = new ResponseReader(this);
        RefitSettings = TessituraRefitSettings.Create(this);
        (Carts, Questions) = (carts, questions);
        Logger = loggers.CreateLogger("Tessitura.Client");
        Clients = CreateClients(null);
    }

    public TessituraOptions Options { get; }

    public VenueCredentials Credentials { get; }

    public HttpMessageHandler Pipeline { get; }

    public TimeProvider Time { get; }

    public VenueAddress Address { get; }

    public OperationFinder Operations { get; }

    public VenueJson Json { get; }

    public ResponseReader Reader { get; }

    public RefitSettings RefitSettings { get; }

    /// <summary>What is known of the carts of this server's web sessions.</summary>
    public CartStates Carts { get; }

    /// <summary>Where open questions are kept.</summary>
    public IOpenQuestionStore Questions { get; }

    /// <summary>What the statuses of tickets mean; null until somebody has read it.</summary>
    public TicketStatusTable? TicketStatuses { get; set; }

    /// <summary>A cart was saved as the order whose number it had: this server's carts and orders go by one number.</summary>
    public bool KeepsCartNumbers { get; set; }

    public ILogger Logger { get; }

    /// <summary>For calls that need no web session.</summary>
    public RefitClients Clients { get; }

    public RefitClients CreateClients(SessionKeySource? source) =>
        new(this, new CallHandler(this, source, isSeller: false));

    /// <summary>The same for the seller's operations, which know what their writes do to the cart.</summary>
    public RefitClients CreateSellerClients(SessionKeySource source) =>
        new(this, new CallHandler(this, source, isSeller: true));
}

/// <summary>How JSON is read and written for one server: models, plain values, and types of the program's own that its resolver knows.</summary>
internal sealed class VenueJson
{
    private readonly JsonSerializerOptions _options;

    public VenueJson(TessituraOptions options, TimeZoneInfo zone)
    {
        _options = new JsonSerializerOptions
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new ServerTimeZoneConverter(zone) },
            TypeInfoResolver = JsonTypeInfoResolver.Combine(
                ContractTypeInfoResolver.Instance,
                options.TypeInfoResolver
            ),
        };
        _options.MakeReadOnly();
    }

    /// <summary>The metadata of a type, made once.</summary>
    /// <exception cref="NotSupportedException">Nobody knows the type.</exception>
    public JsonTypeInfo<T> TypeInfo<T>() =>
        _options.TryGetTypeInfo(typeof(T), out var info)
            ? (JsonTypeInfo<T>)info
            : throw new NotSupportedException(
                $"{typeof(T)} is no model of the contract and no list of them: TessituraOptions.TypeInfoResolver must"
                    + " know it, such as a JsonSerializerContext that is marked with [JsonSerializable] for it."
            );
}
