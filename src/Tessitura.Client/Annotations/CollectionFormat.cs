namespace Tessitura.Client.Annotations;

/// <summary>How a collection is written into the query of a request.</summary>
public enum CollectionFormat
{
    /// <summary>One value, the elements joined by commas: <c>ids=1%2C2%2C3</c>. Used where nothing is said.</summary>
    Csv,

    /// <summary>The name repeated for each element: <c>ids=1&amp;ids=2&amp;ids=3</c>.</summary>
    Multi,
}
