namespace SeatPicker;

/// <summary>Tells a visitor why seats could not be had.</summary>
internal static class SeatWords
{
    /// <param name="words">In the visitor's language.</param>
    /// <param name="gone">Seats that are not free.</param>
    /// <param name="own">Those of them that are in the visitor's own cart.</param>
    public static string SeatsAreGone(this Words words, IReadOnlyList<SeatMapSeat> gone, IReadOnlySet<int> own)
    {
        var mine = gone.Where(seat => own.Contains(seat.Id)).ToList();
        var theirs = gone.Where(seat => !own.Contains(seat.Id)).ToList();
        return string.Join(
            ' ',
            new[]
            {
                mine.Count > 0 ? words["seats.own", ("count", mine.Count), ("seats", words.Names(mine))] : null,
                theirs.Count > 0 ? words["seats.gone", ("count", theirs.Count), ("seats", words.Names(theirs))] : null,
                gone.Count == 0 ? words["seats.all-gone"] : null,
                words["seats.map-is-new"],
            }.OfType<string>()
        );
    }

    public static string NotSoMany(this Words words, int found, int wanted) =>
        found == 0 ? words["seats.none"] : words["seats.not-so-many", ("count", found), ("wanted", wanted)];

    private static string Names(this Words words, List<SeatMapSeat> seats) =>
        string.Join(", ", seats.Select(words.NameOf));

    private static string NameOf(this Words words, SeatMapSeat seat) =>
        string.Join(
            ", ",
            new[]
            {
                seat.Section.Name,
                seat.Row.Length > 0 ? words["seat.row", ("row", seat.Row)] : null,
                seat.Number.Length > 0 ? words["seat.number", ("number", seat.Number)] : null,
            }.OfType<string>()
        );
}
