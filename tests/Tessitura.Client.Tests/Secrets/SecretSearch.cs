using System.Runtime.CompilerServices;

namespace Tessitura.Client.Tests.Secrets;

/// <summary>Watches over the whole suite for the secrets of <see cref="TestVenue"/> and <see cref="InventedSecrets"/>.</summary>
internal static class SecretSearch
{
    private static readonly SecretWatch Watch = new([
        TestVenue.Key,
        TestVenue.Password,
        TestVenue.BasicCredentials,
        .. InventedSecrets.All,
    ]);

    public static IReadOnlyCollection<string> Hits => Watch.Hits;

    public static IReadOnlyDictionary<string, int> TextsRead => Watch.TextsRead;

    public static bool Holds(string? text) => Watch.Holds(text);

    public static void Read(string source, string? text) => Watch.Read(source, text);

    [ModuleInitializer]
    internal static void Listen() => RuntimeHelpers.RunClassConstructor(typeof(SecretSearch).TypeHandle);
}
