using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Tessitura.Client;

/// <summary>Turns an answer into its value, or into the exception that says what is wrong with it.</summary>
internal sealed class ResponseReader(Venue venue)
{
    /// <summary>The answer's value.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="typeInfo">What it is read as; null where nothing is read.</param>
    /// <param name="answer">Whether there must be a value.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<T?> ReadAsync<T>(
        HttpResponseMessage response,
        JsonTypeInfo<T>? typeInfo,
        Answer answer,
        CancellationToken cancellationToken
    )
    {
        if (!response.IsSuccessStatusCode)
        {
            throw await ErrorReader.ReadAsync(response, venue, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            if (typeInfo is null)
            {
                // Whatever the service says here, it is done. A page is not from the service: nothing may have been done.
                return IsPage(response.Content) ? throw ContractDeviation.Page() : default(T);
            }

            var value = await ReadAsync(response.Content, typeInfo, cancellationToken).ConfigureAwait(false);
            CheckLogin(response, value as Session);
            return value is null && answer is Answer.Required ? throw ContractDeviation.Empty() : value;
        }
        catch (ContractDeviation deviation)
        {
            throw deviation.ToException(response);
        }
    }

    /// <summary>The value; <c>default</c> for no body and for the JSON <c>null</c>.</summary>
    /// <exception cref="ContractDeviation">The body is too long or is not what the contract says.</exception>
    public async Task<T?> ReadAsync<T>(
        HttpContent content,
        JsonTypeInfo<T> typeInfo,
        CancellationToken cancellationToken
    )
    {
        if (content is CachedContent cached)
        {
            return ParseOnce(cached, typeInfo);
        }

        if (content is MemoryContent known)
        {
            return Parse(known.Text.Span.Trim(" \t\r\n"u8), typeInfo);
        }

        using var body = await ResponseBody
            .ReadAsync(content, venue.Options.MaxResponseBytes, truncate: false, cancellationToken)
            .ConfigureAwait(false);
        return Parse(body.Text.Span.Trim(" \t\r\n"u8), typeInfo);
    }

    private static bool IsPage(HttpContent content) =>
        content is MemoryContent known && known.Text.Span.TrimStart(" \t\r\n"u8).StartsWith("<"u8);

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
    public static void CheckLogin(HttpResponseMessage response, Session? session)
    {
        if (
            session is { IsLoggedIn: false, IsGuest: not true }
            && OperationTable.Of(response.RequestMessage) is { IsLogin: true } operation
        )
        {
            var locked = session.LoginInfo?.LockedDate is not null;
            throw new TessituraRejectedException(
                new Failure(
                    operation.Name,
                    response.StatusCode,
                    [],
                    locked ? "the login is locked after too many failures." : "the login was refused."
                ),
                locked ? RejectionKind.LoginLocked : RejectionKind.LoginRefused
            );
        }
    }
}
