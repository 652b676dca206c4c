namespace Tessitura.Client.Simulator;

/// <summary>An evening that the simulated server has on sale.</summary>
/// <param name="Id">The performance id.</param>
/// <param name="Description">The title as programmes print it.</param>
/// <param name="Date">The start, in the server's zone.</param>
/// <param name="IsGeneralAdmission">True where there are no numbered seats.</param>
public sealed record SimulatedPerformance(int Id, string Description, DateTimeOffset Date, bool IsGeneralAdmission);
