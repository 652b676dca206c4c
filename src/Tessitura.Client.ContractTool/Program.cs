using Tessitura.Client.ContractTool;

return ContractCommand.Run(args, Console.Out, Console.Error);
