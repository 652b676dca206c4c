using System.Threading.Channels;

namespace SeatPicker;

/// <summary>What nobody waits for, one after the other: a mail must not keep a payment waiting, nor fail it.</summary>
internal sealed class BackgroundWork(IServiceScopeFactory scopes, ILogger<BackgroundWork> logger) : BackgroundService
{
    private const int Most = 10_000;

    private readonly Channel<(string What, Func<IServiceProvider, CancellationToken, Task> Work)> _queue =
        Channel.CreateBounded<(string, Func<IServiceProvider, CancellationToken, Task>)>(
            new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.Wait, SingleReader = true }
        );

    /// <summary>Does it as soon as the rest is done.</summary>
    /// <param name="what">What the log calls it, such as <c>Mailing order 700001</c>.</param>
    /// <param name="work">Gets services of a scope of its own; there is no visitor's request any more.</param>
    public void Add(string what, Func<IServiceProvider, CancellationToken, Task> work)
    {
        if (!_queue.Writer.TryWrite((what, work)))
        {
            logger.LogError("{What} was left out: too much waits to be done.", what);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        // What waits is done first, as long as the host gives time for it.
        _queue.Writer.TryComplete();
        if (ExecuteTask is { } running)
        {
            await Task.WhenAny(running, Task.Delay(Timeout.Infinite, cancellationToken));
        }

        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (what, work) in _queue.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await work(scope.ServiceProvider, stoppingToken);
            }
            catch (Exception failure)
                when (failure is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                logger.LogError(failure, "{What} has failed.", what);
            }
        }
    }
}
