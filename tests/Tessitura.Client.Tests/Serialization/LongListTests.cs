using System.Text.Json;
using Tessitura.Client.Models;

namespace Tessitura.Client.Tests;

public class LongListTests
{
    [TestCase(8191)]
    [TestCase(8192)]
    [TestCase(8193)]
    [TestCase(16_384)]
    [TestCase(20_000)]
    public void A_list_of_any_length_has_all_items_in_order(int length)
    {
        var seats = Read(length);

        var ids = Enumerable.Range(0, length).ToList();
        Assert.That(seats, Has.Count.EqualTo(length));
        Assert.That(ids.Select(id => seats[id].Id), Is.EqualTo(ids));
        Assert.That(seats.Select(seat => seat.Id), Is.EqualTo(ids));
        Assert.That(seats.ToArray(), Is.EqualTo(seats));
    }

    [TestCase(-1)]
    [TestCase(20_000)]
    public void Outside_of_it_there_is_nothing(int index)
    {
        var seats = Read(20_000);

        Assert.That(
            () => seats[index],
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("index")
        );
    }

    [Test]
    public void It_cannot_be_changed()
    {
        var seats = (ICollection<Seat>)Read(20_000);

        Assert.That(seats.IsReadOnly);
        Assert.That(() => seats.Add(new Seat()), Throws.TypeOf<NotSupportedException>());
        Assert.That(() => seats.Remove(seats.First()), Throws.TypeOf<NotSupportedException>());
        Assert.That(seats.Clear, Throws.TypeOf<NotSupportedException>());
        Assert.That(seats.Contains(new Seat { Id = 19_999 }));
        Assert.That(seats.Contains(new Seat { Id = 20_000 }), Is.False);
    }

    [Test]
    public void It_is_written_as_it_was_read()
    {
        var written = JsonSerializer.Serialize(Read(9000), Json.TypeInfo<IReadOnlyList<Seat>>());

        Assert.That(JsonSerializer.Deserialize(written, Json.TypeInfo<IReadOnlyList<Seat>>()), Is.EqualTo(Read(9000)));
    }

    private static IReadOnlyList<Seat> Read(int length) =>
        JsonSerializer.Deserialize(
            $"[{string.Join(',', Enumerable.Range(0, length).Select(id => $$"""{"Id":{{id}}}"""))}]",
            Json.TypeInfo<IReadOnlyList<Seat>>()
        )!;
}
