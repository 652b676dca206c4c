using Tessitura.Client.Simulator;

namespace Tessitura.Samples.Tests.SeatPicker;

/// <summary>A theatre, a shop in front of it, and a program that calls it as a page does; at the end nothing may have leaked.</summary>
internal abstract class ShopWireTestBase
{
    protected TessituraSimulator Simulator { get; private set; } = null!;

    protected Shop Shop { get; private set; } = null!;

    protected ShopCaller Caller { get; private set; } = null!;

    /// <summary>What no logger may have seen, besides session keys.</summary>
    protected virtual IReadOnlyList<string> Secrets => [];

    [SetUp]
    public async Task OpenAsync()
    {
        Simulator = await TessituraSimulator.StartAsync();
        Shop = StartShop();
        Caller = new ShopCaller(Shop.Address);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        try
        {
            foreach (var secret in Secrets.Append("SIM-"))
            {
                Assert.That(Shop.Written, Does.Not.Contain(secret));
            }
        }
        finally
        {
            Caller.Dispose();
            await Shop.DisposeAsync();
            await Simulator.DisposeAsync();
        }
    }

    protected virtual Shop StartShop() => Shop.Start(Simulator);
}
