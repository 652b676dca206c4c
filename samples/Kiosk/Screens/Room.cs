namespace Kiosk;

/// <summary>The part of the terminal that a page may fill.</summary>
internal sealed record Room(RenderOptions Options, int Width, int Height)
{
    public int HeightOf(IRenderable content) => LinesOf(content).Count;

    /// <summary>So many lines from one on, as far as there are any.</summary>
    public IRenderable Cut(IRenderable content, int top, int height) =>
        new Lines([.. LinesOf(content).Skip(top).Take(height)]);

    private List<SegmentLine> LinesOf(IRenderable content) => Segment.SplitLines(content.Render(Options, Width), Width);

    private sealed class Lines(IReadOnlyList<SegmentLine> lines) : Renderable
    {
        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
            lines.SelectMany(line => line.Append(Segment.LineBreak));
    }
}
