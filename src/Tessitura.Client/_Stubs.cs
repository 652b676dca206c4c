namespace Tessitura.Client;
#pragma warning disable
internal static class Operations { public static IReadOnlyList<Operation> All {get;} = []; }
public interface ITxnApi {} public interface IReferenceDataApi {} public interface IDiagnosticsApi{} public interface ICartApi{} public interface ISessionApi { Task<SessionResponse> CreateSessionAsync(SessionRequest r, CancellationToken c=default);}
class SessionApi(ResourceInvoker i):ISessionApi { public Task<SessionResponse> CreateSessionAsync(SessionRequest r, CancellationToken c=default)=>i.SendAsync<SessionRequest,SessionResponse>(HttpMethod.Post,"/Web/Session",r,c);}
class CartApi(ResourceInvoker i):ICartApi{} class TxnApi(ResourceInvoker i):ITxnApi{} class ReferenceDataApi(ResourceInvoker i):IReferenceDataApi{} class DiagnosticsApi(ResourceInvoker i):IDiagnosticsApi{}
