using System.Text.Json;

namespace Tessitura.Client.Tests;

/// <summary>A contract of somebody else may have types with more members than any of this one.</summary>
public class ManyMembersTests
{
    private const int Count = 150;

    [TestCase(0)]
    [TestCase(63)]
    [TestCase(64)]
    [TestCase(127)]
    [TestCase(128)]
    [TestCase(149)]
    public void The_exact_name_wins_before_and_after_one_in_another_casing(int member)
    {
        var exact = Enumerable.Range(0, Count).Select(i => $"\"M{i}\":{i}").ToList();
        var other = $"\"m{member}\":-1";

        var before = Read([other, .. exact]);
        var after = Read([.. exact, other]);
        var backwards = Read([.. exact.AsEnumerable().Reverse(), other]);

        foreach (var read in new[] { before, after, backwards })
        {
            Assert.That(read.Values, Is.EqualTo(Enumerable.Range(0, Count)));
            Assert.That(read.Unknown, Is.EqualTo(new[] { $"m{member}" }));
        }
    }

    [Test]
    public void All_names_may_be_in_another_casing()
    {
        var read = Read([.. Enumerable.Range(0, Count).Select(i => $"\"m{i}\":{i}")]);

        Assert.That(read.Values, Is.EqualTo(Enumerable.Range(0, Count)));
        Assert.That(read.Unknown, Is.Empty);
    }

    private static Many Read(IEnumerable<string> members)
    {
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes($"{{{string.Join(',', members)}}}"));
        reader.Read();
        return new ManyConverter().Read(ref reader, typeof(Many), JsonSerializerOptions.Default);
    }

    private sealed record Many(int[] Values, IEnumerable<string> Unknown);

    private sealed class ManyConverter() : ModelConverter<Many>([.. Enumerable.Range(0, Count).Select(i => $"M{i}")])
    {
        protected override Many ReadMembers(ref Utf8JsonReader json, ref MemberReader members)
        {
            var values = new int[Count];
            while (members.MoveNext(ref json))
            {
                values[members.Current] = members.ReadInt32(ref json);
                while (members.Current + 1 < Count && members.Follows(ref json, NameAfter(members.Current)))
                {
                    values[members.Current] = members.ReadInt32(ref json);
                }
            }

            return new Many(values, members.Additional?.Keys ?? []);
        }

        protected override void WriteMembers(MemberWriter json, Many model)
        {
            for (var i = 0; i < Count; i++)
            {
                json.Write(i, model.Values[i]);
            }
        }

        private static byte[] NameAfter(int member) => System.Text.Encoding.UTF8.GetBytes($"M{member + 1}");
    }
}
