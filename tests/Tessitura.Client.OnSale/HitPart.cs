using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client.Redis;

namespace Tessitura.Client.OnSale;

/// <summary>What a hit allocates: with Redis no byte more than without.</summary>
internal sealed class HitPart(OnSaleContext context)
{
    private const int Hits = 500;

    public async Task RunAsync()
    {
        var without = await MeasureAsync(isShared: false);
        var with = await MeasureAsync(isShared: true);
        context.Report.Say($"a hit allocates {with} bytes with Redis, {without} without");
        context.Report.Must(with <= without, "a hit allocates no more with Redis than without");
    }

    /// <summary>The median: what the runtime does once in a while is not the hit's.</summary>
    private async Task<long> MeasureAsync(bool isShared)
    {
        var services = new ServiceCollection();
        var tessitura = services
            .AddTessitura(options =>
            {
                context.Upstream.Simulator.Configure(options);
                options.Caching.Enabled = true;
            })
            .ConfigurePrimaryHttpMessageHandler(context.Upstream.Simulator.CreateHandler);
        if (isShared)
        {
            tessitura.AddTessituraRedis(context.Redis.Configuration, options => options.ApplicationName = "hits");
        }

        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<ITessituraClient>();
        using var miss = await client.SendAsync(NewRequest());
        return Measure(client);
    }

    private long Measure(ITessituraClient client)
    {
        var allocated = new List<long>();
        for (var i = 0; i < Hits; i++)
        {
            using var request = NewRequest();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var hit = client.SendAsync(request);
            var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            if (!hit.IsCompletedSuccessfully)
            {
                throw new InvalidOperationException("A hit must not wait for anything.");
            }

            hit.GetAwaiter().GetResult().Dispose();
            allocated.Add(bytes);
        }

        return allocated.Order().ElementAt(Hits / 2);
    }

    private HttpRequestMessage NewRequest() => new(HttpMethod.Get, context.Mix.SeatMap);
}
