namespace Tessitura.Client;

/// <summary>A release of which it is not known whether it was carried out.</summary>
internal sealed class UnclearRelease(SessionKey key, CartItem item, Exception cause, TimeProvider time)
    : OpenQuestion(key, item.OperationName, cause, time)
{
    public CartItem Item => item;
}
