namespace Tessitura.Client.Tests.Hostile;

/// <summary>The ways to spoil an answer.</summary>
internal enum MutationKind
{
    ReplaceValue,
    RemoveMember,
    RepeatMember,
    AddMember,
    RenameMember,
    ChangeCasing,
    FlipByte,
    InsertByte,
    RemoveBytes,
    Truncate,
    Prefix,
    Suffix,
    Wrap,
    Encode,
    ReplaceAll,
}
