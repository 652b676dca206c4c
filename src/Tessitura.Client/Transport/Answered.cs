using System.Net;

namespace Tessitura.Client;

/// <summary>What a body is the answer to.</summary>
/// <param name="Operation">The operation of the contract.</param>
/// <param name="Status">Status of the answer.</param>
internal sealed record Answered(Operation Operation, HttpStatusCode Status);
