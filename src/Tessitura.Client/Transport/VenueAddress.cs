using System.Buffers;

namespace Tessitura.Client;

/// <summary>The base address of a server, and what lies below it.</summary>
internal sealed class VenueAddress
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~,@/"
    );

    private readonly Uri _base;
    private readonly string _basePath;

    public VenueAddress(TessituraOptions options)
    {
        _base = options.BaseAddress!;
        _basePath = _base.AbsolutePath.TrimEnd('/');
        Text = _base.GetLeftPart(UriPartial.Authority) + _basePath;
        WithSlash = new Uri(Text + "/");
    }

    /// <summary>Scheme, host, port and path, without a slash at the end.</summary>
    public string Text { get; }

    /// <summary>For clients that resolve relative addresses against it: with the slash.</summary>
    public Uri WithSlash { get; }

    /// <summary>The path below the base address, or nothing when the address lies elsewhere.</summary>
    public ReadOnlySpan<char> PathOf(Uri address) =>
        TryGetPlainPath(address, out var path) ? path
        : IsBelow(address) ? address.AbsolutePath.AsSpan(_basePath.Length)
        : [];

    /// <summary>Credentials and session keys go to addresses below the base address, and nowhere else.</summary>
    public bool IsBelow(Uri address) =>
        TryGetPlainPath(address, out _)
        || address.IsAbsoluteUri
            && Uri.Compare(
                address,
                _base,
                UriComponents.SchemeAndServer,
                UriFormat.UriEscaped,
                StringComparison.OrdinalIgnoreCase
            ) == 0
            && address.AbsolutePath.StartsWith(_basePath, StringComparison.OrdinalIgnoreCase)
            && (address.AbsolutePath.Length == _basePath.Length || address.AbsolutePath[_basePath.Length] == '/');

    /// <summary>
    /// The usual case, without a copy: an address that begins as the base address is written, with a path in which there
    /// is nothing that a parser of addresses would change.
    /// </summary>
    private bool TryGetPlainPath(Uri address, out ReadOnlySpan<char> path)
    {
        path = address.IsAbsoluteUri ? address.OriginalString : [];
        if (!path.StartsWith(Text, StringComparison.Ordinal))
        {
            path = [];
            return false;
        }

        path = path[Text.Length..];
        var end = path.IndexOfAny('?', '#');
        path = end < 0 ? path : path[..end];
        return (path.IsEmpty || path[0] == '/') && !path.ContainsAnyExcept(Plain) && path.IndexOf("/.") < 0;
    }

    /// <summary>The absolute address of a request: a relative one is taken as below the base address.</summary>
    /// <exception cref="ArgumentException">The address lies elsewhere.</exception>
    public Uri Resolve(Uri? address)
    {
        if (address is null)
        {
            throw new ArgumentException("The request has no address: give it a path such as /TXN/Performances.");
        }

        // On Unix "/path" counts as an absolute file address.
        if (!address.IsAbsoluteUri || address.IsFile && address.OriginalString.StartsWith('/'))
        {
            address = new Uri(Text + "/" + address.OriginalString.TrimStart('/'));
        }

        return IsBelow(address)
            ? address
            : throw new ArgumentException("The request's address is not below TessituraOptions.BaseAddress.");
    }
}
