using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpLogging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Tessitura.Client.AspNetCore;

internal static class HiddenKeyServices
{
    /// <summary>Puts <see cref="KeyHidingContextFactory"/> around the host's factory, or the one that was registered before.</summary>
    public static void AddHiddenKeys(this IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(SessionKeyPaths)))
        {
            return;
        }

        services.AddSingleton<SessionKeyPaths>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHttpLoggingInterceptor, BodyLoggingStop>());
        var before = services.LastOrDefault(service =>
            service is { IsKeyedService: false } && service.ServiceType == typeof(IHttpContextFactory)
        );
        services.AddSingleton<IHttpContextFactory>(provider => new KeyHidingContextFactory(
            Create(before, provider),
            provider.GetRequiredService<SessionKeyPaths>()
        ));
    }

    private static IHttpContextFactory Create(ServiceDescriptor? descriptor, IServiceProvider provider) =>
        (IHttpContextFactory)(
            descriptor?.ImplementationInstance
            ?? descriptor?.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(
                provider,
                descriptor?.ImplementationType ?? typeof(DefaultHttpContextFactory)
            )
        );
}

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
