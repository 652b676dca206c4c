namespace Tessitura.Client.Simulator;

/// <summary>What can be the matter with a seat; colours are 0xRRGGBB.</summary>
internal sealed record SeatStatusEntry(
    int Id,
    string Code,
    string Description,
    string Legend,
    int Priority,
    int Back,
    int Fore
);
