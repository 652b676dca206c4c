namespace Tessitura.Client.AspNetCore.Tests.Access;

internal sealed class RecentSessionsTests
{
    [Test]
    public void What_is_kept_is_bounded_and_the_latest_is_there()
    {
        var sessions = new RecentSessions<string>();
        for (var session = 0; session < 20_000; session++)
        {
            sessions[Key(session)] = $"{session}";
        }

        var kept = Enumerable.Range(0, 20_000).Count(session => sessions[Key(session)] is not null);

        Assert.That(kept, Is.InRange(5000, 10_000));
        Assert.That(sessions[Key(19_999)], Is.EqualTo("19999"));
        Assert.That(sessions[Key(15_000)], Is.EqualTo("15000"));
    }

    [Test]
    public void What_is_taken_out_is_gone_from_both_generations()
    {
        var sessions = new RecentSessions<string>();
        for (var session = 0; session < 7000; session++)
        {
            sessions[Key(session)] = "there";
        }

        sessions[Key(1)] = null;
        sessions[Key(6999)] = null;
        sessions[Key(2)] = "new";

        Assert.That(sessions[Key(1)], Is.Null);
        Assert.That(sessions[Key(6999)], Is.Null);
        Assert.That(sessions[Key(2)], Is.EqualTo("new"));
    }

    private static SessionKey Key(int session) => new($"INVENTED-{session}");
}
