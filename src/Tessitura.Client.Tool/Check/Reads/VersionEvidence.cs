namespace Tessitura.Client.Tool;

/// <summary>Tells the server's major version by the members that only later versions have.</summary>
internal sealed class VersionEvidence
{
    // One object without them may be a server that leaves nulls out.
    private const int EnoughPlaces = 3;

    private int _newest;
    private int _placesWithout;

    public void Note(IEnumerable<ObjectPlace> places)
    {
        foreach (var place in places.Where(place => place.Model.Members.Any(member => member.Since is not null)))
        {
            var since = place
                .Model.Members.Where(member => member.Since is not null && place.PresentIn(member) > 0)
                .Select(member => member.Since!.Value)
                .DefaultIfEmpty()
                .Max();
            _newest = Math.Max(_newest, since);
            _placesWithout += since == 0 ? 1 : 0;
        }
    }

    /// <summary>The major version; null where nothing tells.</summary>
    /// <param name="server">The service's root: from version 16 on its path ends in <c>tessitura/api</c>.</param>
    public int? MajorOf(Uri server) =>
        server.AbsolutePath.TrimEnd('/').EndsWith("/tessitura/api", StringComparison.OrdinalIgnoreCase) ? 16
        : _newest > 0 ? _newest
        : _placesWithout >= EnoughPlaces ? 14
        : null;
}
