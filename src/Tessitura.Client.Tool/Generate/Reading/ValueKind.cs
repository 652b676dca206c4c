namespace Tessitura.Client.Tool;

/// <summary>What a value is, apart from being a list or being absent.</summary>
internal enum ValueKind
{
    Text,
    Int32,
    Int64,
    Decimal,
    Boolean,
    Date,
    Bytes,
    Json,
    Model,
}
