namespace Tessitura.Client.Simulator;

/// <summary>A gift certificate as it was sold; what is left of it is the state of the carts.</summary>
internal sealed record GiftCertificateEntry(string Number, decimal Balance);
