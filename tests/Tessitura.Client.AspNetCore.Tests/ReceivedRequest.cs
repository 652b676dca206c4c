namespace Tessitura.Client.AspNetCore.Tests;

/// <summary>A request as it came to the service: its path below the base address, with the query.</summary>
internal sealed record ReceivedRequest(string Method, string Path, string Headers, string Body);
