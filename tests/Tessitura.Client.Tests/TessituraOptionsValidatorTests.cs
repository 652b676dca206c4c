using Microsoft.Extensions.Options;

namespace Tessitura.Client.Tests;

internal sealed class TessituraOptionsValidatorTests
{
    [TestCase("https://tickets.example.org/TessituraService")]
    [TestCase("https://tickets.example.org/TessituraService/")]
    [TestCase("https://tickets.example.org/tessitura/api")]
    [TestCase("https://tickets.example.org:8443")]
    [TestCase("http://localhost:5005/TessituraService")]
    [TestCase("http://127.0.0.1:5005")]
    [TestCase("http://[::1]:5005")]
    public async Task An_address_over_https_or_on_this_machine_is_taken(string address)
    {
        await using var venue = new TestVenue(options => options.BaseAddress = new Uri(address));

        Assert.That(() => venue.Client, Throws.Nothing);
    }

    [TestCase("http://tickets.example.org/TessituraService", "AllowInsecureHttp")]
    [TestCase("ftp://tickets.example.org", "absolute https")]
    [TestCase("/TessituraService", "absolute https")]
    [TestCase("https://tickets.example.org/api?x=1", "query")]
    [TestCase("https://web:invented@tickets.example.org/api", "user")]
    public async Task Another_address_is_refused(string address, string reason)
    {
        await using var venue = new TestVenue(options =>
            options.BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute)
        );

        Assert.That(
            () => venue.Client,
            Throws
                .TypeOf<OptionsValidationException>()
                .With.Message.Contains("BaseAddress")
                .And.Message.Contains(reason)
                .And.Message.Not.Contains("invented")
        );
    }

    [Test]
    public async Task Http_to_another_machine_is_taken_when_it_is_allowed()
    {
        await using var venue = new TestVenue(options =>
        {
            options.BaseAddress = new Uri("http://tickets.example.org/TessituraService");
            options.AllowInsecureHttp = true;
        });

        Assert.That(() => venue.Client, Throws.Nothing);
    }

    [Test]
    public async Task Every_failure_is_reported_at_once_with_its_path_and_no_password()
    {
        await using var venue = new TestVenue(options =>
        {
            options.BaseAddress = null;
            options.Credentials = new()
            {
                UserName = "we:b",
                UserGroup = "",
                Location = "Kiosk:1",
                Password = "",
            };
            options.Version = (TessituraVersion)13;
            options.MaxResponseBytes = 5;
            options.Resilience.TotalTimeout = TimeSpan.Zero;
        });

        var failures = Failures(venue);

        Assert.That(
            failures.Select(failure => failure.Split(' ')[0]),
            Is.EqualTo(
                new[]
                {
                    "BaseAddress",
                    "Credentials.UserName",
                    "Credentials.UserGroup",
                    "Credentials.Location",
                    "Credentials.Password",
                    "Version",
                    "MaxResponseBytes",
                    "Resilience.TotalTimeout",
                }
            )
        );
        Assert.That(failures[1], Does.Contain("':' is not allowed").And.Not.Contain("we:b"));
        Assert.That(failures[6], Does.Contain("5").And.Contain("1024"));
    }

    [Test]
    public async Task A_password_may_hold_a_colon()
    {
        await using var venue = new TestVenue(options => options.Credentials.Password = "a:b:c");

        Assert.That(() => venue.Client, Throws.Nothing);
    }

    private static readonly string[] CredentialMembers = ["UserName", "UserGroup", "Location", "Password"];

    [Test]
    public async Task Credentials_with_line_ends_controls_or_outer_blanks_are_refused_by_name(
        [ValueSource(nameof(CredentialMembers))] string member,
        [Values(
            "qx b\n",
            "qx b\r\n",
            "\nqx b",
            "qx\nb",
            "qx\tb",
            "qx\0b",
            "qx\u007Fb",
            "qx\u0085b",
            "qx\u2028b",
            " qx b",
            "qx b ",
            "qx b\u00A0",
            "\uFEFFqx b",
            "\t",
            "  "
        )]
            string value
    )
    {
        await using var venue = new TestVenue(options =>
            typeof(TessituraCredentials).GetProperty(member)!.SetValue(options.Credentials, value)
        );

        var failure = Failures(venue).Single();

        Assert.That(failure, Does.StartWith($"Credentials.{member} "));
        Assert.That(failure.Any(character => char.IsControl(character) || character is '\u2028' or '\uFEFF'), Is.False);
        Assert.That(
            failure.Contains("qx", StringComparison.Ordinal),
            Is.EqualTo(member != "Password" && value.Contains('q'))
        );
    }

    [TestCase("qx\nb ", @"'qx\nb '")]
    [TestCase("\u0001\u2028x", @"'\u0001\u2028x'")]
    public async Task What_cannot_be_seen_in_a_credential_is_shown_as_an_escape(string value, string shown)
    {
        await using var venue = new TestVenue(options => options.Credentials.UserName = value);

        Assert.That(Failures(venue).Single(), Does.Contain(shown));
    }

    [Test]
    public async Task Inner_blanks_of_credentials_are_taken(
        [ValueSource(nameof(CredentialMembers))] string member,
        [Values("a b", "a  b\u00A0c", "Böx Office № 1")] string value
    )
    {
        await using var venue = new TestVenue(options =>
            typeof(TessituraCredentials).GetProperty(member)!.SetValue(options.Credentials, value)
        );

        Assert.That(() => venue.Client, Throws.Nothing);
    }

    private static string[] Failures(TestVenue venue)
    {
        try
        {
            _ = venue.Client;
            return [];
        }
        catch (OptionsValidationException exception)
        {
            return [.. exception.Failures];
        }
    }
}
