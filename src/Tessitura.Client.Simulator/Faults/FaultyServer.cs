using System.Text;
using Microsoft.AspNetCore.Http;

namespace Tessitura.Client.Simulator;

/// <summary>Stands between the wire and the service, and lets go wrong what is meant to.</summary>
internal sealed class FaultyServer(RequestProcessor processor, SimulatorFaults faults, Simulation simulation)
    : IRequestServer
{
    public TimeProvider Time => simulation.Time;

    public ValueTask<ServerResponse> AnswerAsync(ServerRequest request, CancellationToken gone)
    {
        var call = processor.Receive(request);
        return call.Operation is { } operation && faults.Take(operation.Name) is { } fault
            ? InjectAsync(call, fault, gone)
            : new(processor.Answer(call));
    }

    private async ValueTask<ServerResponse> InjectAsync(ReceivedCall call, Fault fault, CancellationToken gone) =>
        await SpoilAsync(call, fault, gone) with
        {
            Fault = fault,
        };

    private async ValueTask<ServerResponse> SpoilAsync(ReceivedCall call, Fault fault, CancellationToken gone)
    {
        switch (fault.Kind)
        {
            case FaultKind.Delay:
                return await AnswerLaterAsync(call, fault.Time).WaitAsync(gone);
            case FaultKind.AppliedLate:
                faults.Late.Add(() => processor.Answer(call), fault.Time);
                return Nothing();
            case FaultKind.ExpiredSession:
                Forget(call);
                return Refuse(Refusals.UnknownSession());
            default:
                var answer = fault.IsApplied ? processor.Answer(call) : Nothing();
                return Spoil(answer, fault);
        }
    }

    private ServerResponse Spoil(ServerResponse answer, Fault fault) =>
        fault.Kind switch
        {
            FaultKind.StatusWithJson => Refuse(new ServiceFault(fault.Status, "An unexpected error has occurred.")),
            FaultKind.StatusWithHtml => Page(fault.Status, FaultPages.Error(fault.Status)),
            FaultKind.WrongContentType => Page(fault.Status, FaultPages.Maintenance),
            FaultKind.StatusWithoutBody => new ServerResponse(fault.Status, [], simulation.Clock.Now),
            FaultKind.Truncated when answer.Body.Length > 1 => answer with { Delivery = Delivery.Cut },
            FaultKind.MalformedJson => answer with
            {
                Status = answer.Body.Length > 0 ? answer.Status : StatusCodes.Status200OK,
                Body = [.. answer.Body[..(answer.Body.Length / 2)], .. "<<<"u8],
            },
            FaultKind.SlowBody => answer with { Delivery = Delivery.Dripped, Pause = fault.Time },
            FaultKind.LockedOrder => Refuse(Refusals.OrderLocked(SystemDefaults.WebBatchId)),
            FaultKind.Drift => answer.Status == StatusCodes.Status200OK && answer.Body.Length > 0
                ? answer with
                {
                    Body = DriftedAnswer.Of(answer.Body, fault.MemberDrifts),
                }
                : answer,
            FaultKind.SeatServerDown => Refuse(Refusals.SeatServerDown()),
            _ => Nothing(),
        };

    // Whoever asked may be gone by then.
    private async Task<ServerResponse> AnswerLaterAsync(ReceivedCall call, TimeSpan time)
    {
        await Task.Delay(time, Time);
        return processor.Answer(call);
    }

    private void Forget(ReceivedCall call)
    {
        if (
            call.Match?.Values.GetValueOrDefault("sessionKey") is not { } key
            || simulation.Sessions.Forget(key) is not { } session
        )
        {
            return;
        }

        lock (session.Gate)
        {
            session.IsForgotten = true;
            new CartDesk(simulation).Clear(session);
        }
    }

    private ServerResponse Nothing() => new(0, [], simulation.Clock.Now) { Delivery = Delivery.Closed };

    private ServerResponse Page(int status, byte[] page) =>
        new(status, page, simulation.Clock.Now) { ContentType = FaultPages.ContentType };

    private ServerResponse Refuse(ServiceFault fault) =>
        new(fault.Status, SimulatorJson.WriteError(fault), simulation.Clock.Now);
}

/// <summary>The answers of web servers and gateways, which know nothing of the service.</summary>
internal static class FaultPages
{
    public const string ContentType = "text/html; charset=utf-8";

    public static byte[] Error(int status) =>
        Page($"{status} - The server is in trouble.", "There is a problem with the resource you are looking for.");

    public static byte[] Maintenance { get; } =
        Page("Back soon", "We are doing some maintenance. Please come back later.");

    private static byte[] Page(string title, string text) =>
        Encoding.UTF8.GetBytes(
            $"<!DOCTYPE html><html><head><title>{title}</title></head><body><h1>{title}</h1><p>{text}</p></body></html>"
        );
}
