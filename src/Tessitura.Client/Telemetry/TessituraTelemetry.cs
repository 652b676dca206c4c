using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Tessitura.Client;

/// <summary>Names under which the SDK reports: give them to OpenTelemetry's <c>AddSource</c> and <c>AddMeter</c>.</summary>
public static class TessituraTelemetry
{
    /// <summary>Name of the activity source: one client activity per call, named by verb and route template.</summary>
    public const string ActivitySourceName = "Tessitura.Client";

    /// <summary>Name of the meter: <c>http.client.request.duration</c> in seconds, <c>tessitura.client.retries</c> and <c>tessitura.client.contract_deviations</c>.</summary>
    public const string MeterName = "Tessitura.Client";

    internal static readonly ActivitySource ActivitySource = new(ActivitySourceName);

    internal static readonly Meter Meter = new(MeterName);
}
