using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json.Serialization.Metadata;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.Extensions.DependencyInjection;

namespace Tessitura.Client.SourceGenerator.Tests;

/// <summary>
/// Compiles an interface with the generator, loads the result, and makes one call on the generated class through the
/// real SDK, up to the network.
/// </summary>
internal static class UserProgram
{
    public static async Task<SentRequest> SendAsync(string method, string call, string? answer = null)
    {
        RecordingHandler handler = new(answer);
        await CallAsync(method, call, handler);
        return handler.Sent.Single();
    }

    /// <summary>Makes the call and gives its result.</summary>
    public static async Task<object?> CallAsync(string method, string call, RecordingHandler handler)
    {
        using MemoryStream image = new();
        EmitResult emitted = Generation.Clean(Source(method, call)).After.Emit(image);
        Assert.That(emitted.Success, Is.True);
        image.Position = 0;

        AssemblyLoadContext context = new(name: null, isCollectible: true);
        try
        {
            Type program = context.LoadFromStream(image).GetType("Shop.Program", throwOnError: true)!;
            MethodInfo run = program.GetMethod("RunAsync")!;
            await using ServiceProvider services = Services(handler);
            ResourceInvoker invoker = services.GetRequiredService<ITessituraClient>().Invoker;
            Task task = (Task)run.Invoke(null, [invoker])!;
            await task;
            return task.GetType().GetProperty("Result")?.GetValue(task);
        }
        finally
        {
            context.Unload();
        }
    }

    private static string Source(string method, string call) =>
        $$"""
            namespace Shop;

            public sealed record Note(string Text);

            public interface IShopApi
            {
                {{method}}
            }

            public static class Program
            {
                public static Task RunAsync(ResourceInvoker invoker)
                {
                    IShopApi api = new ShopApi(invoker);
                    return api.{{call}};
                }
            }
            """;

    private static ServiceProvider Services(RecordingHandler handler)
    {
        ServiceCollection services = new();
        services
            .AddTessitura(static options =>
            {
                options.BaseAddress = new("https://tickets.example.org/api");
                options.Credentials = new()
                {
                    UserName = "web",
                    UserGroup = "WEB",
                    Location = "Kiosk 1",
                    Password = "not a real one",
                };
                options.TypeInfoResolver = new DefaultJsonTypeInfoResolver();
            })
            .ConfigurePrimaryHttpMessageHandler(() => handler);
        return services.BuildServiceProvider();
    }
}
