namespace Tessitura.Client;

/// <summary>A turn to write in a web session, over when it is disposed of.</summary>
public interface IOpenQuestionTurn : IAsyncDisposable
{
    /// <summary>True while nobody else can have been given a turn. A store whose lock can lapse says so here, and the SDK then claims only what it can know without turns.</summary>
    bool IsHeld { get; }
}
