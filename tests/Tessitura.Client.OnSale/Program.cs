using Tessitura.Client.OnSale;

return await OnSaleCommand.RunAsync(args, Console.Out);
