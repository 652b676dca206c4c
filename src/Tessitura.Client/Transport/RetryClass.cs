namespace Tessitura.Client;

/// <summary>What may be sent again when it stays unclear whether the server got it.</summary>
internal enum RetryClass
{
    /// <summary>Never: sent twice, it would do its work twice.</summary>
    Never,

    /// <summary>A write with the same end state when sent twice.</summary>
    Repeatable,

    /// <summary>A read.</summary>
    Safe,
}
