using Tessitura.Client.ContractTool;

return ContractCommand.Create(Console.Out, Console.Error).Parse(args).Invoke();
