namespace Tessitura.Client.Annotations;

/// <summary>Says how a collection is written into the query; a query parameter of any other type needs no attribute.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueryAttribute : Attribute
{
    /// <summary>Writes a collection as one comma-separated value, as without the attribute.</summary>
    public QueryAttribute()
        : this(CollectionFormat.Csv) { }

    /// <summary>Writes a collection in the given format.</summary>
    /// <param name="collectionFormat">One joined value, or the name repeated for each element.</param>
    public QueryAttribute(CollectionFormat collectionFormat) => CollectionFormat = collectionFormat;

    /// <summary>One joined value, or the name repeated for each element.</summary>
    public CollectionFormat CollectionFormat { get; }
}
