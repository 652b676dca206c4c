using System.Security.Cryptography;
using System.Text;

namespace Tessitura.Client;

/// <summary>A charge, and the web session whose cart it pays for.</summary>
internal sealed record ChargeRecord(OutsideCharge Charge, string SessionId);

/// <summary>
/// Writes down what is known of payments made outside, beside the open questions: once by reference, so that one
/// authorization pays for one order whatever session it is given to, and once by session, so that it is found again.
/// </summary>
internal sealed class Charges(Seller seller)
{
    private IOpenQuestionStore Store => seller.Venue.Questions;

    /// <summary>What is known of a payment; null for one that nobody has written down.</summary>
    public async Task<ChargeRecord?> FindAsync(string reference, CancellationToken cancellationToken)
    {
        var notes = await Store.GetAsync(NameOf(reference), cancellationToken).ConfigureAwait(false);
        return notes
            .Where(note => note.Data.Charge?.Reference == reference)
            .Select(note => new ChargeRecord(note.Data.Charge!, note.Data.ChargeSessionId ?? ""))
            .FirstOrDefault();
    }

    /// <summary>Everything that was written down for a session, as it is known by its reference.</summary>
    public async Task<IReadOnlyList<OutsideCharge>> OfSessionAsync(
        string sessionId,
        CancellationToken cancellationToken
    )
    {
        var notes = await Store.GetAsync(ListOf(sessionId), cancellationToken).ConfigureAwait(false);
        var charges = new List<OutsideCharge>();
        foreach (var listed in notes.Select(note => note.Data.Charge).OfType<OutsideCharge>())
        {
            // The list is written first: a process that stopped between the two has left the older state by reference.
            var note = await FindAsync(listed.Reference, cancellationToken).ConfigureAwait(false);
            if (note is null || note.SessionId == sessionId)
            {
                charges.Add(note?.Charge ?? listed);
            }
        }

        return charges;
    }

    /// <summary>Reads, changes and writes a note, one after the other.</summary>
    /// <param name="reference">Of the payment.</param>
    /// <param name="change">What is known, null for nothing, to what is to be known; the same leaves it.</param>
    /// <param name="cancellationToken">Ends the wait and the writing.</param>
    /// <returns>What was known before, and what is known now.</returns>
    public async Task<(ChargeRecord? Before, ChargeRecord Now)> ChangeAsync(
        string reference,
        Func<ChargeRecord?, ChargeRecord> change,
        CancellationToken cancellationToken
    )
    {
        // One at a time in this process by the gate of a cart that nobody has, and over processes where the store gives turns.
        using var lease = seller.Venue.Carts.Rent(new SessionKey(NameOf(reference)));
        await lease.State.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var turn = await Store.EnterAsync(NameOf(reference), cancellationToken).ConfigureAwait(false);
            try
            {
                var before = await FindAsync(reference, cancellationToken).ConfigureAwait(false);
                var now = change(before);
                if (now != before)
                {
                    await WriteAsync(before, now, cancellationToken).ConfigureAwait(false);
                }

                return (before, now);
            }
            finally
            {
                if (turn is not null)
                {
                    await turn.DisposeAsync().ConfigureAwait(false);
                }
            }
        }
        finally
        {
            lease.State.Gate.Release();
        }
    }

    /// <summary>Says that a charge has paid for an order, or surely for none. That it could not be written must not hide it.</summary>
    /// <param name="charge">The charge; null is none.</param>
    /// <param name="state">What it is now.</param>
    /// <param name="orderId">The order.</param>
    /// <returns>The charge as it is now.</returns>
    public async Task<OutsideCharge?> EndAsync(OutsideCharge? charge, ChargeState state, int? orderId)
    {
        if (charge is null)
        {
            return null;
        }

        var ended = charge with { State = state, OrderId = orderId };
        try
        {
            var (_, now) = await ChangeAsync(charge.Reference, note => End(note, ended), CancellationToken.None)
                .ConfigureAwait(false);
            return now.Charge;
        }
        catch (Exception exception)
        {
            Log.OpenQuestionStoreFailed(seller.Venue.Logger, exception.GetType().Name);
            return ended;
        }
    }

    // An order outlives whatever was said of its payment; money that went back does not come again.
    private static ChargeRecord End(ChargeRecord? note, OutsideCharge ended) =>
        note is null ? new(ended, "")
        : ended.State is not ChargeState.Saved && note.Charge.State is ChargeState.Saved or ChargeState.Closed ? note
        : note with { Charge = note.Charge with { State = ended.State, OrderId = ended.OrderId } };

    private async Task WriteAsync(ChargeRecord? before, ChargeRecord now, CancellationToken cancellationToken)
    {
        if (now.SessionId.Length > 0)
        {
            await Store.SetAsync(Question(now, ListOf(now.SessionId)), cancellationToken).ConfigureAwait(false);
        }

        await Store.SetAsync(Question(now, NameOf(now.Charge.Reference)), cancellationToken).ConfigureAwait(false);
        if (before is { SessionId.Length: > 0 } && before.SessionId != now.SessionId)
        {
            await Store
                .RemoveAsync(Question(before, ListOf(before.SessionId)), cancellationToken)
                .ConfigureAwait(false);
        }
    }

    private OpenQuestion Question(ChargeRecord note, string listId) =>
        new(
            new()
            {
                Id = NameOf(note.Charge.Reference),
                SessionId = listId,
                Operation = "Charge",
                State = WriteState.Sent,
                SentAt = seller.Time.GetUtcNow(),
                Charge = note.Charge,
                ChargeSessionId = note.SessionId,
            }
        );

    private static string ListOf(string sessionId) => sessionId + ":charges";

    // A store may not take every character of a reference in its names.
    private static string NameOf(string reference) =>
        "charge:" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"Tessitura charge {reference}")))[..32];
}
