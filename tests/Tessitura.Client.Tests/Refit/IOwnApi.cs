using Refit;

namespace Tessitura.Client.Tests;

/// <summary>An interface as a program writes it for endpoints of its own.</summary>
public interface IOwnApi
{
    [Get("/Custom/Houses/{name}/Seats")]
    Task<IReadOnlyList<Seat>> GetSeatsAsync(string name, CancellationToken cancellationToken = default);

    [Get("/Custom/Houses/{name}")]
    Task<Facility> GetHouseAsync([PathParameter("name")] string? name);

    [Delete("/Web/Cart/@sessionKey/Things/{id}")]
    Task RemoveAsync(string id);

    [Post("/Custom/Plans")]
    Task<Facility> AddPlanAsync([Body] OwnPlan plan);

    [Get("/Custom/Plans")]
    Task<OwnPlan> GetPlanAsync();

    [Get("/Custom/When")]
    Task<DateTimeOffset> GetDateAsync([Query(Format = "yyyy")] DateTimeOffset? year = null, bool? flag = null);

    [Get("/Custom/Raw")]
    Task<HttpResponseMessage> GetRawAsync();

    [Get("/Custom/Raw")]
    Task<HttpContent> GetContentAsync();

    [Get("/Custom/Raw")]
    Task<string> GetTextAsync();

    [Get("/Custom/Raw")]
    Task<Stream> GetStreamAsync();

    [Get("/Web/Cart/@sessionKey")]
    Task<Cart?> GetCartAsync([Refit.Property(SessionKeyRequestExtensions.OptionName)] SessionKey key);
}

/// <summary>A type that only the program knows.</summary>
public sealed record OwnPlan(string Title);
