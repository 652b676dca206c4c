using System.Net;
using System.Text.Json;

namespace Tessitura.Client.Simulator.Tests;

/// <summary>An answer of the simulated server: its status and its body as it came.</summary>
internal sealed record Answer(HttpStatusCode Status, string Body)
{
    /// <summary>What the server said went wrong.</summary>
    public string Error => JsonDocument.Parse(Body).RootElement[0].GetProperty("Description").GetString() ?? "";

    public T Read<T>()
    {
        Assert.That((int)Status, Is.EqualTo(200), Body);
        return JsonSerializer.Deserialize<T>(Body)!;
    }

    public void IsDone() => Assert.That((int)Status, Is.EqualTo(204), Body);

    public void IsRefused(string because, int status = 400)
    {
        Assert.That((int)Status, Is.EqualTo(status), Body);
        Assert.That(Error, Does.Contain(because));
    }
}
