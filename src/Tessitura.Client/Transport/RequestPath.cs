using System.Buffers;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Tessitura.Client;

/// <summary>
/// A path below the base address with its query, written as an interpolated string: every hole is formatted
/// invariantly and escaped like <see cref="Uri.EscapeDataString(string)"/>.
/// </summary>
[InterpolatedStringHandler]
[EditorBrowsable(EditorBrowsableState.Advanced)]
public ref struct RequestPath
{
    private char[] _buffer;
    private int _length;
    private bool _hasQuery;

    /// <summary>Called by the compiler for an interpolated string.</summary>
    /// <param name="literalLength">Characters outside the holes.</param>
    /// <param name="formattedCount">Number of holes.</param>
    public RequestPath(int literalLength, int formattedCount) =>
        _buffer = ArrayPool<char>.Shared.Rent(literalLength + (formattedCount * 16) + 128);

    /// <summary>Takes a path without holes.</summary>
    /// <param name="path">The path, escaped where it needs to be.</param>
    public static implicit operator RequestPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var result = new RequestPath(path.Length, 0);
        result.AppendLiteral(path);
        return result;
    }

    /// <summary>Called by the compiler for the text between the holes.</summary>
    /// <param name="value">Text that goes out as it stands.</param>
    public void AppendLiteral(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _hasQuery |= value.Contains('?', StringComparison.Ordinal);
        Append(value);
    }

    /// <summary>Called by the compiler for a hole.</summary>
    /// <param name="value">A path parameter: neither null, nor empty, nor a dot segment, for each of these would name another resource.</param>
    /// <param name="name">The parameter's name for the error message.</param>
    /// <exception cref="ArgumentException">The value cannot stand in a path.</exception>
    public void AppendFormatted<T>(T value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        var start = _length;
        AppendValue(value);
        var written = _buffer.AsSpan(start, _length - start);
        if (written is "" or "." or "..")
        {
            throw new ArgumentException("A path parameter must not be null, empty, \".\" or \"..\".", name);
        }
    }

    /// <summary>Adds a query parameter, unless its value is null.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="value">Written invariantly: ISO 8601 with offset for dates, <c>true</c> or <c>false</c> for booleans.</param>
    public void AddQuery<T>(string name, T value)
    {
        if (value is null)
        {
            return;
        }

        AppendName(name);
        AppendValue(value);
    }

    /// <summary>Adds a query parameter with several values, unless they are null.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="values">The values; null leaves the parameter out.</param>
    /// <param name="format">One value joined by commas, or the parameter once per value.</param>
    public void AddQuery<T>(string name, IEnumerable<T>? values, CollectionFormat format)
    {
        if (values is null)
        {
            return;
        }

        if (format is CollectionFormat.Multi)
        {
            foreach (var value in values)
            {
                AddQuery(name, value);
            }

            return;
        }

        AppendName(name);
        var first = true;
        foreach (var value in values)
        {
            if (!first)
            {
                // The list is one value, so its commas are escaped too.
                Append("%2C");
            }

            first = false;
            AppendValue(value);
        }
    }

    /// <summary>Called by the compiler for a hole; text has a shorter way.</summary>
    /// <inheritdoc cref="AppendFormatted{T}(T, string?)"/>
    public void AppendFormatted(string? value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        AppendFormatted<string?>(value, name);

    internal string ToStringAndClear()
    {
        var text = new string(_buffer, 0, _length);
        Clear();
        return text;
    }

    /// <summary>The address below <paramref name="baseAddress"/>, which has no slash at its end.</summary>
    internal Uri ToUriAndClear(string baseAddress)
    {
        if (_length == 0 || _buffer[0] != '/')
        {
            throw new ArgumentException("A path starts with \"/\".");
        }

        var uri = new Uri(string.Concat(baseAddress, _buffer.AsSpan(0, _length)), UriKind.Absolute);
        Clear();
        return uri;
    }

    private void Clear()
    {
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private void AppendName(string name)
    {
        Append(_hasQuery ? "&" : "?");
        _hasQuery = true;
        Append(Uri.EscapeDataString(name));
        Append("=");
    }

    private void AppendValue<T>(T value)
    {
        switch (value)
        {
            case null:
                break;
            case bool flag:
                Append(flag ? "true" : "false");
                break;
            case int number:
                AppendInteger(number);
                break;
            default:
                AppendEscaped(ParameterText.Of(value));
                break;
        }
    }

    private void AppendInteger(int value)
    {
        Reserve(11);
        value.TryFormat(_buffer.AsSpan(_length), out var written, default, CultureInfo.InvariantCulture);
        _length += written;
    }

    private void AppendEscaped(string value)
    {
#if NET9_0_OR_GREATER
        // A UTF-16 character takes at most three bytes of UTF-8, each escaped as three characters.
        Reserve(value.Length * 9);
        Uri.TryEscapeDataString(value, _buffer.AsSpan(_length), out var written);
        _length += written;
#else
        Append(Uri.EscapeDataString(value));
#endif
    }

    private void Append(string text)
    {
        Reserve(text.Length);
        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
    }

    private void Reserve(int count)
    {
        if (_buffer.Length - _length >= count)
        {
            return;
        }

        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + count));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
