namespace Tessitura.Client.Tool;

/// <summary>Writes every file of a contract.</summary>
internal static class ContractEmitter
{
    public static IReadOnlyList<GeneratedFile> Emit(Contract contract, EmissionSettings settings)
    {
        var placement = new ModelPlacement(contract);
        var models = new ModelEmitter(settings, placement, new VersionedRequest(contract));
        return
        [
            .. contract.Models.Select(models.Emit),
            .. contract.Models.Select(model => ConverterEmitter.Emit(model, settings, placement)),
            .. contract.Groups.Select(group => InterfaceEmitter.Emit(group, settings)),
            .. OperationsEmitter.Applies(contract, settings)
                ? [OperationsEmitter.Emit(contract, settings)]
                : Array.Empty<GeneratedFile>(),
        ];
    }
}
