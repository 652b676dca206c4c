using Microsoft.AspNetCore.Mvc;

namespace SeatPicker;

/// <summary>The shop does not do what it was asked for: a problem whose title is a sentence for the visitor, in their language.</summary>
/// <param name="Status">Of the answer.</param>
/// <param name="Kind">What the page tells refusals apart by, and the sentence's key: <c>failure.{kind}</c>.</param>
/// <param name="Values">What stands in the sentence.</param>
internal sealed record Refusal(int Status, string Kind, params (string Name, object? Value)[] Values) : IResult
{
    /// <summary>A sentence that was put together already.</summary>
    public string? Sentence { get; init; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var words = httpContext.RequestServices.GetRequiredService<Words>();
        httpContext.Response.StatusCode = Status;
        return httpContext.Response.WriteAsJsonAsync(
            new ProblemDetails
            {
                Status = Status,
                Title = (Sentence ?? words[$"failure.{Kind}", Values]).TrimEnd(),
                Extensions = { ["kind"] = Kind },
            },
            options: null,
            contentType: "application/problem+json",
            httpContext.RequestAborted
        );
    }
}
