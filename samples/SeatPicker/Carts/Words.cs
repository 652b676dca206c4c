namespace SeatPicker;

/// <summary>Tells a visitor why seats could not be had.</summary>
internal static class Words
{
    /// <param name="gone">Seats that are not free.</param>
    /// <param name="own">Those of them that are in the visitor's own cart.</param>
    public static string SeatsAreGone(IReadOnlyList<SeatMapSeat> gone, IReadOnlySet<int> own)
    {
        var mine = gone.Where(seat => own.Contains(seat.Id)).ToList();
        var theirs = gone.Where(seat => !own.Contains(seat.Id)).ToList();
        return string.Join(
            ' ',
            new[]
            {
                mine.Count > 0 ? $"{Names(mine)} in your cart already, perhaps from another window." : null,
                theirs.Count > 0 ? $"Somebody else was faster: {Names(theirs)} gone." : null,
                gone.Count == 0 ? "Somebody else was faster, and these seats are gone." : null,
                "The map is up to date again.",
            }.OfType<string>()
        );
    }

    public static string NotSoMany(int found, int wanted) =>
        found == 0
            ? "There are no seats like this together any more. Please try another zone, or fewer seats."
            : $"Only {found} of {wanted} seats could be had, so nothing was reserved. Please try another zone, or fewer seats.";

    private static string Names(List<SeatMapSeat> seats) =>
        $"{string.Join(", ", seats)} {(seats.Count == 1 ? "is" : "are")}";
}
