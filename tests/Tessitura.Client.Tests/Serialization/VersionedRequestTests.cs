using Tessitura.Client.Models;

namespace Tessitura.Client.Tests;

public class VersionedRequestTests
{
    private static readonly SessionRequest Session = new() { IpAddress = "192.0.2.1", PromotionCode = 8 };

    private static readonly LoginRequest Login = new()
    {
        UserName = "someone@example.org",
        Password = "invented",
        LoginTypeId = 1,
        PersistSessionOnFailure = true,
    };

    [TestCase(TessituraVersion.V14, null)]
    [TestCase(TessituraVersion.V15, 8)]
    [TestCase(TessituraVersion.V16, 8)]
    public void A_member_is_left_out_before_the_version_that_brought_it(TessituraVersion version, int? expected)
    {
        var request = For(Session, version);

        Assert.That(request, Is.EqualTo(Session with { PromotionCode = expected }));
    }

    [TestCase(TessituraVersion.V14, true)]
    [TestCase(TessituraVersion.V15, true)]
    [TestCase(TessituraVersion.V16, null)]
    public void A_member_is_left_out_after_the_last_version_that_has_it(TessituraVersion version, bool? expected)
    {
        var request = For(Login, version);

        Assert.That(request, Is.EqualTo(Login with { PersistSessionOnFailure = expected }));
    }

    [Test]
    public void The_original_stays_as_it_is()
    {
        For(Login, TessituraVersion.V16);

        Assert.That(Login.PersistSessionOnFailure, Is.True);
    }

    private static T For<T>(IVersionedRequest<T> request, TessituraVersion version) => request.For(version);
}
