using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Tessitura.Client.Simulator;

/// <summary>The clock and the faults, to be set; and the operations that there are.</summary>
internal sealed class ControlSections(ControlState state, int holdMinutes)
{
    public IHtmlContent Clock() =>
        Html.Of(
            $"""
            <section id="clock" aria-labelledby="clock-head">
            <h2 id="clock-head">Clock</h2>
            <p class="clock"><strong>{state.Clock.Now.ToString(
                "ddd d MMM yyyy, HH:mm:ss",
                CultureInfo.InvariantCulture
            )}</strong>
            <span class="hint">{(state.Clock.Frozen ? "stands still" : "runs")}{Advanced()}</span></p>
            <div class="actions">
            {Forward("1 minute", "minutes", 1)}{Forward(
                $"past the hold ({holdMinutes + 1} minutes)",
                "minutes",
                holdMinutes + 1
            )}{Forward("1 day", "days", 1)}
            <form method="post" action="/_simulator/clock"><input type="hidden" name="frozen" value="{(
                state.Clock.Frozen ? "false" : "true"
            )}">
            <button class="second">{(state.Clock.Frozen ? "Let it run" : "Stop it")}</button></form>
            </div>
            <form method="post" action="/_simulator/clock" class="row">
            <label>Forward by minutes<input name="minutes" type="number" min="0" step="any" required></label>
            <button class="main">Move forward</button>
            </form>
            </section>

            """
        );

    public IHtmlContent Faults() =>
        Html.Of(
            $"""
            <section id="faults" aria-labelledby="faults-head">
            <div class="head"><h2 id="faults-head">Faults</h2>
            <form method="post" action="/_simulator/faults"><input type="hidden" name="clear" value="true"><button class="second">Clear all</button></form></div>
            {Html.Table("Set at present", ["Operation", "Goes wrong", "When"], [.. Settings()], "Nothing is set to go wrong.")}
            <form method="post" action="/_simulator/faults" class="row">
            <label>Operation<input name="operation" list="operations" value="*" required></label>
            <label>Fault<input name="fault" list="fault-names" placeholder="status:503" required></label>
            <label>When<select name="times"><option value="once">the next call</option><option value="always">every call</option></select></label>
            <button class="main">Let it go wrong</button>
            </form>
            <form method="post" action="/_simulator/faults" class="row">
            <label>Share of all calls, 0 to 1<input name="rate" type="number" min="0" max="1" step="any" placeholder="0.2" required></label>
            <label>Seed<input name="seed" type="number" min="0" step="1" value="1"></label>
            <button class="second">Let some go wrong at random</button>
            </form>
            {Late()}
            {Html.Table(
                "What went wrong, the newest first",
                ["Operation", "Fault"],
                [.. state.Faults.Injected.Reverse().Take(20).Select(f => Html.Of($"<tr><th scope=\"row\">{f.Operation}</th><td><code>{f.Fault}</code></td></tr>"))],
                "Nothing went wrong on purpose so far."
            )}
            <datalist id="operations"><option value="*">{Html.All(OperationState.All.Select(o => Html.Of($"<option value=\"{o.Name}\">")))}</datalist>
            <datalist id="fault-names">{Html.All(FaultNames.Names.Select(name => Html.Of($"<option value=\"{name}\">")))}</datalist>
            </section>

            """
        );

    public static IHtmlContent Operations() =>
        Html.Of(
            $"""
            <section id="operations-list" aria-labelledby="operations-head">
            <h2 id="operations-head">Operations</h2>
            <p class="hint">All {OperationState.All.Count} operations of the contract are simulated.</p>
            {Html.All(OperationState.All.GroupBy(o => o.Name.Split('.')[0]).Select(Group))}
            </section>

            """
        );

    private static IHtmlContent Group(IGrouping<string, OperationState> group) =>
        Html.Of(
            $"""
            <details><summary>{group.Key} <span class="count">{group.Count()}</span></summary>
            {Html.Table(
                $"Operations of {group.Key}",
                ["Operation", "Request"],
                [.. group.Select(o => Html.Of(
                    $"<tr><th scope=\"row\">{o.Name}</th><td><span class=\"method\">{o.Method}</span> <code>{o.Route}</code></td></tr>"
                ))],
                ""
            )}</details>

            """
        );

    private string Advanced() =>
        state.Clock.AdvancedSeconds > 0 ? $", {TimeSpan.FromSeconds(state.Clock.AdvancedSeconds):c} ahead" : "";

    private static IHtmlContent Forward(string text, string unit, int number) =>
        Html.Of(
            $"""
            <form method="post" action="/_simulator/clock"><input type="hidden" name="{unit}" value="{number}"><button class="second">{text}</button></form>

            """
        );

    private IEnumerable<IHtmlContent> Settings()
    {
        foreach (var fault in state.Faults.Next)
        {
            yield return Row(fault.Operation, fault.Fault, "the next call");
        }

        foreach (var fault in state.Faults.Always)
        {
            yield return Row(fault.Operation, fault.Fault, "every call");
        }

        if (state.Faults.Rate is { } rate)
        {
            yield return Row("*", "at random", $"{rate:P0} of the calls, seed {state.Faults.Seed}");
        }
    }

    private static IHtmlContent Row(string operation, string fault, string when) =>
        Html.Of($"<tr><th scope=\"row\">{operation}</th><td><code>{fault}</code></td><td>{when}</td></tr>");

    private IHtmlContent Late() =>
        state.Faults.WaitingLate == 0
            ? Html.Nothing
            : Html.Of(
                $"""
                <form method="post" action="/_simulator/faults" class="row"><input type="hidden" name="release" value="true">
                <p>{state.Faults.WaitingLate} calls wait to be applied late.</p><button class="second">Apply them now</button></form>

                """
            );
}
