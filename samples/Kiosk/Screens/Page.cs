namespace Kiosk;

/// <summary>One question on the screen, drawn again and again until a key answers it. Esc goes back one step, and answers with the default.</summary>
internal abstract class Page<T> : Page
{
    /// <returns>True when this key answers.</returns>
    public abstract bool Press(ConsoleKeyInfo key, out T? answer);

    /// <summary>A key that does nothing here: says what does.</summary>
    protected bool Refuse(string sentence, out T? answer)
    {
        Refusal = sentence;
        answer = default;
        return false;
    }
}

/// <summary>What a page shows, whatever its answer is.</summary>
internal abstract class Page
{
    /// <summary>Which keys do what, for the last line.</summary>
    public abstract string Keys { get; }

    /// <summary>Why the last key was not taken, and what is allowed; empty when it was.</summary>
    public string Refusal { get; set; } = "";

    /// <summary>What does not fit into the room is cut.</summary>
    public abstract IRenderable Draw(Room room);
}
