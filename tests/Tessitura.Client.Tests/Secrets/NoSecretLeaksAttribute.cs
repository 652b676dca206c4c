using NUnit.Framework.Interfaces;
using Tessitura.Client.Tests.Secrets;

[assembly: NoSecretLeaks]

namespace Tessitura.Client.Tests.Secrets;

/// <summary>Fails the test that ends next when anything in the suite has shown a secret.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class NoSecretLeaksAttribute : Attribute, ITestAction
{
    public ActionTargets Targets => ActionTargets.Test;

    public void BeforeTest(ITest test) { }

    public void AfterTest(ITest test) => Assert.That(SecretSearch.Hits, Is.Empty, "A secret was shown.");
}
