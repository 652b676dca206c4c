namespace SeatPicker;

/// <summary>Writes into the visitor's cart, and where that one is paid already, into the next.</summary>
internal sealed class NextCart(IWebSession web, VisitorTerms terms)
{
    public async Task<T> WriteAsync<T>(Func<IWebSession, Task<T>> write)
    {
        try
        {
            return await write(web);
        }
        catch (TessituraRejectedException)
        {
            if (Visit.SavedOrderIn(await web.Api.Session.GetAsync()) is null)
            {
                throw;
            }

            // Paid, in another window perhaps: a saved cart takes nothing more.
            await using var next = await web.ContinueAsync(terms.Current.NextSession);
            return await write(next);
        }
    }
}
