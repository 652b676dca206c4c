using System.Text;
using System.Text.Json;
using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests;

/// <summary>Somebody with a web session, who speaks raw HTTP; <c>@</c> in a path stands for the session key.</summary>
internal sealed class WebVisitor(HttpClient client, string key)
{
    public string Key => key;

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<Answer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    public Task<Answer> PostAsync(string path, object? body = null) => SendAsync(HttpMethod.Post, path, body);

    public Task<Answer> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, body);

    public async Task<Session> SessionAsync() => (await GetAsync("Web/Session/@")).Read<Session>();

    public async Task<Cart> CartAsync() => (await GetAsync("Web/Cart/@")).Read<Cart>();

    public Task<Answer> LogInAsync(string userName = "ada", string? password = null) =>
        PostAsync(
            "Web/Session/@/Login",
            new
            {
                UserName = userName,
                Password = password ?? People.PasswordOf(userName),
                LoginTypeId = 1,
            }
        );

    /// <summary>Asks for the best seats.</summary>
    public Task<Answer> AskForAsync(
        int seats,
        int zone = Evenings.ZoneA,
        int performance = Evenings.Empty,
        int price = 1
    ) =>
        PostAsync(
            "Web/Cart/@/Tickets",
            new
            {
                PriceType = $"{price}",
                PerformanceId = performance,
                NumberOfSeats = seats,
                ZoneId = zone,
            }
        );

    /// <summary>Asks for the best seats and gets all of them.</summary>
    public async Task<int> ReserveAsync(
        int seats,
        int zone = Evenings.ZoneA,
        int performance = Evenings.Empty,
        int price = 1
    )
    {
        var reserved = (await AskForAsync(seats, zone, performance, price)).Read<ReserveTicketsResponse>();
        Assert.That(reserved.SeatsReserved, Is.EqualTo(seats));
        return reserved.LineItemId;
    }

    /// <summary>Asks for seats by name.</summary>
    public Task<Answer> AskForSeatsAsync(int performance, params int[] seats) =>
        PostAsync(
            "Web/Cart/@/Tickets",
            new
            {
                PriceType = "1",
                PerformanceId = performance,
                ZoneId = 0,
                RequestedSeats = string.Join(',', seats),
            }
        );

    public async Task<int> PayCashAsync(decimal? amount = null)
    {
        var due = amount ?? (await CartAsync()).BalanceToCharge!.Value;
        var answer = await PostAsync(
            "Web/Cart/@/Payments/Cash",
            new
            {
                Amount = due,
                TenderedAmount = due,
                PaymentMethodId = PaymentMethods.Cash,
            }
        );
        return answer.Read<ApplyPaymentResponse>().PaymentId;
    }

    /// <summary>Checks out what has been paid for already.</summary>
    public Task<Answer> CheckOutAsync(decimal amount = 0, bool allowUnderPayment = true) =>
        PostAsync(
            "Web/Cart/@/Checkout",
            new
            {
                Amount = amount,
                AllowUnderPayment = allowUnderPayment,
                Authorize = true,
            }
        );

    public Task<Answer> CheckOutWithAsync(string cardNumber, decimal amount, int cardType = PaymentMethods.Visa) =>
        PostAsync(
            "Web/Cart/@/Checkout",
            new
            {
                Amount = amount,
                AllowUnderPayment = false,
                CreditCardNumber = cardNumber,
                CreditCardType = cardType,
                CreditCardMonth = 12,
                CreditCardYear = 2030,
                Authorize = true,
            }
        );

    /// <summary>Reserves, pays cash and checks out; the order's id.</summary>
    public async Task<int> BuyAsync(int seats, int performance = Evenings.Empty)
    {
        await ReserveAsync(seats, performance: performance);
        await PayCashAsync();
        Assert.That((await CheckOutAsync()).Read<CheckoutResponse>().Status, Is.EqualTo("SaveComplete"));
        return (await SessionAsync()).OrderId;
    }

    public async Task<Answer> SendAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path.Replace("@", key, StringComparison.Ordinal));
        if (body is not null)
        {
            request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        }

        using var response = await client.SendAsync(request);
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
