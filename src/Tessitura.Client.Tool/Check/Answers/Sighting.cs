namespace Tessitura.Client.Tool;

/// <summary>One way in which a member deviates, and how often.</summary>
internal sealed class Sighting(string? found, string? newName)
{
    public string? Found => found;

    public string? NewName => newName;

    public int Objects { get; set; }

    public bool Breaks { get; set; }
}
