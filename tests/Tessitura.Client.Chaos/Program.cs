using Tessitura.Client.Chaos;

return await ChaosCommand.RunAsync(args, Console.Out, Console.Error);
