namespace Tessitura.Client.SourceGenerator.Tests;

/// <summary>A request as it reaches the network.</summary>
internal sealed record SentRequest(string Verb, string PathAndQuery, string Body = "");
