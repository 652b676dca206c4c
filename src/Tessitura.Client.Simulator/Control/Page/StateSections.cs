using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Tessitura.Client.Simulator;

/// <summary>What is on, and what has happened: sessions, orders and mails.</summary>
internal sealed class StateSections(ControlState state, IReadOnlyList<SimulatedMail> mails)
{
    private const int Shown = 100;

    public IHtmlContent Programme() =>
        Html.Of(
            $"""
            <section id="programme" aria-labelledby="programme-head">
            <h2 id="programme-head">What is on</h2>
            {Html.Table(
                "Performances",
                ["Id", "Title", "When", "Seats left"],
                [.. state.Performances.Select(Performance)],
                "Nothing is on."
            )}
            </section>

            """
        );

    public IHtmlContent State() =>
        Html.Of(
            $"""
            <section id="state" aria-labelledby="state-head">
            <div class="head"><h2 id="state-head">State</h2>
            <form method="post" action="/_simulator/reset"><button class="second">Reset everything</button></form></div>
            <h3>Web sessions <span class="count">{state.SessionsOpened}</span></h3>
            {Html.Table(
                "Web sessions, the newest first",
                ["Session", "Visitor", "Terms", "Tickets", "Total", "Hold", "Order"],
                [.. state.Sessions.Reverse().Take(Shown).Select(Session)],
                "No session was opened yet."
            )}
            <h3>Orders <span class="count">{state.Orders.Count}</span></h3>
            {Html.Table(
                "Orders, the newest first",
                ["Order", "Constituent", "Tickets", "Seats", "Total", "Paid"],
                [.. state.Orders.Reverse().Take(Shown).Select(Order)],
                "No order was saved yet."
            )}
            <h3>Mails <span class="count">{mails.Count}</span></h3>
            {Html.Table(
                "Mails, the newest first",
                ["To", "Subject", "Login token"],
                [.. mails.Reverse().Take(Shown).Select(Mail)],
                "No mail was sent yet."
            )}
            </section>

            """
        );

    public static string Time(DateTimeOffset time) =>
        time.ToString("ddd d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    private static string Money(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    private static IHtmlContent Performance(PerformanceState p) =>
        Html.Of(
            $"""
            <tr><td class="number">{p.Id}</td><th scope="row">{p.Description}</th><td>{Time(p.Date)}</td>
            <td><meter min="0" max="{p.Seats}" value="{p.SeatsAvailable}" aria-hidden="true"></meter>
            {(p.SeatsAvailable == 0 ? "sold out" : $"{p.SeatsAvailable} of {p.Seats}")}{(
                p.IsGeneralAdmission ? ", not numbered" : ""
            )}</td></tr>

            """
        );

    private static IHtmlContent Session(SessionRow s) =>
        Html.Of(
            $"""
            <tr><th scope="row"><a href="/?session={s.Number}#requests">session-{s.Number}</a></th>
            <td>{Visitor(s)}</td><td>mode of sale {s.ModeOfSaleId}, source {s.SourceId}</td>
            <td class="number">{s.Tickets}</td><td class="number">{Money(s.Total)}</td><td>{Hold(s)}</td>
            <td class="number">{s.OrderId?.ToString(CultureInfo.InvariantCulture) ?? "—"}</td></tr>

            """
        );

    private static string Visitor(SessionRow s) =>
        s.IsBusinessFacing ? "staff"
        : s.Visitor is null ? "anonymous"
        : s.IsGuest ? $"guest {s.Visitor}"
        : $"{s.Visitor} ({s.ConstituentId})";

    private static string Hold(SessionRow s) =>
        s.HoldHasRunOut ? "has run out"
        : s.HeldUntil is { } until ? "until " + until.ToString("HH:mm:ss", CultureInfo.InvariantCulture)
        : "—";

    private static IHtmlContent Order(OrderState o) =>
        Html.Of(
            $"""
            <tr><th scope="row">{o.Id}</th><td class="number">{o.ConstituentId}</td><td class="number">{o.Tickets}</td>
            <td>{string.Join(", ", o.Seats.Select(s => $"{s.PerformanceId}/{s.SeatId}"))}</td>
            <td class="number">{Money(o.Total)}</td><td class="number">{Money(o.Paid)}</td></tr>

            """
        );

    private static IHtmlContent Mail(SimulatedMail mail) =>
        Html.Of(
            $"""
            <tr><th scope="row">{mail.To}</th><td>{mail.Subject}</td><td>{mail.LoginToken ?? "—"}</td></tr>

            """
        );
}
