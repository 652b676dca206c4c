using System.Runtime.CompilerServices;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client.Tests.Sessions;

namespace Tessitura.Client.Tests.Transport;

/// <summary>Work that fails after all who waited have given up is no unobserved exception, which some hosts end on.</summary>
internal sealed class AbandonedTasksTests
{
    private const string Marker = "invented failure that nobody waits for";

    [Test]
    public async Task A_key_that_could_not_be_had() => Assert.That(await ReportsAsync(AbandonKeyAsync), Is.False);

    [Test]
    public async Task An_answer_for_the_cache_that_did_not_come() =>
        Assert.That(await ReportsAsync(AbandonReadAsync), Is.False);

    [Test]
    public async Task A_distributed_cache_that_fails_long_after_its_time() =>
        Assert.That(await ReportsAsync(AbandonDistributedCacheAsync), Is.False);

    [Test]
    public async Task A_body_of_the_caller_that_breaks([Values] bool caching) =>
        Assert.That(await ReportsAsync(() => AbandonBodyAsync(caching)), Is.False);

    [Test]
    public async Task What_is_not_observed_is_reported_here() =>
        Assert.That(await ReportsAsync(() => Task.Run(() => Drop(Marker))), Is.True);

    private static async Task AbandonKeyAsync()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var store = new HostStore
        {
            OnGet = async () =>
            {
                reached.TrySetResult();
                await release.Task;
                throw new InvalidOperationException(Marker);
            },
        };
        await using var venue = new TestVenue(client: client =>
            client.Services.AddScoped<ISessionKeyStore>(_ => store)
        );
        await using var scope = venue.Services.CreateAsyncScope();
        var visit = scope.ServiceProvider.GetRequiredService<IWebSession>();
        await AbandonAsync(token => visit.GetKeyAsync(token).AsTask(), reached.Task);
        release.SetResult();
    }

    private static async Task AbandonReadAsync()
    {
        using var server = new CountedServer();
        await using var venue = new CachedVenue(server, new TimerTrackingTimeProvider());
        server.Close();
        server.Says = _ => throw new HttpRequestException(HttpRequestError.ConnectionError, Marker);
        await AbandonAsync(token => venue.GetAsync(CachedVenue.Seats, cancellationToken: token), server.Reached);
        server.Open();
    }

    private static async Task AbandonDistributedCacheAsync()
    {
        using var server = new CountedServer();
        var cache = new DeafCache();
        var time = new TimerTrackingTimeProvider();
        await using var venue = new CachedVenue(server, time, distributed: cache);
        var call = venue.GetAsync(CachedVenue.Seats);
        await cache.Reached.Task;
        time.Advance(TimeSpan.FromMinutes(1));
        await call;
        cache.Release.SetResult();
    }

    private static async Task AbandonBodyAsync(bool caching)
    {
        using var server = new CountedServer();
        await using var venue = new CachedVenue(
            server,
            new TimerTrackingTimeProvider(),
            options => options.Caching.Enabled = caching
        );
        using var body = new BreakingBody();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/Web/Cart/@sessionKey/Tickets") { Content = body };
        var visit = venue.Client.ResumeSession(new SessionKey(TestVenue.Key));
        await AbandonAsync(token => visit.SendAsync(request, token), body.Reached.Task);
        body.Release.SetResult();
    }

    /// <summary>Begins something and gives up.</summary>
    private static async Task AbandonAsync(Func<CancellationToken, Task> begin, Task reached)
    {
        using var patience = new CancellationTokenSource();
        var call = begin(patience.Token);
        await reached;
        await patience.CancelAsync();
        Assert.That(() => call, Throws.InstanceOf<OperationCanceledException>());
    }

    /// <summary>
    /// Whether the runtime reports the failure of a task that nobody looked at. In every round a task is dropped that must
    /// be reported, so that a silent round shows nothing wrong and not that nothing was collected.
    /// </summary>
    private static async Task<bool> ReportsAsync(Func<Task> abandon)
    {
        const int Rounds = 20;
        var controls = 0;
        var reports = 0;
        var control = $"control {Guid.NewGuid()}";
        EventHandler<UnobservedTaskExceptionEventArgs> watch = (_, report) =>
        {
            var text = report.Exception.ToString();
            reports += text.Contains(Marker, StringComparison.Ordinal) ? 1 : 0;
            controls += text.Contains(control, StringComparison.Ordinal) ? 1 : 0;
        };
        await Reporting.WaitAsync();
        TaskScheduler.UnobservedTaskException += watch;
        try
        {
            await abandon();
            for (var round = 0; round < Rounds || (controls == 0 && round < 10 * Rounds); round++)
            {
                await Task.Run(() => Drop(control));
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }

            Assert.That(controls, Is.Positive);
            return reports > 0;
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= watch;
            Reporting.Release();
        }
    }

    // The event is one for the whole process, and so is the marker: one test at a time.
    private static readonly SemaphoreSlim Reporting = new(1, 1);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Drop(string text) => _ = Task.FromException(new InvalidOperationException(text));

    /// <summary>A distributed cache that hears of no time limit, and fails when it is too late.</summary>
    private sealed class DeafCache : IDistributedCache
    {
        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Release { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
        {
            Reached.TrySetResult();
            await Release.Task;
            throw new InvalidOperationException(Marker);
        }

        public Task SetAsync(
            string key,
            byte[] value,
            DistributedCacheEntryOptions options,
            CancellationToken token = default
        ) => Task.CompletedTask;

        public Task RemoveAsync(string key, CancellationToken token = default) => Task.CompletedTask;

        public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

        public byte[]? Get(string key) => null;

        public void Set(string key, byte[] value, DistributedCacheEntryOptions options) { }

        public void Remove(string key) { }

        public void Refresh(string key) { }
    }

    /// <summary>A body whose source stands still, and then fails.</summary>
    private sealed class BreakingBody : HttpContent
    {
        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Release { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            Reached.TrySetResult();
            await Release.Task;
            throw new InvalidOperationException(Marker);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
