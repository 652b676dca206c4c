using System.Net;
using System.Text.Json;

namespace Tessitura.Client;

/// <summary>Inside the SDK only: a body that is not what the contract says, before the operation is known that it answers.</summary>
internal sealed class ContractDeviation : Exception
{
    private const string PageReason = "the answer is a page where JSON was expected.";

    private readonly string _kind;
    private readonly JsonPlace _place;

    private ContractDeviation(string kind, string reason, JsonPlace place, JsonException? exception = null)
        : base(reason, exception) => (_kind, _place) = (kind, place);

    public static ContractDeviation Empty() =>
        new("empty", "the answer is empty where one is always given.", new JsonPlace("$", null));

    public static ContractDeviation Page() => new("unreadable", PageReason, new JsonPlace("$", null));

    public static ContractDeviation TooLong(long limit) =>
        new("too_long", $"the answer is longer than MaxResponseBytes ({limit} bytes).", new JsonPlace("$", null));

    public static ContractDeviation At(ReadOnlySpan<byte> json, JsonException exception)
    {
        var place = JsonPlace.Find(json, exception);
        var reason = json[0] == '<' ? PageReason : $"the answer is not what the contract says at {place.Path}.";
        return new ContractDeviation("unreadable", reason, place, WithoutQuote(exception, place));
    }

    /// <summary>System.Text.Json's own reader quotes the text that it stumbled over, and that may be anything.</summary>
    private static JsonException WithoutQuote(JsonException exception, JsonPlace place) =>
        exception.InnerException is JsonException
            ? ReadFailure.Malformed(place.Path!, exception.LineNumber, exception.BytePositionInLine)
            : exception;

    public TessituraContractException ToException(HttpResponseMessage response) =>
        ToException(OperationTable.Of(response.RequestMessage), response.StatusCode);

    public TessituraContractException ToException(Operation? operation, HttpStatusCode? status)
    {
        ContractDeviations.AnswerRefused(operation, _kind);
        return new TessituraContractException(
            new Failure(OperationTable.NameOf(operation), status, [], Message),
            _place.Path,
            _place.Snippet,
            InnerException
        )
        {
            IsPage = Message == PageReason,
        };
    }
}
