using Microsoft.CodeAnalysis;

namespace Tessitura.Client.SourceGenerator.Tests;

internal static class StandIns
{
    private static readonly Lazy<byte[]> LazyImage = new(static () =>
    {
        using MemoryStream stream = new();
        Assert.That(TestCompilation.Create("StandIns", Source).Emit(stream).Diagnostics, Is.Empty);
        return stream.ToArray();
    });

    public static byte[] Image => LazyImage.Value;

    public static MetadataReference Reference => MetadataReference.CreateFromImage(Image);

    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using Tessitura.Client.Annotations;
        using System.Runtime.CompilerServices;
        namespace Tessitura.Client
        {
            [InterpolatedStringHandler]
            public ref struct RequestPath
            {
                private string _text;
                public RequestPath(int literalLength, int formattedCount) => _text = "";
                public static implicit operator RequestPath(string path)
                {
                    RequestPath result = new(0, 0);
                    result.AppendLiteral(path);
                    return result;
                }
                public void AppendLiteral(string text) => _text += text;
                public void AppendFormatted<T>(T value) => _text += Escape(value);
                public void AddQuery<T>(string name, T? value)
                {
                    if (value is not null) _text += (_text.Contains('?') ? "&" : "?") + name + "=" + Escape(value);
                }
                public void AddQuery<T>(string name, IEnumerable<T>? values, CollectionFormat format)
                {
                    if (values is null) return;
                    if (format is CollectionFormat.Csv) { AddQuery(name, string.Join(",", values)); return; }
                    foreach (T value in values) AddQuery(name, value);
                }
                public override string ToString() => _text;
                private static string Escape<T>(T value) => Uri.EscapeDataString(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
            }

            public sealed class ResourceInvoker
            {
                public List<string> Sent { get; } = new();
                public Task SendAsync(HttpMethod method, RequestPath path, CancellationToken cancellationToken = default) => Record<object>("", method, path, null)!;
                public Task<T> SendAsync<T>(HttpMethod method, RequestPath path, CancellationToken cancellationToken = default) => Record<T>("", method, path, null)!;
                public Task<T?> SendOptionalAsync<T>(HttpMethod method, RequestPath path, CancellationToken cancellationToken = default) => Record<T>("optional ", method, path, null);
                public Task SendAsync<TBody>(HttpMethod method, RequestPath path, TBody body, CancellationToken cancellationToken = default) => Record<object>("", method, path, body)!;
                public Task<TResult> SendAsync<TBody, TResult>(HttpMethod method, RequestPath path, TBody body, CancellationToken cancellationToken = default) => Record<TResult>("", method, path, body)!;
                public Task<TResult?> SendOptionalAsync<TBody, TResult>(HttpMethod method, RequestPath path, TBody body, CancellationToken cancellationToken = default) => Record<TResult>("optional ", method, path, body);
                private Task<T?> Record<T>(string kind, HttpMethod method, RequestPath path, object? body)
                {
                    Sent.Add($"{kind}{method} {path.ToString()} {body}".TrimEnd());
                    return Task.FromResult<T?>(default);
                }
            }
        }
        """;
}
