using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Tessitura.Client.Tests.Conventions;

/// <summary>What a developer reads beside a member while typing.</summary>
internal sealed class DocumentationTests
{
    private const BindingFlags OwnMembers =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly HashSet<string> Documented = ReadDocumentation();

    // What a seller meets, by the beginnings of the models' names.
    private static readonly string[] SellersModels =
    [
        "AlternateLineItem",
        "ApplyPayment",
        "Cart",
        "Checkout",
        "ConstituentDisplay",
        "NFSPackage",
        "OnAccount",
        "Order",
        "Package",
        "Payment",
        "Performance",
        "Price",
        "Product",
        "ReserveTickets",
        "Seat",
        "Session",
        "SubPackage",
        "WebConstituent",
        "WebOrder",
        "Zone",
    ];

    [Test]
    public void Nine_of_ten_public_types_and_members_say_what_they_are()
    {
        var all = typeof(ITessituraClient).Assembly.GetExportedTypes().SelectMany(NamesOf).ToList();
        var bare = all.Where(name => !Documented.Contains(name)).ToList();

        TestContext.Out.WriteLine($"{all.Count - bare.Count} of {all.Count} public types and members are documented.");
        Assert.That(bare, Has.Count.LessThan(all.Count / 10), () => string.Join('\n', bare));
    }

    [Test]
    public void Every_amount_id_and_state_that_a_seller_meets_says_what_it_is()
    {
        var members = SellersMembers().Where(IsAmountIdOrState).ToList();

        Assert.That(members, Has.Count.GreaterThan(350));
        Assert.That(members.Select(NameOf).Where(name => !Documented.Contains(name)), Is.Empty);
    }

    private static IEnumerable<PropertyInfo> SellersMembers() =>
        typeof(Seat)
            .Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(Seat).Namespace)
            .Where(type => SellersModels.Any(start => type.Name.StartsWith(start, StringComparison.Ordinal)))
            .SelectMany(type => type.GetProperties(OwnMembers));

    private static bool IsAmountIdOrState(PropertyInfo member)
    {
        var type = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        return type == typeof(decimal)
            || member.Name.EndsWith("Id", StringComparison.Ordinal)
            || member.Name.Contains("Status", StringComparison.Ordinal)
            || member.Name.EndsWith("State", StringComparison.Ordinal);
    }

    private static IEnumerable<string> NamesOf(Type type) =>
        type.GetMembers(OwnMembers)
            .Where(member => member is not (Type or ConstructorInfo) && !IsWrittenByTheCompiler(member))
            .Select(NameOf)
            .Append($"T:{NameOf(type)}");

    // Accessors, operators and what records have beside their members.
    private static bool IsWrittenByTheCompiler(MemberInfo member) =>
        member switch
        {
            MethodInfo method => method.IsSpecialName || IsMarked(method),
            FieldInfo field => field.IsSpecialName,
            _ => member.Name == "EqualityContract",
        };

    private static bool IsMarked(MethodInfo method) =>
        method.GetCustomAttribute<CompilerGeneratedAttribute>() is not null;

    private static string NameOf(MemberInfo member)
    {
        var letter = member.MemberType switch
        {
            MemberTypes.Property => "P",
            MemberTypes.Method => "M",
            MemberTypes.Field => "F",
            _ => "E",
        };
        return $"{letter}:{NameOf(member.DeclaringType!)}.{member.Name}";
    }

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    // Overloads count as one. The members of a record's head are documented there, as its parameters.
    private static HashSet<string> ReadDocumentation()
    {
        var names = new HashSet<string>();
        var file = XDocument.Load(Path.ChangeExtension(typeof(ITessituraClient).Assembly.Location, ".xml"));
        foreach (var member in file.Descendants("member"))
        {
            var name = member.Attribute("name")!.Value.Split('(')[0].Split("``")[0];
            if (member.Element("inheritdoc") is not null || member.Element("summary")?.Value.Trim() is { Length: > 0 })
            {
                names.Add(name);
            }

            if (name.StartsWith("T:", StringComparison.Ordinal))
            {
                names.UnionWith(
                    member.Elements("param").Select(each => $"P:{name[2..]}.{each.Attribute("name")!.Value}")
                );
            }
        }

        return names;
    }
}
