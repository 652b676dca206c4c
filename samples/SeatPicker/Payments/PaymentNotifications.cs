namespace SeatPicker;

/// <summary>
/// A provider says that something has happened to a payment. That is a reason to ask it, and no more: whoever makes a
/// notification up has reached nothing.
/// </summary>
internal sealed class PaymentNotifications(IServiceScopeFactory scopes, ITessituraClient tessitura)
{
    public async Task HandleAsync(string reference)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<ChargeKeys>().FindAsync(reference) is { } key)
        {
            await using var web = tessitura.ResumeSession(key);
            await scope.ServiceProvider.GetRequiredService<ChargeDesk>().FinishAsync(web, reference);
        }
    }
}
