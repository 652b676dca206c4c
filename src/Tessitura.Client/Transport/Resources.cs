namespace Tessitura.Client;

/// <summary>Creates the implementations that our source generator wrote. Built with <c>-p:HttpInterfaces=Refit</c>, RefitResources.cs takes this file's place.</summary>
internal static class Resources
{
    public static ISessionApi Session(ResourceInvoker invoker) => new SessionApi(invoker);

    public static ICartApi Cart(ResourceInvoker invoker) => new CartApi(invoker);

    public static ITxnApi Txn(ResourceInvoker invoker) => new TxnApi(invoker);

    public static IReferenceDataApi ReferenceData(ResourceInvoker invoker) => new ReferenceDataApi(invoker);

    public static IDiagnosticsApi Diagnostics(ResourceInvoker invoker) => new DiagnosticsApi(invoker);
}
