namespace Tessitura.Client.Simulator;

/// <summary>The ids of one kind: each stands once, and what points to one finds it.</summary>
internal sealed class TheatreIds(TheatreProblems problems, string kind, string list)
{
    private const int MostNamed = 12;

    private readonly List<int> _ids = [];

    /// <summary>A new one, which no other has, from 1 to a highest; says whether it was new.</summary>
    public bool Add(int id, string path, int highest = TheatreLimits.MaxId)
    {
        var isNew = !_ids.Contains(id);
        if (id < 1 || id > highest)
        {
            problems.Add($"{path}.id", $"{id} is no id; 1 to {highest} are allowed");
        }
        else if (!isNew)
        {
            problems.Add($"{path}.id", $"{kind} {id} is there already");
        }

        _ids.Add(id);
        return isNew;
    }

    /// <summary>A reference. Where an entry of the list could not be read, a missing one proves nothing.</summary>
    public bool Require(int? id, string path)
    {
        if (id is not { } wanted || _ids.Contains(wanted))
        {
            return true;
        }

        if (!problems.AreUnread(list))
        {
            problems.Add(path, $"there is no {kind} {wanted}; {Known()}");
        }

        return false;
    }

    private string Known() =>
        _ids.Count == 0 ? "there is none at all"
        : _ids.Count > MostNamed
            ? $"there are {string.Join(", ", _ids.Take(MostNamed))} and {_ids.Count - MostNamed} more"
        : $"there are {string.Join(", ", _ids)}";
}
