namespace Tessitura.Client.ContractTool;

/// <summary>Writes every file of a contract.</summary>
internal static class ContractEmitter
{
    public static IReadOnlyList<GeneratedFile> Emit(Contract contract, EmissionSettings settings)
    {
        var placement = new ModelPlacement(contract);
        return
        [
            .. contract.Models.Select(model => ModelEmitter.Emit(model, settings, placement)),
            .. contract.Models.Select(model => ConverterEmitter.Emit(model, settings, placement)),
            .. contract.Groups.Select(group => InterfaceEmitter.Emit(group, settings)),
            .. OperationsEmitter.Applies(contract)
                ? [OperationsEmitter.Emit(contract, settings)]
                : Array.Empty<GeneratedFile>(),
            ConverterFactoryEmitter.Emit(settings),
            JsonContextEmitter.Emit(contract, settings),
        ];
    }
}
