using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Tessitura.Client.Redis.Tests;

/// <summary>Several servers over one session key.</summary>
[TestFixtureSource(typeof(RedisServer), nameof(RedisServer.Kinds))]
[FixtureLifeCycle(LifeCycle.SingleInstance)]
internal sealed class OpenQuestionTurnsTests(RedisKind kind) : RedisFixture(kind)
{
    private const string Session = "0123456789ABCDEF";

    private readonly RedisKind _kind = kind;

    [Test]
    public async Task Two_servers_have_their_turns_one_after_the_other()
    {
        using var server = new CountedServer();
        await using var one = Open(server);
        await using var two = Open(server);
        var first = await StoreOf(one).EnterAsync(Session, CancellationToken.None);
        var second = StoreOf(two).EnterAsync(Session, CancellationToken.None).AsTask();
        var third = StoreOf(two).EnterAsync("another session", CancellationToken.None);

        await using (var other = await third)
        {
            Assert.That(other!.IsHeld, Is.True);
            Assert.That(second.IsCompleted, Is.False);
            Assert.That(first!.IsHeld, Is.True);
        }

        await first.DisposeAsync();
        await using var next = await second;

        Assert.That(next!.IsHeld, Is.True);
        Assert.That(first.IsHeld, Is.False);
    }

    [Test]
    public async Task A_hundred_turns_never_overlap()
    {
        using var server = new CountedServer();
        await using var one = Open(server);
        await using var two = Open(server);
        var (inside, most) = (0, 0);

        await Task.WhenAll(
            Enumerable
                .Range(0, 100)
                .Select(async i =>
                {
                    await using var turn = await StoreOf(i % 2 == 0 ? one : two)
                        .EnterAsync(Session, CancellationToken.None);
                    most = Math.Max(most, Interlocked.Increment(ref inside));
                    await Task.Yield();
                    Interlocked.Decrement(ref inside);
                })
        );

        Assert.That(most, Is.EqualTo(1));
    }

    [Test]
    public async Task A_turn_lapses_with_its_server()
    {
        using var server = new CountedServer();
        await using var one = Open(server, redisOptions: options => options.LockLease = TimeSpan.FromSeconds(1));
        await using var two = Open(server, redisOptions: options => options.LockLease = TimeSpan.FromSeconds(1));
        await StoreOf(one).EnterAsync(Session, CancellationToken.None);
        await one.Services.GetRequiredService<RedisConnection>().DisposeAsync();

        await using var turn = await StoreOf(two).EnterAsync(Session, CancellationToken.None);

        Assert.That(turn!.IsHeld, Is.True);
    }

    [Test]
    public async Task A_turn_that_another_has_taken_over_is_not_held()
    {
        using var server = new CountedServer();
        await using var one = Open(server, redisOptions: options => options.LockLease = TimeSpan.FromSeconds(1));
        var turn = await StoreOf(one).EnterAsync(Session, CancellationToken.None);
        foreach (var key in (await KeysAsync()).Where(key => key.EndsWith($"turn:{Session}")))
        {
            await Database.StringSetAsync(key, "somebody else", TimeSpan.FromMinutes(1));
        }

        await UntilAsync(() => Task.FromResult(!turn!.IsHeld));
        await turn!.DisposeAsync();

        Assert.That(await KeysAsync(), Has.Some.EndsWith($"turn:{Session}"), "what another has is not taken away");
    }

    [Test]
    public async Task A_question_of_one_server_is_found_changed_and_taken_out_by_another()
    {
        using var server = new CountedServer();
        await using var one = Open(server);
        await using var two = Open(server);
        var question = await UnknownAsync(server, one);

        var found = await StoreOf(two).GetAsync(question.SessionId, CancellationToken.None);
        await StoreOf(two).RemoveAsync(found.Single(), CancellationToken.None);

        Assert.That(found.Single().Id, Is.EqualTo(question.Id));
        Assert.That(await StoreOf(one).GetAsync(question.SessionId, CancellationToken.None), Is.Empty);
        Assert.That(string.Join('\n', await KeysAsync()), Does.Not.Contain(TestVenue.Key));
    }

