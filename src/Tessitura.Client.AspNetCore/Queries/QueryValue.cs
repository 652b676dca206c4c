using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Primitives;

namespace Tessitura.Client.AspNetCore;

/// <summary>
/// Reads a parameter's values as what they are and writes them in one form, so that what means the same is one call and
/// one place in a cache.
/// </summary>
internal static partial class QueryValue
{
    private const string All = "All";

    private static readonly (string?, string?) Absent = (null, null);

    /// <summary>The value in its one form, null where there is none, or a sentence about what is allowed.</summary>
    public static (string? Text, string? Problem) Read(QueryValueKind kind, StringValues values)
    {
        var given = values.Select(Clean).OfType<string>().ToArray();
        return (given.Length, kind) switch
        {
            (0, _) => Absent,
            (_, QueryValueKind.IdList) => Ids(given),
            (_, QueryValueKind.IdListOrAll) => IdsOrAll(given),
            _ => One(given, kind),
        };
    }

    /// <summary>Without blanks around it; null for what front ends send when they have nothing.</summary>
    private static string? Clean(string? text) =>
        text?.Trim(' ', '\t') is { Length: > 0 } clean
        && !clean.Equals("undefined", StringComparison.OrdinalIgnoreCase)
        && !clean.Equals("null", StringComparison.OrdinalIgnoreCase)
            ? clean
            : null;

    private static (string?, string?) One(string[] given, QueryValueKind kind)
    {
        Func<string, string?> read = kind switch
        {
            QueryValueKind.Id => static text => Id(text)?.ToString(CultureInfo.InvariantCulture),
            QueryValueKind.Flag => Flag,
            _ => Moment,
        };
        var forms = given.Select(read).Distinct().ToArray();
        return forms switch
        {
            [{ } form] => (form, null),
            _ when forms.Contains(null) => (null, AllowedAre(kind)),
            _ => (null, "can have one value only"),
        };
    }

    private static (string?, string?) Ids(string[] given)
    {
        var items = Items(given).ToArray();
        var ids = items.Select(Id).OfType<int>().ToArray();
        return ids.Length == items.Length ? (Joined(ids), null) : (null, AllowedAre(QueryValueKind.IdList));
    }

    private static (string?, string?) IdsOrAll(string[] given)
    {
        var items = Items(given).ToArray();
        if (items.Length > 0 && items.All(item => item.Equals(All, StringComparison.OrdinalIgnoreCase)))
        {
            return (All, null);
        }

        var (ids, problem) = Ids(given);
        return (ids, problem is null ? null : AllowedAre(QueryValueKind.IdListOrAll));
    }

    private static IEnumerable<string> Items(string[] given) =>
        given.SelectMany(text => text.Split(',')).Select(Clean).OfType<string>();

    private static string? Joined(int[] ids) =>
        ids.Length == 0
            ? null
            : string.Join(',', ids.Distinct().Order().Select(id => id.ToString(CultureInfo.InvariantCulture)));

    // A parser of numbers would also take signs and trailing null characters.
    private static int? Id(string text) =>
        text.All(char.IsAsciiDigit) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;

    private static string? Flag(string text) =>
        text.Equals("true", StringComparison.OrdinalIgnoreCase) ? "true"
        : text.Equals("false", StringComparison.OrdinalIgnoreCase) ? "false"
        : null;

    /// <summary>A moment with an offset in UTC; one without stays as it is, because only the service knows its zone.</summary>
    private static string? Moment(string text)
    {
        var parts = DateAndTime().Match(text).Groups;
        if (
            !DateTime.TryParseExact(
                $"{parts["date"].ValueSpan}T{Or(parts["time"], "00:00")}:{Or(parts["second"], "00")}{parts["fraction"].ValueSpan}",
                "yyyy-MM-ddTHH:mm:ss.FFFFFFF",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var moment
            )
        )
        {
            return null;
        }

        if (!parts["zone"].Success)
        {
            return Text(moment);
        }

        return
            OffsetOf(parts["zone"].Value) is { } offset
            && moment.Ticks - offset.Ticks is >= 0 and var utc
            && utc <= DateTime.MaxValue.Ticks
            ? Text(new DateTime(utc)) + "Z"
            : null;
    }

    private static string Or(Group part, string otherwise) => part.Success ? part.Value : otherwise;

    private static string Text(DateTime moment) =>
        moment.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    private static TimeSpan? OffsetOf(string zone)
    {
        if (zone is "Z" or "z")
        {
            return TimeSpan.Zero;
        }

        var digits = zone[1..].Replace(":", "", StringComparison.Ordinal);
        var (hours, minutes) = (Id(digits[..2])!.Value, Id(digits[2..])!.Value);
        var offset = new TimeSpan(hours, minutes, 0);
        return minutes > 59 || offset > TimeSpan.FromHours(14) ? null
            : zone[0] == '-' ? -offset
            : offset;
    }

    private static string AllowedAre(QueryValueKind kind) =>
        kind switch
        {
            QueryValueKind.Id => $"must be a whole number from 0 to {int.MaxValue}",
            QueryValueKind.IdList => $"must be whole numbers from 0 to {int.MaxValue}, with commas between them",
            QueryValueKind.IdListOrAll =>
                $"must be whole numbers from 0 to {int.MaxValue}, with commas between them, or All",
            QueryValueKind.Flag => "must be true or false",
            _ => "must be a date and time, such as 2026-03-02T19:30:00 or 2026-03-02T19:30:00Z",
        };

    // A plus sign that was not escaped arrives as a blank.
    [GeneratedRegex(
        @"^(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:[Tt ](?<time>[0-9]{2}:[0-9]{2})(?::(?<second>[0-9]{2})(?<fraction>\.[0-9]{1,7})?)?(?<zone>[Zz]|[+\- ][0-9]{2}:?[0-9]{2})?)?\z",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex DateAndTime();
}
