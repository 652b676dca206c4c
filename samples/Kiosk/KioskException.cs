namespace Kiosk;

/// <summary>The purchase cannot go on; the message is one sentence for the person in front of the kiosk.</summary>
internal class KioskException(string message) : Exception(message);

/// <summary>The seats are gone: nobody paid in time.</summary>
internal sealed class HoldOverException()
    : KioskException("Your time is up, and your seats are back on sale: please choose again.");

/// <summary>Nobody has touched the kiosk for a while.</summary>
internal sealed class CustomerGoneException() : KioskException("Nobody is there any more: nothing was bought.");
