namespace Tessitura.Client.AspNetCore.Tests.HiddenKeys;

/// <summary>Where in a path a session key stands.</summary>
internal sealed class SessionKeyPathsTests
{
    [TestCase("/api", "/api/Web/Cart/KEY", "/api/Web/Cart/@sessionKey")]
    [TestCase("/api/", "/api/web/SESSION/KEY/PromoCode", "/api/web/SESSION/@sessionKey/PromoCode")]
    [TestCase("api", "/shop/api/Web/Cart/KEY/Tickets/1/2", "/shop/api/Web/Cart/@sessionKey/Tickets/1/2")]
    [TestCase("", "/Web/Cart/KEY", "/Web/Cart/@sessionKey")]
    [TestCase("/{language}/api", "/de/api/Web/Cart/KEY", "/de/api/Web/Cart/@sessionKey")]
    [TestCase("/api", "/api//Web/Cart//KEY", "/api//Web/Cart//@sessionKey")]
    [TestCase("/a/b", "/a/b/Web/Cart/KEY", "/a/b/Web/Cart/@sessionKey")]
    public void The_key_gives_way_to_the_marker(string prefix, string path, string expected)
    {
        Assert.That(PathsOf(prefix).Hide(path), Is.EqualTo((expected, "KEY")));
    }

    [TestCase("/api/Web/Cart/-/Tickets")]
    [TestCase("/api/Web/Cart")]
    [TestCase("/api/Web/Session/")]
    [TestCase("/api/TXN/Performances/4711")]
    [TestCase("/Web/Cart/Index")]
    [TestCase("/apiWeb/Cart/KEY")]
    [TestCase("/api/Website/Cart/KEY")]
    [TestCase("/")]
    [TestCase("")]
    public void Any_other_path_stays_as_it_is(string path) => Assert.That(PathsOf("/api").Hide(path), Is.Null);

    [Test]
    public void A_key_behind_what_looks_like_a_second_prefix_is_hidden_too()
    {
        Assert.That(
            PathsOf("/api").Hide("/api/Web/Cart/api/Web/Cart/KEY")?.Path,
            Is.EqualTo("/api/Web/Cart/@sessionKey/Web/Cart/@sessionKey")
        );
    }

    [Test]
    public void Without_a_mapping_no_path_is_touched() =>
        Assert.That(new SessionKeyPaths().Hide("/api/Web/Cart/KEY"), Is.Null);

    private static SessionKeyPaths PathsOf(string prefix)
    {
        var paths = new SessionKeyPaths();
        paths.Add(prefix);
        return paths;
    }
}
