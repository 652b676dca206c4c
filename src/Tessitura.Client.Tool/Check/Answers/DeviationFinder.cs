namespace Tessitura.Client.Tool;

/// <summary>Says of one place of an answer which members do not come there, and which come that nobody knows.</summary>
internal static class DeviationFinder
{
    // More than these are no members but the rows of a table by name, and the names are its data.
    private const int MostNames = 12;

    /// <summary>
    /// A member that may be null deviates when it is in none of the objects, because some servers leave a null out; one that
    /// may not, when it is absent once.
    /// </summary>
    public static IEnumerable<Deviation> TellAbsent(string operation, ObjectPlace place)
    {
        var renamed = RenameFinder.Find(place);
        foreach (var member in place.Absent)
        {
            var present = place.PresentIn(member);
            var isAlways = !member.IsNullable && !member.Shape.IsList;
            if (renamed.TryGetValue(member, out var other))
            {
                yield return About(operation, place, member, DeviationKind.Renamed, breaks: true) with
                {
                    NewName = other.Name,
                    Found = other.Kind,
                };
            }
            else if (present == 0 || isAlways)
            {
                yield return About(operation, place, member, DeviationKind.Missing, breaks: isAlways) with
                {
                    Objects = place.Objects - present,
                };
            }
        }

        foreach (var unknown in TellUnknown(operation, place, [.. renamed.Values]))
        {
            yield return unknown;
        }
    }

    private static IEnumerable<Deviation> TellUnknown(
        string operation,
        ObjectPlace place,
        IReadOnlyCollection<UnknownMember> renamed
    )
    {
        var unknown = place.Unknown.Except(renamed).ToList();
        var shown = unknown.FindAll(member => Deviation.IsName(member.Name));
        var areNames = shown.Count <= MostNames;
        foreach (var member in areNames ? shown : [])
        {
            yield return new Deviation(operation, place.PathOf(member.Name), DeviationKind.Unknown, Breaks: false)
            {
                Found = member.Kind,
                Objects = member.Objects,
                Of = place.Objects,
            };
        }

        var hidden = areNames ? unknown.Count - shown.Count : unknown.Count;
        if (hidden > 0)
        {
            yield return new Deviation(operation, place.Path, DeviationKind.Unknown, Breaks: false)
            {
                Found = $"{hidden} members whose names may be data and are not shown",
                Objects = place.Objects,
                Of = place.Objects,
            };
        }
    }

    private static Deviation About(
        string operation,
        ObjectPlace place,
        ContractMember member,
        DeviationKind kind,
        bool breaks
    ) =>
        new(operation, place.PathOf(member.WireName), kind, breaks)
        {
            Expected = JsonKind.NameOf(member.Shape),
            Objects = place.Objects,
            Of = place.Objects,
            Since = member.Since,
        };
}
