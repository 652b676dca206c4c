namespace Kiosk;

/// <summary>The program was started in a way that cannot work; the message says how it can.</summary>
internal sealed class SwitchException(string message) : Exception(message);