    [Test]
    public async Task Questions_that_many_servers_add_at_once_are_all_there()
    {
        using var server = new CountedServer();
        await using var one = Open(server);
        await using var two = Open(server);
        var question = await UnknownAsync(server, one);
        var questions = Enumerable.Range(0, 40).Select(i => Renamed(question, $"question {i}")).ToList();

        await Task.WhenAll(
            questions.Select(
                (one1, i) => StoreOf(i % 2 == 0 ? one : two).SetAsync(one1, CancellationToken.None).AsTask()
            )
        );

        var found = await StoreOf(two).GetAsync(question.SessionId, CancellationToken.None);
        Assert.That(found.Select(one1 => one1.Id), Is.SupersetOf(questions.Select(one1 => one1.Id)));
    }

    [Test]
    public async Task While_redis_is_away_a_seller_goes_on_without_turns_and_the_questions_are_written_later()
    {
        using var server = new CountedServer();
        var redis = await RedisServer.StartAsync(_kind);
        await using var one = Open(server, redis: redis);
        await ListensAsync(one);
        await redis.DisposeAsync();

        var question = await UnknownAsync(server, one);
        Assert.That(await StoreOf(one).EnterAsync(Session, CancellationToken.None), Is.Null);
        Assert.That(await StoreOf(one).GetAsync(question.SessionId, CancellationToken.None), Has.Count.EqualTo(1));

        await using var back = await RedisServer.StartAsync(_kind, redis.Port);
        await using var two = Open(server, redis: back);
        await UntilAsync(async () =>
        {
            await StoreOf(one).GetAsync(question.SessionId, CancellationToken.None);
            return (await StoreOf(two).GetAsync(question.SessionId, CancellationToken.None)).Count == 1;
        });
    }

    [Test]
    public async Task Where_turns_are_required_nothing_is_sent_while_redis_is_away()
    {
        using var server = new CountedServer();
        var redis = await RedisServer.StartAsync(_kind);
        await using var one = Open(server, redis: redis, redisOptions: options => options.RequireTurns = true);
        await ListensAsync(one);
        await redis.DisposeAsync();
        var before = server.Count;
        await using var visit = one.Client.ResumeSession(new SessionKey(TestVenue.Key));

        Assert.That(async () => await visit.AddContributionAsync(Contribution), Throws.Exception);
        Assert.That(server.Count, Is.EqualTo(before));
    }

    private static AddContributionRequest Contribution => new() { Amount = 10, FundId = 1 };

    private static IOpenQuestionStore StoreOf(CachedVenue venue) =>
        venue.Services.GetRequiredService<IOpenQuestionStore>();

    private static OpenQuestion Renamed(OpenQuestion question, string id) =>
        System.Text.Json.JsonSerializer.Deserialize<OpenQuestion>(
            System.Text.Json.JsonSerializer.Serialize(question).Replace(question.Id, id)
        )!;

    /// <summary>A contribution of which nobody knows, because no cart can be read afterwards.</summary>
    private static async Task<OpenQuestion> UnknownAsync(CountedServer server, CachedVenue venue)
    {
        var isWritten = false;
        server.Says = request =>
        {
            isWritten |= request.Method != HttpMethod.Get;
            return request.Method != HttpMethod.Get ? new HttpResponseMessage(HttpStatusCode.InternalServerError)
                : isWritten ? new HttpResponseMessage(HttpStatusCode.Forbidden)
                : new HttpResponseMessage(HttpStatusCode.NoContent);
        };
        await using var visit = venue.Client.ResumeSession(new SessionKey(TestVenue.Key));
        try
        {
            await visit.AddContributionAsync(Contribution);
            throw new AssertionException("It must not be known.");
        }
        catch (OutcomeUnknownException unknown)
        {
            return unknown.Question;
        }
        finally
        {
            server.Works();
        }
    }
}
