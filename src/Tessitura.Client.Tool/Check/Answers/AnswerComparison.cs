using System.Text.Json;

namespace Tessitura.Client.Tool;

/// <summary>Compares the answer of an operation with what the contract says of it.</summary>
internal sealed class AnswerComparison(IReadOnlyDictionary<string, ContractModel> models, ContractOperation operation)
{
    private readonly List<ObjectPlace> _places = [];

    /// <summary>The objects that were compared, by their place; empty where the answer has none.</summary>
    public IReadOnlyList<ObjectPlace> Places => _places;

    /// <summary>Compares one answer.</summary>
    /// <param name="answer">What came; null where nothing came.</param>
    /// <returns>What deviates.</returns>
    public IReadOnlyList<Deviation> Compare(JsonElement? answer)
    {
        if (operation.Result is not { } result)
        {
            return [];
        }

        if (answer is not { ValueKind: not JsonValueKind.Null } value)
        {
            return operation.MayBeEmpty
                ? []
                : [new Deviation(operation.FullName, "", DeviationKind.NoAnswer, Breaks: true)];
        }

        var whole = new ObjectPlace(new ContractModel("", Direction.Response, []), "") { Objects = 1 };
        CompareValue(whole, "", result, isNullable: false, value);
        return [.. Tell(whole), .. _places.SelectMany(Tell)];
    }

    private void CompareValue(ObjectPlace owner, string member, ValueShape shape, bool isNullable, JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Null)
        {
            // A list that is null is read as an empty one.
            if (!isNullable && !shape.IsList)
            {
                owner.Note(member, DeviationKind.Null, !JsonKind.TakesNull(shape));
            }
        }
        else if (shape.IsList)
        {
            CompareList(owner, member, shape with { IsList = false }, value);
        }
        else if (shape.Kind is ValueKind.Model)
        {
            CompareObject(owner, member, shape.Model!, value);
        }
        else if (JsonKind.Compare(shape, value) is var (kind, breaks))
        {
            owner.Note(member, kind, breaks, JsonKind.NameOf(value));
        }
    }

    private void CompareList(ObjectPlace owner, string member, ValueShape item, JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.Array)
        {
            owner.Note(member, DeviationKind.OtherKind, breaks: true, JsonKind.NameOf(value));
            return;
        }

        foreach (var each in value.EnumerateArray())
        {
            if (each.ValueKind is JsonValueKind.Null)
            {
                owner.Note(member, DeviationKind.Null, breaks: true, "null");
            }
            else
            {
                CompareValue(owner, member, item, isNullable: false, each);
            }
        }
    }

    private void CompareObject(ObjectPlace owner, string member, string model, JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.Object)
        {
            owner.Note(member, DeviationKind.OtherKind, breaks: true, JsonKind.NameOf(value));
            return;
        }

        var place = PlaceOf(member.Length == 0 ? owner.Path : owner.PathOf(member), model);
        place.Objects++;
        CompareMembers(place, value);
    }

    private void CompareMembers(ObjectPlace place, JsonElement value)
    {
        var members = place.Model.Members;
        var taken = new HashSet<string>(
            value.EnumerateObject().Select(property => property.Name),
            StringComparer.Ordinal
        );
        taken.IntersectWith(members.Select(member => member.WireName));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            var member = members.FirstOrDefault(known => known.WireName == property.Name);
            if (
                member is null
                && members.FirstOrDefault(known =>
                    known.WireName.Equals(property.Name, StringComparison.OrdinalIgnoreCase)
                )
                    is { } other
                && taken.Add(other.WireName)
            )
            {
                member = other;
                place.Note(other.WireName, DeviationKind.OtherCasing, breaks: false, newName: property.Name);
            }

            if (member is null)
            {
                place.NoteUnknown(property.Name, property.Value);
                continue;
            }

            if (seen.Add(member.WireName))
            {
                place.NotePresent(member);
            }

            CompareValue(place, member.WireName, member.Shape, member.IsNullable, property.Value);
        }
    }

    private ObjectPlace PlaceOf(string path, string model)
    {
        var place = _places.Find(known => known.Path == path && known.Model.Name == model);
        if (place is null)
        {
            _places.Add(place = new ObjectPlace(models[model], path));
        }

        return place;
    }

    private IEnumerable<Deviation> Tell(ObjectPlace place) =>
        [.. TellSightings(place), .. DeviationFinder.TellAbsent(operation.FullName, place)];

    private IEnumerable<Deviation> TellSightings(ObjectPlace place) =>
        place.Sightings.Select(sighting =>
        {
            var (member, kind) = sighting.Key;
            var shape =
                member.Length == 0
                    ? operation.Result!
                    : place.Model.Members.First(known => known.WireName == member).Shape;
            return new Deviation(
                operation.FullName,
                member.Length == 0 ? place.Path : place.PathOf(member),
                kind,
                sighting.Value.Breaks
            )
            {
                Expected = JsonKind.NameOf(shape),
                Found = sighting.Value.Found ?? "null",
                NewName = sighting.Value.NewName,
                Objects = sighting.Value.Objects,
                Of = place.Objects,
            };
        });
}
