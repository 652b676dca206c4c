using System.Text;

namespace Tessitura.Client.Tests.Secrets;

/// <summary>Gives the beginning of a body, then fails as a connection does that is reset.</summary>
internal sealed class BrokenStream(string beginning) : MemoryStream(Encoding.UTF8.GetBytes(beginning))
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await base.ReadAsync(buffer, cancellationToken);
        return read > 0 ? read : throw new IOException("The connection was reset.");
    }
}
