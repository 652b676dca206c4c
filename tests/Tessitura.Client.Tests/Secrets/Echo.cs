using Tessitura.Client.Tests.Contract;

namespace Tessitura.Client.Tests.Secrets;

/// <summary>What the server was told: the operation, and the whole request as a text.</summary>
internal sealed record Echo(ContractOperation Operation, string Text);
