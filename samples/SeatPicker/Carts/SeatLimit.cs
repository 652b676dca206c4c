namespace SeatPicker;

/// <summary>One visitor does not empty the house: the cart is counted, as the package does for the calls of /api.</summary>
internal sealed class SeatLimit(House house)
{
    private int Most => house.Shop.MostSeats;

    public Refusal Refusal => new(StatusCodes.Status400BadRequest, "too-many", ("most", Most));

    /// <summary>Whether so many more find room in the cart.</summary>
    public async Task<bool> HasRoomAsync(IWebSession web, int seats) =>
        seats <= Most && await CountAsync(web) + seats <= Most;

    /// <summary>Two pages that ask at once both find room: what came last is one too many.</summary>
    public async Task<bool> IsExceededAsync(IWebSession web) => await CountAsync(web) > Most;

    private static async Task<int> CountAsync(IWebSession web) => (await web.GetCartAsync()).CountSeats();
}
