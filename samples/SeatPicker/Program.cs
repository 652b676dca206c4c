using SeatPicker;

var builder = WebApplication.CreateBuilder(args);
await using var simulator = await builder.StartSimulatorUnlessConfiguredAsync();

builder.Services.AddTessitura(builder.Configuration.GetSection("Tessitura"));
builder.Services.AddTessituraSessionCookie();
builder.Services.AddSeatCurve();
builder.Services.AddTessituraRateLimits();
builder.Services.AddHealthChecks().AddTessitura();
builder.AddShop();

var app = builder.Build();
app.UsePageSecurity();
app.UseRequestLocalization();
app.UseExceptionHandler();
app.UseDefaultFiles();
app.UseStaticFiles(PageSecurity.AskBeforeReuse);
app.UseRateLimiter();

app.MapHealthChecks("/health");
app.MapSeatCurve("/api").RequireRateLimiting(TessituraRateLimits.Default);

var shop = app.MapGroup("/shop").RequireOwnSite().RequireRateLimiting(TessituraRateLimits.Default).KeepNothing();
shop.MapProgramme();
shop.MapSeats();
shop.MapVisit();
shop.MapLogin();
shop.MapCart();
shop.MapGiving();
shop.MapPackages();
shop.MapPayments();
shop.MapCheckout();
shop.MapOrders();

app.MapPaymentNotifications();
app.MapPretendPaymentPage();

await app.RunAsync();
