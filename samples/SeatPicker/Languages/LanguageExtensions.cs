using Microsoft.Extensions.Options;

namespace SeatPicker;

internal static class LanguageExtensions
{
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
                }
            );
    }
}
