using Tessitura.Client.Benchmarks;

return await BenchmarkCommand.RunAsync(args, Console.Out);
