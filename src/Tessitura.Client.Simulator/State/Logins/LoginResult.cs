namespace Tessitura.Client.Simulator;

/// <summary>How an attempt to log in ended: with a login, or with what a refusal tells.</summary>
internal readonly record struct LoginResult(WebLogin? Login, LoginFailure Failure);
