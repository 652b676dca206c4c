namespace Tessitura.Samples.Tests.SeatPicker;

internal sealed class SeatPickerProcessTests
{
    [Test]
    public async Task Without_a_server_it_sells_for_a_simulated_theatre()
    {
        await using var shop = await ShopProcess.StartAsync();
        using var http = new HttpClient { BaseAddress = shop.Address };

        var programme = await http.GetStringAsync("/shop/programme");

        Assert.That(programme, Does.Contain("La traviata"));
        Assert.That(await http.GetStringAsync("/shop/house"), Does.Contain("\"isSimulated\":true"));
        Assert.That(await http.GetStringAsync("/health"), Is.EqualTo("Healthy"));
    }
}
