namespace Tessitura.Client;

internal enum CartItemKind
{
    Tickets,
    Ticket,
    Package,
    Contribution,
    Payment,
}
