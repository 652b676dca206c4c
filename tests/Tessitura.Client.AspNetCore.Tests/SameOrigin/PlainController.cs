using Microsoft.AspNetCore.Mvc;

namespace Tessitura.Client.AspNetCore.Tests.SameOrigin;

/// <summary>A controller with a route of its own.</summary>
[ApiController]
[Route("controller")]
public sealed class PlainController(Calls calls) : ControllerBase
{
    [HttpPost("plain")]
    public ContentResult Plain() => Content(calls.Answer());
}
