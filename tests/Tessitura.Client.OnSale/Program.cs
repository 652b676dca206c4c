using System.Globalization;
using Tessitura.Client.OnSale;

switch (args)
{
    case [WebServerProgram.Switch, var settings]:
        await WebServerProgram.RunAsync(settings);
        return 0;
    case [BusyProgram.Switch, var threads]:
        await BusyProgram.RunAsync(int.Parse(threads, CultureInfo.InvariantCulture));
        return 0;
    default:
        return await OnSaleCommand.RunAsync(args, Console.Out);
}
