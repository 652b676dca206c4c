using System.Text;

namespace Tessitura.Client.Simulator;

/// <summary>The answers of web servers and gateways, which know nothing of the service.</summary>
internal static class FaultPages
{
    public const string ContentType = "text/html; charset=utf-8";

    public static byte[] Error(int status) =>
        Page($"{status} - The server is in trouble.", "There is a problem with the resource you are looking for.");

    public static byte[] Maintenance { get; } =
        Page("Back soon", "We are doing some maintenance. Please come back later.");

    private static byte[] Page(string title, string text) =>
        Encoding.UTF8.GetBytes(
            $"<!DOCTYPE html><html><head><title>{title}</title></head><body><h1>{title}</h1><p>{text}</p></body></html>"
        );
}
