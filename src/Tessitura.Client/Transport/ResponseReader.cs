using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Tessitura.Client;

/// <summary>Turns an answer into its value, or into the exception that says what is wrong with it.</summary>
internal sealed class ResponseReader(Venue venue)
{
    /// <summary>The value; <c>default</c> for no body and for the JSON <c>null</c>.</summary>
    /// <exception cref="ContractDeviation">The body is too long or is not what the contract says.</exception>
    /// <exception cref="TessituraRejectedException">It answers a login, and nobody is logged in.</exception>
    public async Task<T?> ReadAsync<T>(
        HttpContent content,
        JsonTypeInfo<T> typeInfo,
        CancellationToken cancellationToken
    )
    {
        if (content is MemoryContent known)
        {
            try
            {
                return Take(known, typeInfo);
            }
            finally
            {
                known.Release();
            }
        }

        using var body = await ResponseBody
            .ReadAsync(content, venue.Options.MaxResponseBytes, truncate: false, cancellationToken)
            .ConfigureAwait(false);
        return Parse(body.Text.Span.Trim(" \t\r\n"u8), typeInfo);
    }

    /// <summary>A page is not from the service.</summary>
    public static bool IsPage(MemoryContent content) => content.Text.Span.TrimStart(" \t\r\n"u8).StartsWith("<"u8);

    private static T? Take<T>(MemoryContent content, JsonTypeInfo<T> typeInfo)
    {
        var value = content is CachedContent cached
            ? ParseOnce(cached, typeInfo)
            : Parse(content.Text.Span.Trim(" \t\r\n"u8), typeInfo);
        if (content.Operation is { } operation)
        {
            CheckLogin(operation, content.Status, value as Session);
            if (value is null && operation.Answer is Answer.Required)
            {
                throw ContractDeviation.Empty();
            }
        }

        return value;
    }

    // Whatever an answer to many holds must be safe from each of them: models are, other types may not be.
    private static T? ParseOnce<T>(CachedContent cached, JsonTypeInfo<T> typeInfo)
    {
        var isModel = typeInfo.Converter is IModelConverter;
        if (isModel && cached.TryGetShared<T>(out var shared))
        {
            return shared;
        }

        var value = Parse(cached.Text.Span.Trim(" \t\r\n"u8), typeInfo);
        if (value is not null && isModel)
        {
            cached.Share(value);
        }

        return value;
    }

    private static T? Parse<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> typeInfo)
    {
        if (json.IsEmpty || json.SequenceEqual("null"u8))
        {
            return default;
        }

        try
        {
            return JsonSerializer.Deserialize(json, typeInfo);
        }
        catch (JsonException exception)
        {
            throw ContractDeviation.At(json, exception);
        }
    }

    /// <summary>Whether a refused login is an error or a session that is not logged in is not documented: both end alike.</summary>
    private static void CheckLogin(Operation operation, HttpStatusCode status, Session? session)
    {
        if (operation.IsLogin && session is { IsLoggedIn: false, IsGuest: not true })
        {
            var locked = session.LoginInfo?.LockedDate is not null;
            throw new TessituraRejectedException(
                new Failure(
                    operation.Name,
                    status,
                    [],
                    locked ? "the login is locked after too many failures." : "the login was refused."
                ),
                locked ? RejectionKind.LoginLocked : RejectionKind.LoginRefused
            );
        }
    }
}
