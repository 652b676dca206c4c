namespace Tessitura.Client.AspNetCore;

/// <summary>The session key that stood in a request's path; a feature of the request.</summary>
/// <param name="Key">Null when what stood there cannot be a session key.</param>
internal sealed record HiddenKey(SessionKey? Key);
