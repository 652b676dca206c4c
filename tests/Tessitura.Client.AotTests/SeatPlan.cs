using Tessitura.Client.Models;

namespace Tessitura.Client.AotTests;

/// <summary>A type of the program's own, with models in it.</summary>
internal sealed record SeatPlan(string Title, IReadOnlyList<SeatHold> Holds);
