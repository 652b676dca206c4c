using System.Text;

namespace Tessitura.Client.Tests.Hostile;

/// <summary>One way to spoil a text; <paramref name="Where"/> and <paramref name="What"/> choose among the possible ones.</summary>
internal sealed record Mutation(MutationKind Kind, int Where, int What)
{
    public byte[] ApplyTo(JsonText text)
    {
        var json = text.Bytes;
        var value = Pick(text.Values, Where);
        var member = text.Members.Count > 0 ? Pick(text.Members, Where) : value;
        var place = Where % (json.Length + 1);
        var hostile = HostileValues.All[What % HostileValues.All.Count];
        return Kind switch
        {
            MutationKind.ReplaceValue => [.. json[..value.Start], .. hostile, .. json[value.End..]],
            MutationKind.RemoveMember => [.. json[..member.Start], .. WithoutComma(json[member.End..])],
            MutationKind.RepeatMember =>
            [
                .. json[..member.End],
                .. Enumerable.Repeat<byte[]>([(byte)',', .. json[member]], 1 + What % 50).SelectMany(copy => copy),
                .. json[member.End..],
            ],
            MutationKind.AddMember =>
            [
                .. json[..member.Start],
                .. "\"Unknown\":"u8,
                .. hostile,
                (byte)',',
                .. json[member.Start..],
            ],
            MutationKind.RenameMember => [.. json[..member.Start], .. "\"Id\":"u8, .. json[member.Start..]],
            MutationKind.ChangeCasing => InOtherCasing(
                json,
                What % 2 == 0 || text.Members.Count == 0 ? text.Members : [member]
            ),
            MutationKind.FlipByte when place < json.Length =>
            [
                .. json[..place],
                (byte)(json[place] ^ (1 + What % 255)),
                .. json[(place + 1)..],
            ],
            MutationKind.InsertByte => [.. json[..place], (byte)What, .. json[place..]],
            MutationKind.RemoveBytes => [.. json[..place], .. json[Math.Min(json.Length, place + 1 + What % 9)..]],
            MutationKind.Truncate => json[..place],
            MutationKind.Prefix => [.. hostile, .. json],
            MutationKind.Suffix => [.. json, .. hostile],
            MutationKind.Wrap => What % 2 == 0 ? [(byte)'[', .. json, (byte)']'] : [.. "{\"d\":"u8, .. json, (byte)'}'],
            MutationKind.Encode => Encode(Encoding.UTF8.GetString(json), What),
            _ => hostile,
        };
    }

    private static Range Pick(IReadOnlyList<Range> ranges, int index) => ranges[index % ranges.Count];

    // The first letter of the names.
    private static byte[] InOtherCasing(byte[] json, IEnumerable<Range> members)
    {
        var changed = json.ToArray();
        foreach (var member in members)
        {
            ref var letter = ref changed[member.Start.Value + 1];
            letter = char.IsAsciiLetter((char)letter) ? (byte)(letter ^ 0x20) : letter;
        }

        return changed;
    }

    private static byte[] WithoutComma(byte[] rest) => rest is [(byte)',', ..] ? rest[1..] : rest;

    private static byte[] Encode(string text, int what) =>
        (what % 7) switch
        {
            0 => Encoding.Unicode.GetBytes(text),
            1 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
            2 => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
            3 => Encoding.UTF32.GetBytes(text),
            4 => Encoding.Latin1.GetBytes(text),
            5 => [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            _ => [0x1F, 0x8B, .. Encoding.UTF8.GetBytes(text)],
        };
}
