using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests;

public sealed class VariableTests
{
    [Test]
    public async Task A_variable_is_added_read_changed_and_deleted()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        (await visitor.PostAsync("Web/Session/@/Variables", Colour("red"))).Read<SessionVariable>();
        (await visitor.PostAsync("Web/Session/@/Variables", Colour("blue"))).IsRefused("there already");
        Assert.That(await ValueAsync(visitor), Is.EqualTo("red"));
        (await visitor.PutAsync("Web/Session/@/Variables", Colour("blue"))).Read<SessionVariable>();
        Assert.That(await ValueAsync(visitor), Is.EqualTo("blue"));

        (await visitor.DeleteAsync("Web/Session/@/Variables/Colour")).IsDone();
        (await visitor.DeleteAsync("Web/Session/@/Variables/Colour")).IsDone();
        (await visitor.GetAsync("Web/Session/@/Variables/Colour")).IsRefused("no variable", 404);
        (await visitor.PutAsync("Web/Session/@/Variables", Colour("red"))).IsRefused("no variable", 404);
    }

    [Test]
    public async Task Variables_belong_to_one_session()
    {
        await using var house = await OpenHouse.StartAsync();
        await (await house.VisitAsync()).PostAsync("Web/Session/@/Variables", Colour("red"));

        (await (await house.VisitAsync()).GetAsync("Web/Session/@/Variables/Colour")).IsRefused("no variable", 404);
    }

    private static object Colour(string value) => new { Name = "Colour", Value = value };

    private static async Task<string?> ValueAsync(WebVisitor visitor) =>
        (await visitor.GetAsync("Web/Session/@/Variables/Colour")).Read<SessionVariable>().Value;
}
