namespace Tessitura.Client.Simulator;

/// <summary>Ends a call with an error in the service's own shape; thrown wherever a rule says no.</summary>
internal sealed class ServiceFault(int status, string description, string? code = null) : Exception(description)
{
    public int Status { get; } = status;

    /// <summary>Null most of the time, as on a real server.</summary>
    public string? Code { get; } = code;

    /// <summary>A rule was broken, or the request was malformed.</summary>
    public static ServiceFault Rejected(string description) => new(400, description);

    public static ServiceFault NotFound(string description) => new(404, description);
}
