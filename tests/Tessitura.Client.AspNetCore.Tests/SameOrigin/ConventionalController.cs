using Microsoft.AspNetCore.Mvc;

namespace Tessitura.Client.AspNetCore.Tests.SameOrigin;

/// <summary>A controller without a route of its own.</summary>
public sealed class ConventionalController(Calls calls) : ControllerBase
{
    [HttpPost]
    public ContentResult Plain() => Content(calls.Answer());
}
