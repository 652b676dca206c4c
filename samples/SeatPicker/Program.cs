using SeatPicker;

var builder = WebApplication.CreateBuilder(args);
await using var simulator = await builder.StartSimulatorUnlessConfiguredAsync();

builder.AddTessituraServer();
builder.Services.AddTessituraSessionCookie();
builder.Services.AddSeatCurve();
builder.Services.AddTessituraRateLimits();
builder.AddProduction();
builder.AddShop();

var app = builder.Build();
app.UseProduction();
app.UsePageSecurity();
app.UseRequestLocalization();
app.UseExceptionHandler();
app.UseRouting();
app.UseRateLimiter();
app.UseAnswerCompression();

app.MapHealth();
app.MapSeatCurve("/api").RequireRateLimiting(TessituraRateLimits.Default);
app.RefusePromoCodes("/api");

var shop = app.MapGroup("/shop").RequireOwnSite().RequireRateLimiting(TessituraRateLimits.Default).KeepNothing();
shop.MapProgramme();
shop.MapSeats();
shop.MapVisit();
shop.MapLogin();
shop.MapPromoCodes();
shop.MapCart();
shop.MapGiving();
shop.MapPackages();
shop.MapPayments();
shop.MapCheckout();
shop.MapOrders();
app.MapPage();

app.MapPaymentNotifications();
app.MapPretendPaymentPage();

await app.RunAsync();
