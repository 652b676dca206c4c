namespace Tessitura.Client;

/// <summary>Waiting for work that goes on when nobody waits for it any more.</summary>
internal static class AbandonedTasks
{
    /// <summary>
    /// Waits until the task has ended or the token is cancelled. Should it fail after all who waited have given up, that is
    /// no unobserved exception: it says nothing to a host that it could act upon.
    /// </summary>
    public static Task<T> WaitOrAbandonAsync<T>(this Task<T> task, CancellationToken cancellationToken)
    {
        task.ObserveFailure();
        return task.WaitAsync(cancellationToken);
    }

    /// <inheritdoc cref="WaitOrAbandonAsync{T}(Task{T}, CancellationToken)"/>
    public static Task WaitOrAbandonAsync(this Task task, CancellationToken cancellationToken)
    {
        task.ObserveFailure();
        return task.WaitAsync(cancellationToken);
    }

    /// <summary>Marks the failure of a task as seen, whenever it comes.</summary>
    public static void ObserveFailure(this Task task)
    {
        if (!task.IsCompletedSuccessfully)
        {
            _ = task.ContinueWith(
                static failed => _ = failed.Exception,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default
            );
        }
    }
}
