namespace Tessitura.Client.Tool;

/// <summary>The local variable into which a converter reads one member.</summary>
internal sealed class MemberLocal
{
    private static readonly HashSet<string> Taken = ["json", "members"];

    // A request says in its schema what must be there; of answers nothing is insisted on.
    private readonly bool _insists;
    private readonly bool _isAmount;

    public MemberLocal(ContractMember member, ContractModel model)
    {
        Member = member;
        _insists = model.Direction == Direction.Request && member is { IsRequired: true, IsNullable: false };
        _isAmount = AmountProperty.Applies(member, model);
        var name = CSharpName.Camel(member.Name);
        Name = Taken.Contains(name) ? name + "Value" : CSharpName.Escape(name);
    }

    public ContractMember Member { get; }

    public string Name { get; }

    public string Declaration =>
        _isAmount
            ? $"{AmountProperty.TypeOf(Member)} {Name} = {AmountProperty.StartOf(Member)};"
            : $"{TypeText.Of(Member.Shape, Member.IsNullable || _insists)} {Name} = {Start};";

    /// <summary>The property of the model that takes the value.</summary>
    public string Setter => _isAmount ? AmountProperty.SetterOf(Member) : Member.Name;

    /// <summary>The call that reads the value.</summary>
    public string Read
    {
        get
        {
            var shape = Member.Shape;
            var orNull = Member.IsNullable || (_insists && shape.IsList) ? "OrNull" : "";
            return shape.Model is { } model
                ? $"members.Read{(shape.IsList ? "List" : "")}{orNull}(ref json, {ConverterEmitter.NameOf(model)}.Instance)"
                : $"members.Read{(_isAmount ? "Amount" : MethodOf(shape))}{orNull}(ref json)";
        }
    }

    /// <summary>The method that writes the value.</summary>
    public string Write =>
        Member is { Shape.IsList: true, IsNullable: false } && !_insists ? "WriteUnlessAbsent" : "Write";

    private string Start =>
        Member switch
        {
            _ when Member.IsNullable || _insists => "null",
            { Shape.IsList: true } => "[]",
            { Shape.Kind: ValueKind.Text } => "\"\"",
            { Shape.Kind: ValueKind.Int32 or ValueKind.Int64 or ValueKind.Decimal } => "0",
            { Shape.Kind: ValueKind.Boolean } => "false",
            _ => "default",
        };

    /// <summary>What the member of the model is set to.</summary>
    public string Value(int index) =>
        _insists ? $"members.Require({Name}, {index})"
        : Member.IsIdentity ? $"members.Identity({Name}, {index})"
        : Name;

    private string MethodOf(ValueShape shape) =>
        shape.Kind switch
        {
            ValueKind.Text when Member.IsPadded && !shape.IsList => "Padded",
            ValueKind.Text => shape.IsList ? "Strings" : "String",
            ValueKind.Bytes => shape.IsList ? "ByteTexts" : "Bytes",
            _ => shape.Kind + (shape.IsList ? "s" : ""),
        };
}
