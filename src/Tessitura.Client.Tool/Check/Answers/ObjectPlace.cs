using System.Text.Json;

namespace Tessitura.Client.Tool;

/// <summary>All objects that stand at one place of an answer, and what was seen of their members.</summary>
/// <param name="model">The contract's name for what they are.</param>
/// <param name="path">Where they stand; empty for the answer itself.</param>
internal sealed class ObjectPlace(ContractModel model, string path)
{
    private readonly Dictionary<string, int> _present = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnknownMember> _unknown = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Member, DeviationKind Kind), DeviationCount> _sightings = [];

    public ContractModel Model => model;

    public string Path => path;

    public int Objects { get; set; }

    public IReadOnlyCollection<UnknownMember> Unknown => _unknown.Values;

    public IReadOnlyDictionary<(string Member, DeviationKind Kind), DeviationCount> Sightings => _sightings;

    public IEnumerable<ContractMember> Absent => model.Members.Where(member => PresentIn(member) < Objects);

    public int PresentIn(ContractMember member) => _present.GetValueOrDefault(member.WireName);

    public string PathOf(string member) => path.Length == 0 ? member : $"{path}.{member}";

    public void NotePresent(ContractMember member) =>
        _present[member.WireName] = _present.GetValueOrDefault(member.WireName) + 1;

    public void NoteUnknown(string name, JsonElement value)
    {
        if (!_unknown.TryGetValue(name, out var known))
        {
            _unknown.Add(name, known = new UnknownMember(name));
        }

        known.Objects++;
        known.Sample = value.ValueKind is JsonValueKind.Null ? known.Sample : value;
    }

    public void Note(string member, DeviationKind kind, bool breaks, string? found = null, string? newName = null)
    {
        if (_sightings.TryGetValue((member, kind), out var known))
        {
            known.Objects++;
            known.Breaks |= breaks;
        }
        else
        {
            _sightings.Add((member, kind), new DeviationCount(found, newName) { Objects = 1, Breaks = breaks });
        }
    }
}

/// <summary>One way in which a member deviates, and how often.</summary>
internal sealed class DeviationCount(string? found, string? newName)
{
    public string? Found => found;

    public string? NewName => newName;

    public int Objects { get; set; }

    public bool Breaks { get; set; }
}

/// <summary>A member that the contract does not know.</summary>
internal sealed class UnknownMember(string name)
{
    public string Name => name;

    public int Objects { get; set; }

    /// <summary>A value that is not null, to tell its kind; it is never shown.</summary>
    public JsonElement? Sample { get; set; }

    public string Kind => Sample is { } value ? JsonKind.NameOf(value) : "null";
}
