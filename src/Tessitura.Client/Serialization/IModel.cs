using System.ComponentModel;

namespace Tessitura.Client.Serialization;

/// <summary>
/// A model that names its own converter. No table has to name them all, so a program that is trimmed or compiled ahead
/// of time keeps only the models that it uses.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IModel<TSelf>
    where TSelf : class, IModel<TSelf>
{
    /// <summary>Reads and writes the model.</summary>
    static abstract ModelConverter<TSelf> Converter { get; }
}

/// <summary>A request with members that only some server versions have.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IVersionedRequest<TSelf>
{
    /// <summary>The same request without the members that <paramref name="version"/> does not have.</summary>
    TSelf For(TessituraVersion version);
}
