namespace Tessitura.Client;

/// <summary>The base address of a server, and what lies below it.</summary>
internal sealed class VenueAddress
{
    private readonly Uri _base;
    private readonly string _basePath;

    public VenueAddress(TessituraOptions options)
    {
        _base = options.BaseAddress!;
        _basePath = _base.AbsolutePath.TrimEnd('/');
        Text = _base.GetLeftPart(UriPartial.Authority) + _basePath;
    }

    /// <summary>Scheme, host, port and path, without a slash at the end.</summary>
    public string Text { get; }

    /// <summary>For clients that resolve relative addresses against it: with the slash.</summary>
    public Uri WithSlash => new(Text + "/");

    /// <summary>The path below the base address, or nothing when the address lies elsewhere.</summary>
    public ReadOnlySpan<char> PathOf(Uri address) =>
        IsBelow(address) ? address.AbsolutePath.AsSpan(_basePath.Length) : [];

    /// <summary>Credentials and session keys go to addresses below the base address, and nowhere else.</summary>
    public bool IsBelow(Uri address) =>
        address.IsAbsoluteUri
        && Uri.Compare(
            address,
            _base,
            UriComponents.SchemeAndServer,
            UriFormat.UriEscaped,
            StringComparison.OrdinalIgnoreCase
        ) == 0
        && address.AbsolutePath.StartsWith(_basePath, StringComparison.OrdinalIgnoreCase)
        && (address.AbsolutePath.Length == _basePath.Length || address.AbsolutePath[_basePath.Length] == '/');

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
