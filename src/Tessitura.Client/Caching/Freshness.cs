namespace Tessitura.Client;

/// <summary>Until which age an answer is given: as fresh, as old on purpose, and as old because the server fails.</summary>
internal sealed record Freshness(TimeSpan Fresh, TimeSpan OnPurpose, TimeSpan OnError);
