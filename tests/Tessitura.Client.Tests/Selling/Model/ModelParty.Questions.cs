using System.Text.Json;

namespace Tessitura.Client.Tests.Selling.Model;

// What can be asked about a call by whoever saw its question while it was under way.
internal sealed partial class ModelParty
{
    private readonly List<(OpenQuestion Question, ModelCall Call)> _seen = [];

    /// <summary>A question comes into the store.</summary>
    public void See(OpenQuestion question)
    {
        if (
            question.Data is { State: WriteState.Sent, Charge: null }
            && (
                question.Data
                    is { Expected: not null }
                        or { Order.Kind: OrderWriteKind.Return or OrderWriteKind.Donate }
                || question.IsCheckout
            )
            && Call is { Step.Act: var act } call
            && act
                is Model.Act.Reserve
                    or Model.Act.ReserveNamedSeats
                    or Model.Act.ReserveForLine
                    or Model.Act.ReservePackage
                    or Model.Act.Pay
                    or Model.Act.Refund
                    or Model.Act.Contribute
                    or Model.Act.BuyCertificate
                    or Model.Act.PayByCertificate
                    or Model.Act.CheckOut
                    or Model.Act.TakePlan
                    or Model.Act.ReturnTicket
                    or Model.Act.DonateTicket
                    or Model.Act.ApplyCredit
        )
        {
            _seen.Add((JsonSerializer.Deserialize<OpenQuestion>(JsonSerializer.Serialize(question))!, call));
        }
    }

    /// <summary>Asks how each of them ended, by another process where there can be one.</summary>
    private void AskAgain()
    {
        if (store is not null)
        {
            Move();
            _visit = _process.Client.ResumeSession(new SessionKey(Key));
        }

        Call = null;
        foreach (var (question, call) in _seen)
        {
            world.Run(AskAgainAsync(question, call));
        }
    }

    private async Task AskAgainAsync(OpenQuestion question, ModelCall call)
    {
        try
        {
            book.Again(call, await _visit.ResolveAsync(question));
        }
        catch (TessituraException end)
        {
            book.Again(call, null, end);
        }
    }
}
