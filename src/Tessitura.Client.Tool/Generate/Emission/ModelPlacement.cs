namespace Tessitura.Client.Tool;

/// <summary>The folder of each model: its group when only one group uses it, otherwise Shared.</summary>
internal sealed class ModelPlacement
{
    public const string Shared = "Shared";

    private readonly Dictionary<string, string> _folders;

    public ModelPlacement(Contract contract)
    {
        var references = contract.Models.ToDictionary(model => model.Name, model => model.References.ToArray());
        _folders = contract
            .Groups.SelectMany(group =>
                Reachability
                    .From(group.Operations.SelectMany(operation => operation.References), references)
                    .Select(model => (Model: model, Group: group.Name))
            )
            .GroupBy(use => use.Model, use => use.Group)
            .ToDictionary(uses => uses.Key, uses => uses.Count() == 1 ? uses.Single() : Shared);
    }

    public string FolderOf(string model) => _folders.GetValueOrDefault(model, Shared);
}
