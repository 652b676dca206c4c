using System.Buffers;

namespace Tessitura.Client;

/// <summary>
/// The short texts and the amounts of one document: equal ones become one object. It never grows and never searches, so
/// that no document can make it slow; a value that is pushed out is simply made again.
/// </summary>
internal sealed partial class SharedValues : IDisposable
{
    private string?[]? _texts;
    private SharedAmount?[]? _amounts;

    public void Dispose()
    {
        Return(ref _texts);
        Return(ref _amounts);
    }

    private static void Return<T>(ref T?[]? places)
        where T : class
    {
        if (places is { } used)
        {
            places = null;
            ArrayPool<T?>.Shared.Return(used, clearArray: true);
        }
    }
}
