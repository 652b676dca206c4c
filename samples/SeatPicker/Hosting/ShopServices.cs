using Microsoft.Extensions.Options;

namespace SeatPicker;

internal static class ShopServices
{
    private const int LongestBody = 64 * 1024;

    /// <summary>Everything of the shop's own.</summary>
    public static void AddShop(this WebApplicationBuilder builder)
    {
        // Built and not published, the page's files lie beside their source, and their compressed forms where they were built.
        builder.WebHost.UseStaticWebAssets();
        if (!builder.Environment.IsDevelopment())
        {
            // Else the framework takes what was not published for work in progress: not to be kept, and compressed badly.
            builder.Configuration["EnableStaticAssetsDevelopmentCaching"] = "true";
            builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        }

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LongestBody);
        builder.Services.Configure<ShopOptions>(builder.Configuration.GetSection("Shop"));
        // The page shows what the web sells; nobody looks at another mode of sale through it.
        builder
            .Services.AddOptions<SeatCurveOptions>()
            .Configure<IOptions<ShopOptions>>(
                (seats, shop) =>
                {
                    seats.ModeOfSale.Allow(shop.Value.ModeOfSaleId);
                    seats.MaxSeats = shop.Value.MostSeats;
                    seats.OpensSessionToRead = false;
                }
            );
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            // A body that lacks something is refused before anybody looks at it.
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
        });
        builder.Services.AddLanguages();
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<Failures>();
        builder.Services.AddSingleton<HouseMaps>();
        builder.Services.AddSingleton<House>();
        builder.Services.AddSingleton<Evenings>();
        builder.Services.AddSingleton<ShopFiles>();
        builder.Services.AddSingleton<ShopPage>();
        builder.Services.AddSingleton<OrderLinks>();
        builder.Services.AddSingleton<AttemptLimit>();
        builder.Services.AddSingleton<LoginAttempts>();
        builder.Services.AddSingleton<Accounts>();
        builder.Services.AddSingleton<PromoCodeOffers>();
        builder.Services.AddSingleton<OrderBook>();
        builder.Services.AddSingleton<OrderReader>();
        builder.Services.AddSingleton<IOrderMail, OrderMailFolder>();
        builder.Services.AddSingleton<BackgroundWork>();
        builder.Services.AddHostedService(services => services.GetRequiredService<BackgroundWork>());
        builder.Services.AddScoped<VisitorTerms>();
        builder.Services.AddScoped<VisitorOrders>();
        builder.Services.AddScoped<OrderMails>();
        builder.Services.AddScoped<PaidOrder>();
        builder.Services.AddScoped<Visit>();
        builder.Services.AddScoped<SeatLimit>();
        builder.Services.AddScoped<SeatDesk>();
        builder.AddPurchases();
    }
}
