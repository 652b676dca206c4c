using System.Net;

namespace Tessitura.Client;

/// <summary>The answer came, but is not what the contract says. A write was most likely carried out.</summary>
public sealed class TessituraContractException : TessituraException
{
    /// <summary>Makes one as the SDK throws it, for tests of your own code.</summary>
    /// <param name="operation">Group and operation, such as <c>Cart.ReserveTickets</c>.</param>
    /// <param name="jsonPath">Where the answer departs from the contract, such as <c>$[3].Price</c>.</param>
    /// <param name="snippet">The member and the kind of value found there, such as <c>"Price": null</c>.</param>
    /// <param name="statusCode">Status of the answer; null when there was none.</param>
    /// <param name="innerException">What it came from.</param>
    public TessituraContractException(
        string operation,
        string? jsonPath = null,
        string? snippet = null,
        HttpStatusCode? statusCode = HttpStatusCode.OK,
        Exception? innerException = null
    )
        : this(
            Failure.Told(operation, statusCode, null, "the answer is not what the contract says."),
            jsonPath,
            snippet,
            innerException
        ) { }

    internal TessituraContractException(Failure failure, string? jsonPath, string? snippet, Exception? innerException)
        : base(failure, innerException)
    {
        JsonPath = jsonPath;
        Snippet = snippet;
    }

    /// <summary>Where the answer departs from the contract, such as <c>$[3].Price</c>; <c>$</c> for the answer as a whole.</summary>
    public string? JsonPath { get; }

    /// <summary>A web page came in place of the answer: a gateway's, as far as can be told.</summary>
    internal bool IsPage { get; init; }

    /// <summary>The member and the kind of value found there, such as <c>"Price": null</c>; never a value itself.</summary>
    public string? Snippet { get; }
}
