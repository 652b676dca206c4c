namespace Kiosk;

/// <summary>The purchase cannot go on; the message is one sentence for the person in front of the kiosk.</summary>
internal class KioskException(string message) : Exception(message);
