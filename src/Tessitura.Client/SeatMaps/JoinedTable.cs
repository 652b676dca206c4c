namespace Tessitura.Client;

/// <summary>A table by id, which makes a row up where a seat names one that is missing.</summary>
internal sealed class JoinedTable<T>
    where T : class
{
    private readonly IReadOnlyList<T> _rows;
    private readonly Func<int, T> _unknown;
    private readonly int _firstId;
    private readonly Dictionary<int, T> _byId;
    private readonly List<T> _madeUp = [];

    public JoinedTable(IReadOnlyList<T> rows, Func<T, int> idOf, Func<int, T> unknown, int firstId = 1)
    {
        (_rows, _unknown, _firstId) = (rows, unknown, firstId);
        _byId = new Dictionary<int, T>(rows.Count);
        foreach (var row in rows)
        {
            _byId.TryAdd(idOf(row), row);
        }
    }

    /// <summary>Those of the table, then those that were made up; ids below the first stand for "none" and are not listed.</summary>
    public IReadOnlyList<T> Rows => _madeUp.Count == 0 ? _rows : [.. _rows, .. _madeUp];

    /// <summary>How many rows there are, made-up ones included.</summary>
    public int Count => _rows.Count + _madeUp.Count;

    public T this[int id]
    {
        get
        {
            if (!_byId.TryGetValue(id, out var row))
            {
                row = _unknown(id);
                _byId.Add(id, row);
                if (id >= _firstId)
                {
                    _madeUp.Add(row);
                }
            }

            return row;
        }
    }
}
