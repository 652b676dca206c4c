using Tessitura.Client.Tool;

return await ToolCommand.RunAsync(args, ToolHost.OfProcess());
