using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Options;

namespace SeatPicker;

internal static class LanguageExtensions
{
    private const int LettersOfLanguage = 2;

    /// <summary>The language of a request is the visitor's choice (the framework's culture cookie), else the browser's.</summary>
    public static void AddLanguages(this IServiceCollection services)
    {
        services.AddSingleton<Words>();
        services
            .AddOptions<RequestLocalizationOptions>()
            .Configure<Words>(
                (localization, words) =>
                {
                    string[] languages = [.. words.Languages];
                    localization
                        .SetDefaultCulture(Words.Default)
                        .AddSupportedCultures(languages)
                        .AddSupportedUICultures(languages);
                    localization.RequestCultureProviders =
                    [
                        new CookieRequestCultureProvider(),
                        new CustomRequestCultureProvider(context => Task.FromResult(Preferred(context.Request, words))),
                    ];
                }
            );
    }

    // Not the framework's own: without ICU it does not know that de-AT is German.
    private static ProviderCultureResult? Preferred(HttpRequest request, Words words) =>
        request
            .GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(wanted => wanted.Quality ?? 1)
            .Select(wanted => $"{wanted.Value}")
            .Where(name => name.Length >= LettersOfLanguage)
            .Select(name => name[..LettersOfLanguage].ToLowerInvariant())
            .FirstOrDefault(words.Languages.Contains)
            is { } language
            ? new ProviderCultureResult(language)
            : null;
}
