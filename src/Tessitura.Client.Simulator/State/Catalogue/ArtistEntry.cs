namespace Tessitura.Client.Simulator;

/// <summary>An artist.</summary>
internal sealed record ArtistEntry(int Id, string FirstName, string LastName, int? VoiceId, string Bio);
