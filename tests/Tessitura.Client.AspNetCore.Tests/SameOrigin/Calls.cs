using System.Text;
using Microsoft.AspNetCore.Http;

namespace Tessitura.Client.AspNetCore.Tests.SameOrigin;

/// <summary>Counts what reached an endpoint. Public, as the controllers that use it have to be.</summary>
public sealed class Calls
{
    private int _count;

    public int Count => _count;

    public string Answer()
    {
        Interlocked.Increment(ref _count);
        return "done";
    }

    public async Task AnswerAsync(HttpContext context) =>
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(Answer()));
}
