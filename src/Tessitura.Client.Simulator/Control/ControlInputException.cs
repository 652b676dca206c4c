namespace Tessitura.Client.Simulator;

/// <summary>What was sent to a control endpoint cannot be used; the message says what is allowed.</summary>
internal sealed class ControlInputException(string message) : Exception(message);
