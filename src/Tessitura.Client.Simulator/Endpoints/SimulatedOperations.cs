namespace Tessitura.Client.Simulator;

/// <summary>Every slice of endpoints, in one list.</summary>
internal static class SimulatedOperations
{
    public static EndpointTable Create()
    {
        var endpoints = new EndpointTable();
        return endpoints;
    }
}
