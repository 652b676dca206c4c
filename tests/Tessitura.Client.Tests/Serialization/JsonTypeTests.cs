using System.Text.Json.Serialization.Metadata;

namespace Tessitura.Client.Tests;

internal sealed class JsonTypeTests
{
    [Test]
    public async Task A_date_without_an_offset_is_in_the_zone_of_the_server()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("Here", TimeSpan.FromHours(-7), "Here", "Here");
        await using var venue = new TestVenue(options => options.ServerTimeZone = zone).Answering(
            "\"2026-03-01T19:30:00\""
        );

        var date = await ReadAsync(venue, JsonType.Of<DateTimeOffset>());

        Assert.That(date, Is.EqualTo(new DateTimeOffset(2026, 3, 1, 19, 30, 0, TimeSpan.FromHours(-7))));
    }

    [Test]
    public async Task A_list_of_models_refuses_null_and_says_where()
    {
        await using var venue = new TestVenue().Answering("""[{"Id":1},null]""");

        Assert.That(
            () => ReadAsync(venue, JsonType.List<Seat>()),
            Throws.TypeOf<TessituraContractException>().With.Message.Contains("$[1]")
        );
    }

    [Test]
    public async Task A_type_of_the_program_is_found_by_its_resolver()
    {
        await using var venue = new TestVenue(options =>
            options.TypeInfoResolver = new DefaultJsonTypeInfoResolver()
        ).Answering("""{"stalls":[{"Id":1}]}""");

        var seats = await ReadAsync(venue, JsonType.Of<Dictionary<string, Seat[]>>());

        Assert.That(seats["stalls"].Single().Id, Is.EqualTo(1));
    }

    [Test]
    public async Task A_type_that_nobody_knows_is_refused_with_what_to_do()
    {
        await using var venue = new TestVenue().Answering("[]");

        Assert.That(
            () => ReadAsync(venue, JsonType.Of<List<Seat>>()),
            Throws
                .TypeOf<NotSupportedException>()
                .With.Message.Contains("Seat")
                .And.Message.Contains("TessituraOptions.TypeInfoResolver")
                .And.Message.Contains("[JsonSerializable]")
        );
    }

    private static Task<T> ReadAsync<T>(TestVenue venue, JsonType<T> type) =>
        venue.Client.Invoker.SendAsync(HttpMethod.Get, "/Custom", type);
}
