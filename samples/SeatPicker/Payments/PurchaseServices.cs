using Microsoft.Extensions.DependencyInjection.Extensions;
using Tessitura.Client.Simulator;

namespace SeatPicker;

internal static class PurchaseServices
{
    /// <summary>Cart, packages, giving and payments.</summary>
    public static void AddPurchases(this WebApplicationBuilder builder)
    {
        var shop = builder.Configuration.GetSection("Shop");
        var services = builder.Services;
        services.Configure<DeliveryOptions>(shop.GetSection("Delivery"));
        services.Configure<GivingOptions>(shop.GetSection("Giving"));
        services.AddScoped<NextCart>();
        services.AddScoped<CartReader>();
        services.AddScoped<TicketPrices>();
        services.AddScoped<Deliveries>();
        services.AddScoped<PriceLists>();
        services.AddScoped<PackageShelf>();
        services.AddScoped<PackageDesk>();
        services.AddScoped<Gifts>();
        services.AddScoped<CertificateSales>();
        services.AddScoped<ReadyToPay>();
        services.AddScoped<OtherMoney>();
        AddPaymentPage(services, shop.GetValue<bool>(nameof(ShopOptions.IsSimulated)));
        services
            .AddOptions<PaymentOptions>()
            .Bind(shop.GetSection("Payment"))
            .Validate<IServiceProvider>(
                (payment, all) => payment.Way is not PaymentWay.Hosted || all.GetService<IPaymentPage>() is not null,
                "Shop:Payment:Way is Hosted, and the shop has no payment page: register an IPaymentPage of your provider before AddShop, "
                    + "or set Shop:Payment:Way to Card, which brings card numbers through the shop."
            )
            .ValidateOnStart();
    }

    /// <summary>A house registers the page of its provider before the shop; a theatre that is simulated has one that pretends.</summary>
    private static void AddPaymentPage(IServiceCollection services, bool isSimulated)
    {
        var hasOne = services.Any(service => service.ServiceType == typeof(IPaymentPage));
        if (isSimulated && !hasOne)
        {
            services.TryAddSingleton<SimulatedPaymentProvider>();
            services.AddSingleton<PretendPaymentPage>();
            services.AddSingleton<IPaymentPage>(all => all.GetRequiredService<PretendPaymentPage>());
        }

        if (isSimulated || hasOne)
        {
            services.AddScoped<HostedPayments>();
            services.AddScoped<ChargeDesk>();
            services.AddScoped<ChargeKeys>();
            services.AddSingleton<PaymentNotifications>();
        }
    }
}
