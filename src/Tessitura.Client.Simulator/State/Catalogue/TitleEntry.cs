namespace Tessitura.Client.Simulator;

/// <summary>A work, as its author left it.</summary>
internal sealed record TitleEntry(
    int Id,
    string Description,
    string Author,
    NamedEntry? Composer,
    int LanguageId,
    string Synopsis
);
