namespace Tessitura.Client.OnSale;

/// <summary>Something else that runs on the same machine: keeps so many cores busy until its standard input ends.</summary>
internal static class BusyProgram
{
    public const string Switch = "--busy";

    public static async Task RunAsync(int threads)
    {
        var isOver = false;
        var work = Enumerable
            .Range(0, threads)
            .Select(_ =>
                Task.Factory.StartNew(
                    () =>
                    {
                        while (!Volatile.Read(ref isOver))
                        {
                            Thread.SpinWait(1_000);
                        }
                    },
                    TaskCreationOptions.LongRunning
                )
            )
            .ToList();
        Console.WriteLine("busy");
        await using var input = Console.OpenStandardInput();
        await input.CopyToAsync(Stream.Null);
        Volatile.Write(ref isOver, true);
        await Task.WhenAll(work);
    }
}
