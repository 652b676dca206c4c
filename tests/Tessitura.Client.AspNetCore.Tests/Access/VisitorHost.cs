using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client.AspNetCore.Tests.SessionCookie;
using Tessitura.Client.Simulator;

namespace Tessitura.Client.AspNetCore.Tests.Access;

/// <summary>A shop with sessions in cookies and a login of its own, before a simulated theatre.</summary>
internal static class VisitorHost
{
    public const string Ada = "1001";
    public const string Bruno = "1002";

    public static Task<SeatCurveHost> StartAsync(
        TessituraSimulator simulator,
        Action<SeatCurveOptions>? configure = null,
        Action<WebApplicationBuilder>? build = null
    ) =>
        SeatCurveHost.StartAsync(
            simulator,
            builder =>
            {
                builder.AddCookie();
                builder.Services.AddSeatCurve(configure);
                build?.Invoke(builder);
            },
            app =>
                app.MapPost(
                    "/login/{id:int}",
                    async (int id, IWebSession visit) =>
                        Results.Text(
                            $"{(await visit.Api.Session.LoginAsync(new() { UserName = NameOf(id), Password = $"invented-{id}", LoginTypeId = 1 })).IsLoggedIn}"
                        )
                )
        );

    public static async Task LogInAsync(this Browser browser, string id) =>
        Assert.That(await browser.ReadAsync("POST", $"/login/{id}"), Is.EqualTo("True"));

    /// <summary>The status of a call.</summary>
    public static async Task<HttpStatusCode> AskAsync(this Browser browser, string path)
    {
        using var response = await browser.SendAsync("GET", path);
        return response.StatusCode;
    }

    private static string NameOf(int id) => id == 1001 ? "ada" : "bruno";
}
