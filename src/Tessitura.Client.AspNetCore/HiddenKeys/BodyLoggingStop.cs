using Microsoft.AspNetCore.HttpLogging;

namespace Tessitura.Client.AspNetCore;

/// <summary>Bodies of visitors' calls are not written to the host's HTTP log: the answer to <c>POST Web/Session</c> is a key.</summary>
internal sealed class BodyLoggingStop(SessionKeyPaths paths) : IHttpLoggingInterceptor
{
    public ValueTask OnRequestAsync(HttpLoggingInterceptorContext logContext)
    {
        if (paths.IsOfVisitor(logContext.HttpContext.Request.Path.Value ?? ""))
        {
            logContext.Disable(HttpLoggingFields.RequestBody | HttpLoggingFields.ResponseBody);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask OnResponseAsync(HttpLoggingInterceptorContext logContext) => ValueTask.CompletedTask;
}
