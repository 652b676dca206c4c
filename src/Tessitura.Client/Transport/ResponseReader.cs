using System.Text.Json;

namespace Tessitura.Client;

/// <summary>Turns an answer into its value, or into the exception that says what is wrong with it.</summary>
internal sealed class ResponseReader(Venue venue)
{
    public async Task<T?> ReadAsync<T>(HttpResponseMessage response, Answer answer, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw await ErrorReader.ReadAsync(response, venue, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            if (answer is Answer.None)
            {
                // Whatever the service says here, it is done. A page is not from the service: nothing may have been done.
                return IsPage(response.Content) ? throw ContractDeviation.Page() : default(T);
            }

            var value = await ReadAsync<T>(response.Content, cancellationToken).ConfigureAwait(false);
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
    public async Task<T?> ReadAsync<T>(HttpContent content, CancellationToken cancellationToken)
    {
        if (content is CachedContent cached)
        {
            return ParseOnce<T>(cached);
        }

        if (content is MemoryContent known)
        {
            return Parse<T>(known.Text.Span.Trim(" \t\r\n"u8));
        }

        using var body = await ResponseBody
            .ReadAsync(content, venue.Options.MaxResponseBytes, truncate: false, cancellationToken)
            .ConfigureAwait(false);
        return Parse<T>(body.Text.Span.Trim(" \t\r\n"u8));
    }

    private static bool IsPage(HttpContent content) =>
        content is MemoryContent known && known.Text.Span.TrimStart(" \t\r\n"u8).StartsWith("<"u8);

    // Whatever an answer to many holds must be safe from each of them: models are, other types may not be.
    private T? ParseOnce<T>(CachedContent cached)
    {
        if (cached.TryGetShared<T>(out var shared) && IsModel<T>())
        {
            return shared;
        }

        var value = Parse<T>(cached.Text.Span.Trim(" \t\r\n"u8));
        if (value is not null && IsModel<T>())
        {
            cached.Share(value);
        }

        return value;
    }

    private bool IsModel<T>() => venue.TypeInfo<T>().Converter is IModelConverter;

    private T? Parse<T>(ReadOnlySpan<byte> json)
    {
        if (json.IsEmpty || json.SequenceEqual("null"u8))
        {
            return default;
        }

        try
        {
            return JsonSerializer.Deserialize(json, venue.TypeInfo<T>());
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
