namespace Tessitura.Client.Tool.Tests;

/// <summary>
/// A description that a real server gives of itself. It is not part of the project: tests that need it are skipped where
/// it is absent.
/// </summary>
internal static class VendorDescription
{
    private const string Variable = "TESSITURA_VENDOR";
    private const string FileName = "crm-15.2.40.swagger.json";

    public static string Path
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable(Variable) ?? Repository.PathTo("../shared/vendor");
            var path = System.IO.Path.Combine(folder, FileName);
            if (!File.Exists(path))
            {
                Assert.Ignore($"Set {Variable} to a folder with {FileName} to run this test.");
            }

            return path;
        }
    }
}
