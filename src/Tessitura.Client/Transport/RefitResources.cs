using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Tessitura.Client;

/// <summary>Creates the implementations that Refit writes; part of a build with <c>-p:HttpInterfaces=Refit</c> only.</summary>
internal static class Resources
{
    public static ISessionApi Session(ResourceInvoker invoker) => Create<ISessionApi>(invoker);

    public static ICartApi Cart(ResourceInvoker invoker) => Create<ICartApi>(invoker);

    public static ITxnApi Txn(ResourceInvoker invoker) => Create<ITxnApi>(invoker);

    public static IReferenceDataApi ReferenceData(ResourceInvoker invoker) => Create<IReferenceDataApi>(invoker);

    public static IDiagnosticsApi Diagnostics(ResourceInvoker invoker) => Create<IDiagnosticsApi>(invoker);

    private static T Create<T>(ResourceInvoker invoker) =>
        RestService.For<T>(
            invoker.CreateHttpClient(handler => new BufferingHandler(invoker.Venue, handler)),
            Settings(invoker.Venue)
        );

    private static RefitSettings Settings(Venue venue) =>
        new()
        {
            ContentSerializer = new Serializer(venue),
            UrlParameterFormatter = new ParameterFormatter(),
            ExceptionFactory = async response =>
            {
                if (!response.IsSuccessStatusCode)
                {
                    return await ErrorReader.ReadAsync(response, venue, default).ConfigureAwait(false);
                }

                if (OperationTable.Of(response.RequestMessage) is { IsLogin: true })
                {
                    // Read twice: here, and by Refit for the result.
                    await response.Content.LoadIntoBufferAsync().ConfigureAwait(false);
                    var session = await venue
                        .Reader.ReadAsync(response.Content, venue.TypeInfo(JsonType.Model<Session>()), default)
                        .ConfigureAwait(false);
                    ResponseReader.CheckLogin(response, session);
                }

                return null;
            },
            DeserializationExceptionFactory = (response, exception) =>
                new(exception is ContractDeviation deviation ? deviation.ToException(response) : exception),
        };

    private sealed class BufferingHandler(Venue venue, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            BufferedContent.AskFor(request, venue.Options.MaxResponseBytes);
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Serializer(Venue venue) : IHttpContentSerializer
    {
        // Refit's implementations do not say what they read: this build finds every model in a table.
        private readonly JsonSerializerOptions _options = new(venue.JsonOptions)
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(
                TessituraJsonContext.Default,
                venue.JsonOptions.TypeInfoResolver
            ),
        };

        public HttpContent ToHttpContent<T>(T item) => JsonBody.Create(item, TypeInfo<T>(), venue.Options.Version);

        public async Task<T?> FromHttpContentAsync<T>(
            HttpContent content,
            CancellationToken cancellationToken = default
        )
        {
            var value = await venue.Reader.ReadAsync(content, TypeInfo<T>(), cancellationToken).ConfigureAwait(false);

            // Refit does not tell Task<Cart?> from Task<Cart>: the three results that may be absent are named here.
            var mayBeAbsent =
                typeof(T) == typeof(Cart) || typeof(T) == typeof(CartSummary) || typeof(T) == typeof(CartProperties);
            return value is null && !mayBeAbsent ? throw ContractDeviation.Empty() : value;
        }

        public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;

        private JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)_options.GetTypeInfo(typeof(T));
    }

    private sealed class ParameterFormatter : DefaultUrlParameterFormatter
    {
        public override string? Format(object? value, ICustomAttributeProvider attributeProvider, Type type) =>
            value is null ? null : ParameterText.Of(value);
    }
}
