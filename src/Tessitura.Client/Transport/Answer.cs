namespace Tessitura.Client;

/// <summary>What a call takes as the answer to it.</summary>
internal enum Answer
{
    /// <summary>Nothing; a body is not read.</summary>
    None,

    /// <summary>A value or nothing.</summary>
    Optional,

    /// <summary>A value.</summary>
    Required,
}
