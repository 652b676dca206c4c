using Microsoft.AspNetCore.Html;

namespace Tessitura.Client.Simulator;

/// <summary>How to connect: address, credentials, and the first call in several languages.</summary>
internal sealed class ConnectSection(SimulatorOptions options, string address, int performanceId)
{
    // A password that somebody has set may be one that they use elsewhere.
    private readonly string _password =
        options.Password == SimulatorOptions.DefaultPassword ? options.Password : "PASSWORD";

    private string BaseAddress => address + ServicePath.Of(options.Version);

    private string BasicPassword => $"{options.UserGroup}:{options.Location}:{_password}";

    public IHtmlContent Render() =>
        Html.Of(
            $"""
            <section id="connect" aria-labelledby="connect-head">
            <h2 id="connect-head">Connect</h2>
            <dl class="facts">
            <div><dt>Base address</dt><dd><code>{BaseAddress}</code></dd></div>
            <div><dt>User name</dt><dd><code>{options.UserName}</code></dd></div>
            <div><dt>User group</dt><dd><code>{options.UserGroup}</code></dd></div>
            <div><dt>Location</dt><dd><code>{options.Location}</code></dd></div>
            <div><dt>Password</dt><dd>{Password()}</dd></div>
            </dl>
            <p class="hint">HTTP Basic: the user name, and as the password user group, location and password with colons between them.
            Invented logins, codes and cards are in the README of Tessitura.Client.Simulator.</p>
            <div class="codes">{Html.All(Samples().Select(Code))}</div>
            </section>

            """
        );

    private IHtmlContent Password() =>
        options.Password == SimulatorOptions.DefaultPassword
            ? Html.Of($"<code>{options.Password}</code>")
            : Html.Of($"<span>the one that it was started with</span>");

    private static IHtmlContent Code((string Language, string Text) sample, int index) =>
        Html.Of(
            $"""
            <details name="code"{(
                index == 0 ? new HtmlString(" open") : Html.Nothing
            )}><summary>{sample.Language}</summary>
            <pre tabindex="0"><code>{sample.Text}</code></pre></details>

            """
        );

    private IEnumerable<(string Language, string Text)> Samples()
    {
        var path = $"{BaseAddress}/TXN/Performances/{performanceId}";
        var user = $"{options.UserName}:{BasicPassword}";
        yield return (
            "curl",
            $$"""
            curl -u '{{user}}' {{path}}
            curl -u '{{user}}' \
                -H 'Content-Type: application/json' -d '{}' {{BaseAddress}}/Web/Session
            """
        );
        yield return (
            "PHP",
            $$"""
            $call = curl_init('{{path}}');
            curl_setopt($call, CURLOPT_USERPWD, '{{user}}');
            curl_setopt($call, CURLOPT_RETURNTRANSFER, true);
            $performance = json_decode(curl_exec($call));
            echo $performance->PerformanceDescription ?? $performance->Id;
            """
        );
        yield return (
            "Ruby",
            $$"""
            require 'net/http'
            require 'json'

            address = URI('{{path}}')
            request = Net::HTTP::Get.new(address)
            request.basic_auth '{{options.UserName}}', '{{BasicPassword}}'
            answer = Net::HTTP.start(address.host, address.port) { |http| http.request(request) }
            puts JSON.parse(answer.body)['Id']
            """
        );
        yield return (
            "JavaScript",
            $$"""
            const answer = await fetch('{{path}}', {
                headers: { Authorization: 'Basic ' + btoa('{{user}}') },
            });
            console.log((await answer.json()).Id);
            // In a browser, start the simulator with --cors and the origin of your page.
            """
        );
        yield return (
            "Python",
            $$"""
            import base64, json, urllib.request

            credentials = base64.b64encode(b'{{user}}').decode()
            request = urllib.request.Request('{{path}}', headers={'Authorization': 'Basic ' + credentials})
            print(json.load(urllib.request.urlopen(request))['Id'])
            """
        );
        yield return (
            "C#",
            $$"""
            services.AddTessitura(options =>
            {
                options.BaseAddress = new Uri("{{BaseAddress}}");
                options.Version = TessituraVersion.V{{(int)options.Version}};
                options.Credentials = new()
                {
                    UserName = "{{options.UserName}}",
                    UserGroup = "{{options.UserGroup}}",
                    Location = "{{options.Location}}",
                    Password = "{{_password}}",
                };
            });
            """
        );
    }
}
