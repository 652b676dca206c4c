using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Tessitura.Client.Simulator;

/// <summary>The page at <c>/</c> and what is under <c>/_simulator/</c>: looks at the server, and changes it.</summary>
internal sealed class ControlEndpoints
{
    private const string Root = "/_simulator";
    private const int LongestInput = 64 * 1024;

    // Never read as a page: it is sent as JSON, and the browser is told not to guess.
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ResettableService _service;
    private readonly ControlAccess _access;
    private readonly ControlCommands _commands;
    private readonly SimulatorOptions _options;
    private readonly FrozenDictionary<string, FrozenDictionary<string, Func<HttpContext, Task>>> _routes;

    public ControlEndpoints(ResettableService service, SimulatorOptions options)
    {
        (_service, _options) = (service, options);
        _access = new ControlAccess(options);
        _commands = new ControlCommands(service);
        _routes = new Dictionary<string, FrozenDictionary<string, Func<HttpContext, Task>>>
        {
            ["/"] = Get(context => PageAsync(context, problem: null)),
            ["/favicon.ico"] = Get(context => FileAsync(context, "icon.svg", "image/svg+xml")),
            [$"{Root}/page.css"] = Get(context => FileAsync(context, "page.css", "text/css; charset=utf-8")),
            [$"{Root}/state"] = Get(context => JsonAsync(context, ControlState.Of(Current))),
            [$"{Root}/requests"] = Get(context =>
                JsonAsync(context, ControlRequests.Of(Current, context.Request.Query))
            ),
            [$"{Root}/orders"] = Get(context => JsonAsync(context, ControlState.OrdersOf(Current.Simulation))),
            [$"{Root}/mails"] = Get(context => JsonAsync(context, Current.Simulation.Outbox.Mails)),
            [$"{Root}/operations"] = Get(context => JsonAsync(context, OperationState.All)),
            [$"{Root}/reset"] = Routes(("POST", context => ChangeAsync(context, _commands.ResetAsync))),
            [$"{Root}/clock"] = Routes(
                ("GET", context => JsonAsync(context, ClockState.Of(Current))),
                ("POST", context => ChangeAsync(context, _commands.SetClockAsync))
            ),
            [$"{Root}/faults"] = Routes(
                ("GET", context => JsonAsync(context, FaultState.Of(Current))),
                ("POST", context => ChangeAsync(context, _commands.SetFaultsAsync)),
                ("DELETE", context => ChangeAsync(context, _commands.ClearFaultsAsync))
            ),
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private SimulatedService Current => _service.Current;

    /// <summary>Whether a request is for the page or a control endpoint, and not for the service.</summary>
    public bool Owns(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Root) || _routes.ContainsKey(context.Request.Path.Value ?? "");

    public async Task AnswerAsync(HttpContext context)
    {
        Head(context);
        if (_access.RefusalOf(context.Request) is { } refusal)
        {
            await ProblemAsync(context, StatusCodes.Status403Forbidden, refusal);
        }
        else if (!_routes.TryGetValue(PathOf(context), out var methods))
        {
            var paths = string.Join(
                ", ",
                _routes.Keys.Where(path => path.StartsWith(Root)).Order(StringComparer.Ordinal)
            );
            await ProblemAsync(context, StatusCodes.Status404NotFound, $"There is nothing here. There are: {paths}.");
        }
        else if (!methods.TryGetValue(context.Request.Method, out var handler))
        {
            context.Response.Headers.Allow = string.Join(", ", methods.Keys);
            await ProblemAsync(
                context,
                StatusCodes.Status405MethodNotAllowed,
                $"This takes {string.Join(" and ", methods.Keys.Except(["HEAD"]).Order(StringComparer.Ordinal))} only."
            );
        }
        else
        {
            await HandleAsync(context, handler);
        }
    }

    private static async Task HandleAsync(HttpContext context, Func<HttpContext, Task> handler)
    {
        try
        {
            await handler(context);
        }
        catch (ControlInputException problem)
        {
            await ProblemAsync(context, StatusCodes.Status400BadRequest, problem.Message);
        }
    }

    private static FrozenDictionary<string, Func<HttpContext, Task>> Get(Func<HttpContext, Task> handler) =>
        Routes(("GET", handler), ("HEAD", handler));

    private static FrozenDictionary<string, Func<HttpContext, Task>> Routes(
        params (string Method, Func<HttpContext, Task> Handler)[] handlers
    ) => handlers.ToFrozenDictionary(h => h.Method, h => h.Handler, StringComparer.Ordinal);

    private static string PathOf(HttpContext context) =>
        context.Request.Path.Value is { Length: > 1 } path ? path.TrimEnd('/') : "/";

    private void Head(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.Date = Current.Simulation.Clock.Now.UtcDateTime.ToString("R");
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        // With no-referrer a browser would hide the origin of the page's own forms.
        headers["Referrer-Policy"] = "same-origin";
        headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        if (_options.AllowedOrigins.Count == 0)
        {
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
        }
    }

    // A person at the page goes back to it; a program gets what has changed.
    private async Task ChangeAsync(HttpContext context, Func<HttpRequest, Task<ControlAnswer>> change)
    {
        var isPage =
            context.Request.HasFormContentType && context.Request.Headers.Accept.ToString().Contains("text/html");
        if (context.Request.ContentLength > LongestInput)
        {
            await ProblemAsync(context, StatusCodes.Status413PayloadTooLarge, "The body is too long.");
            return;
        }

        try
        {
            var answer = await change(context.Request);
            if (isPage)
            {
                context.Response.StatusCode = StatusCodes.Status303SeeOther;
                context.Response.Headers.Location = $"/#{answer.Section}";
            }
            else
            {
                await JsonAsync(context, answer.State);
            }
        }
        catch (ControlInputException problem) when (isPage)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await PageAsync(context, problem.Message);
        }
    }

    private Task PageAsync(HttpContext context, string? problem)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        var page = new ControlPage(Current, _options, $"http://{context.Request.Host}", problem);
        return context.Response.WriteAsync(page.Render(context.Request.Query), context.RequestAborted);
    }

    private static Task FileAsync(HttpContext context, string name, string contentType)
    {
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(PageFiles.Read(name), context.RequestAborted);
    }

    private static Task ProblemAsync(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        return JsonAsync(context, new { error = sentence });
    }

    private static Task JsonAsync<T>(HttpContext context, T value)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(
            JsonSerializer.Serialize<object?>(value, _json) + "\n",
            context.RequestAborted
        );
    }
}

/// <summary>What belongs to the page and is built into this assembly.</summary>
internal static class PageFiles
{
    public static string Read(string name)
    {
        using var stream =
            typeof(PageFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly was built without {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
