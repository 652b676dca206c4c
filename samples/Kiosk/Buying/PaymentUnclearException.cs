namespace Kiosk;

/// <summary>Nobody knows whether the money was taken: neither pay again nor give the seats back.</summary>
internal sealed class PaymentUnclearException()
    : KioskException(
        "It is not clear whether the payment went through: please ask at the box office before you pay again."
    );
