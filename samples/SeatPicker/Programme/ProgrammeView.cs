namespace SeatPicker;

/// <summary>What is on: the runs, and their evenings by date.</summary>
internal sealed record ProgrammeView(IReadOnlyList<ProductionView> Productions, IReadOnlyList<Evening> Evenings);

/// <param name="Id">Of the production season.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Teaser">A sentence or two; empty when the house has written none.</param>
internal sealed record ProductionView(int Id, string Title, string Teaser);
