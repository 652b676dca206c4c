using System.Text.Json;

namespace Tessitura.Client;

/// <summary>Finds the secrets that a call sent: a server may repeat any of them in what it says of a failure.</summary>
internal static class CallSecrets
{
    public static async Task<SecretMask> MaskForAsync(
        HttpRequestMessage? request,
        VenueCredentials credentials,
        CancellationToken cancellationToken
    )
    {
        var secrets = new List<string?>(credentials.Current.Secrets);
        if (request is not null)
        {
            AddSessionKey(request, secrets);
            AddFromPath(request, secrets);
            if (request.Content is ByteArrayContent content)
            {
                AddFromBody(await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false), secrets);
            }
        }

        return new SecretMask(secrets);
    }

    private static void AddSessionKey(HttpRequestMessage request, List<string?> secrets)
    {
        if (CallState.Find(request)?.SessionKeys?.Known is { HasValue: true } key)
        {
            secrets.Add(key.Reveal());
        }
    }

    private static void AddFromPath(HttpRequestMessage request, List<string?> secrets)
    {
        if (
            OperationTable.Of(request) is not { } operation
            || request.RequestUri is not { IsAbsoluteUri: true } address
        )
        {
            return;
        }

        // Compared from the end, because the base address may have a path of its own.
        var (route, path) = (operation.Route.Split('/'), address.AbsolutePath.Split('/'));
        for (var i = 1; i <= route.Length && i <= path.Length; i++)
        {
            if (route[^i] is ['{', .. var name, '}'] && SensitiveMembers.Names.Contains(name))
            {
                secrets.Add(SensitiveMembers.SecretIn(name, Uri.UnescapeDataString(path[^i])));
            }
        }
    }

    private static void AddFromBody(byte[] body, List<string?> secrets)
    {
        var json = new Utf8JsonReader(body);
        try
        {
            while (json.Read())
            {
                if (
                    json.TokenType is JsonTokenType.PropertyName
                    && json.GetString() is { } name
                    && SensitiveMembers.Names.Contains(name)
                )
                {
                    json.Read();
                    if (json.TokenType is JsonTokenType.String)
                    {
                        secrets.Add(SensitiveMembers.SecretIn(name, json.GetString()));
                    }
                }
            }
        }
        catch (Exception other) when (other is JsonException or InvalidOperationException)
        {
            // A body of the host's own that is no JSON: it has no members.
            return;
        }
    }
}
