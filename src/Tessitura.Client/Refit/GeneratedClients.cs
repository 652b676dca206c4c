using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Tessitura.Client;

namespace Refit.Implementation;

/// <summary>
/// The other part of the class into which Refit's generator writes. Refit's own registration roots every method of every
/// interface, and so every model of the contract, in a program that is trimmed or compiled ahead of time. This one names
/// the classes, and what such a program calls decides what it keeps; the project file leaves Refit's own out.
/// </summary>
internal static partial class GeneratedTessitura_Client
{
    [ModuleInitializer]
    [SuppressMessage(
        "Usage",
        "CA2255:The 'ModuleInitializer' attribute should not be used in libraries",
        Justification = "Refit looks for its clients in a registry of its own, which must be filled before the first call."
    )]
    internal static void Register()
    {
        RestService.RegisterGeneratedSettingsFactory<ITxnApi>(
            static (client, settings) => new TessituraClientITxnApi(client, settings)
        );
        RestService.RegisterGeneratedSettingsFactory<IReferenceDataApi>(
            static (client, settings) => new TessituraClientIReferenceDataApi(client, settings)
        );
        RestService.RegisterGeneratedSettingsFactory<IDiagnosticsApi>(
            static (client, settings) => new TessituraClientIDiagnosticsApi(client, settings)
        );
        RestService.RegisterGeneratedSettingsFactory<ISessionApi>(
            static (client, settings) => new TessituraClientISessionApi(client, settings)
        );
        RestService.RegisterGeneratedSettingsFactory<ICartApi>(
            static (client, settings) => new TessituraClientICartApi(client, settings)
        );
    }
}
