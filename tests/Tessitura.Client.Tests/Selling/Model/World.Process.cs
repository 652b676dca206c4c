using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client.Simulator;

namespace Tessitura.Client.Tests.Selling.Model;

internal sealed partial class World
{
    /// <summary>One process: it shares the server with the others, and its store where it has one.</summary>
    internal sealed class Process : IAsyncDisposable
    {
        private readonly ServiceProvider _services;

        public Process(World world, SimulatorOptions simulated)
        {
            var services = new ServiceCollection();
            services.AddSingleton<TimeProvider>(world.Time);
            services.AddSingleton<IOpenQuestionStore>(new StoreOf(this));
            services
                .AddTessitura(options =>
                {
                    options.BaseAddress = new Uri("http://localhost" + ServicePath.Of(simulated.Version));
                    options.ServerTimeZone = simulated.ServerTimeZone;
                    options.Credentials = new()
                    {
                        UserName = simulated.UserName,
                        UserGroup = simulated.UserGroup,
                        Location = simulated.Location,
                        Password = simulated.Password,
                    };
                    options.Resilience.MaxRetries = 0;
                    options.Resilience.AttemptTimeout = TimeSpan.FromSeconds(25);
                    options.Reservations.LateArrivalBound = TimeSpan.FromSeconds(3);
                    options.Reservations.ReadBackTimeout = TimeSpan.FromSeconds(9);
                    options.Checkout.FollowTimeout = TimeSpan.FromSeconds(12);
                    options.Resilience.CircuitBreaker.MinimumThroughput = 100_000;
                })
                .ConfigurePrimaryHttpMessageHandler(() => new Line(world, this));
            _services = services.BuildServiceProvider();
            Client = _services.GetRequiredService<ITessituraClient>();
        }

        public ITessituraClient Client { get; }

        public IOpenQuestionStore Store { get; set; } = null!;

        /// <summary>Whoever acts in it.</summary>
        public ModelParty? Party { get; set; }

        public ValueTask DisposeAsync() => _services.DisposeAsync();

        private sealed class Line(World world, Process process) : HttpMessageHandler
        {
            // As every network does: an answer says what it is the answer to.
            protected override async Task<HttpResponseMessage> SendAsync(
                HttpRequestMessage request,
                CancellationToken cancellationToken
            )
            {
                var answer = await world.AnswerAsync(process.Party, request, cancellationToken);
                answer.RequestMessage = request;
                return answer;
            }
        }

        private sealed class StoreOf(Process process) : IOpenQuestionStore
        {
            public ValueTask<IOpenQuestionTurn?> EnterAsync(string sessionId, CancellationToken cancellationToken) =>
                process.Store.EnterAsync(sessionId, cancellationToken);

            public ValueTask<IReadOnlyList<OpenQuestion>> GetAsync(
                string sessionId,
                CancellationToken cancellationToken
            ) => process.Store.GetAsync(sessionId, cancellationToken);

            public ValueTask SetAsync(OpenQuestion question, CancellationToken cancellationToken)
            {
                process.Party?.See(question);
                return process.Store.SetAsync(question, cancellationToken);
            }

            public ValueTask RemoveAsync(OpenQuestion question, CancellationToken cancellationToken) =>
                process.Store.RemoveAsync(question, cancellationToken);
        }
    }

    private static string KeyIn(string path)
    {
        var segments = path.Split('/');
        var at = Array.IndexOf(segments, "Web");
        return at >= 0 && at + 2 < segments.Length ? segments[at + 2] : "";
    }

    private static HttpResponseMessage Refuse(string text) =>
        Say(HttpStatusCode.BadRequest, $"[{{\"Description\":\"{text}\"}}]");

    private static HttpResponseMessage Say(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}
