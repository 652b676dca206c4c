using System.ComponentModel;

namespace Tessitura.Client.Serialization;

/// <summary>A request with members that only some server versions have.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IVersionedRequest<TSelf>
{
    /// <summary>The same request without the members that <paramref name="version"/> does not have.</summary>
    TSelf For(TessituraVersion version);
}
