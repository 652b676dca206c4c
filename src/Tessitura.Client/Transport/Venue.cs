using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Tessitura.Client;

/// <summary>Everything that the calls to one configured server share.</summary>
internal sealed class Venue
{
    private readonly HttpMessageHandler _pipeline;
    private readonly ConcurrentDictionary<object, JsonTypeInfo> _typeInfos = new();

    public Venue(TessituraOptions options, HttpMessageHandler pipeline, TimeProvider time)
    {
        _pipeline = pipeline;
        Options = options;
        Time = time;
        Address = new VenueAddress(options);
        JsonOptions = new JsonSerializerOptions
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new ServerTimeZoneConverter(ServerTimeZone.Of(options, time)) },
            TypeInfoResolver = JsonTypeInfoResolver.Combine(PlainTypes.Instance, options.TypeInfoResolver),
        };
        Reader = new ResponseReader(this);
        Ledgers = new CartLedgers(time);
        Invoker = CreateInvoker(null);
    }

    public TessituraOptions Options { get; }

    public TimeProvider Time { get; }

    public VenueAddress Address { get; }

    /// <summary>They find plain types and the program's own; models are not looked for, each call names its own.</summary>
    public JsonSerializerOptions JsonOptions { get; }

    public ResponseReader Reader { get; }

    /// <summary>What is known of the carts of this server's web sessions.</summary>
    public CartLedgers Ledgers { get; }

    /// <summary>Makes the calls that need no web session.</summary>
    public ResourceInvoker Invoker { get; }

    public ResourceInvoker CreateInvoker(SessionKeySource? source) => new(this, new CallHandler(source, _pipeline));

    /// <summary>The same for the program's own calls, after which the ledger no longer knows the cart.</summary>
    public ResourceInvoker CreateWatchedInvoker(SessionKeySource source) =>
        new(this, new CartWatchHandler(Ledgers, source, new CallHandler(source, _pipeline)));

    /// <summary>The metadata of a type, made once.</summary>
    public JsonTypeInfo<T> TypeInfo<T>(JsonType<T> type) =>
        (JsonTypeInfo<T>)(
            _typeInfos.TryGetValue(type, out var known)
                ? known
                : _typeInfos.GetOrAdd(type, type.CreateInfo(JsonOptions))
        );
}
