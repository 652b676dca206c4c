namespace Tessitura.Client.Simulator;

/// <summary>What a refused login tells: failures so far, and since when the login is locked, if it is.</summary>
internal readonly record struct LoginFailure(int FailedAttempts, DateTimeOffset? LockedDate);
