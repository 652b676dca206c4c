namespace SeatPicker;

/// <summary>Tells a visitor why seats could not be had.</summary>
internal static class Words
{
    public static string SomebodyWasFaster(IReadOnlyList<string> gone) =>
        gone.Count switch
        {
            0 => "Somebody else was faster, and these seats are gone. The map is up to date again.",
            1 => $"Somebody else was faster: {gone[0]} is gone. The map is up to date again.",
            _ => $"Somebody else was faster: {string.Join(", ", gone)} are gone. The map is up to date again.",
        };

    public static string NotSoMany(int found, int wanted) =>
        found == 0
            ? "There are no seats like this together any more. Please try another zone, or fewer seats."
            : $"Only {found} of {wanted} seats could be had, so nothing was reserved. Please try another zone, or fewer seats.";
}
