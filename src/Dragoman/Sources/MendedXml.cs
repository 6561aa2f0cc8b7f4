using System.Buffers;
using System.Net;
using System.Text;

namespace Dragoman.Sources;

/// <summary>The bytes of a feed as they should have been: blank lines before the declaration are left out, entities of HTML ("&amp;nbsp;") and
/// ampersands that begin none are written as XML has them, control characters are spaces.</summary>
/// <remarks>Many programs put feeds together from pieces of pages; XML refuses the whole of such a feed. Works on bytes, as all of these
/// characters are ASCII in every set but UTF-16, which is handed on as it is.</remarks>
internal sealed class MendedXml(Stream rest) : ForwardStream
{
    private const int LongestEntity = 12;
    private static readonly SearchValues<byte> EntityNames = SearchValues.Create("#0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);
    private static readonly byte[] OpensVerbatim = "<![CDATA["u8.ToArray(), ClosesVerbatim = "]]>"u8.ToArray();

    private readonly byte[] _in = new byte[1 << 15];
    private readonly MemoryStream _out = new();
    private int _from, _to;
    private bool _began, _ended, _isWide, _isVerbatim;

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (_out.Position == _out.Length && !(_ended && _from == _to))
        {
            _out.SetLength(0);
            Fill();
            if (_isWide)
            {
                _out.Write(_in, _from, _to - _from);
                _from = _to;
            }
            else
                Mend();
            _out.Position = 0;
        }
        return _out.Read(buffer, offset, count);
    }

    private void Fill()
    {
        _in.AsSpan(_from, _to - _from).CopyTo(_in);
        (_to, _from) = (_to - _from, 0);
        int read;
        while (!_ended && _to < _in.Length)
        {
            _ended = (read = rest.Read(_in, _to, _in.Length - _to)) == 0;
            _to += read;
        }
        if (_began)
            return;
        _began = true;
        _isWide = _in.AsSpan(0, _to).IndexOf((byte)0) is >= 0 and < 4;
        if (!_isWide && _in.AsSpan(0, _to).IndexOf((byte)'<') is var first and > 0
            && _in.AsSpan(0, first).IndexOfAnyExcept((byte[])[(byte)' ', (byte)'\t', (byte)'\r', (byte)'\n', 0xEF, 0xBB, 0xBF]) < 0)
            _from = first;
    }

    // What may go on behind the bytes at hand is left for the next turn.
    private void Mend()
    {
        int end = _ended ? _to : _to - LongestEntity;
        while (_from < end)
        {
            ReadOnlySpan<byte> left = _in.AsSpan(_from, _to - _from);
            byte b = left[0];
            if (b < 32 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r'))
                b = (byte)' ';
            else if (b == '&' && !_isVerbatim)
            {
                _from += WriteEntity(left);
                continue;
            }
            else if (left.StartsWith(_isVerbatim ? ClosesVerbatim : OpensVerbatim))
                _isVerbatim = !_isVerbatim;
            _out.WriteByte(b);
            _from++;
        }
    }

    /// <returns>How many bytes were taken.</returns>
    private int WriteEntity(ReadOnlySpan<byte> left)
    {
        int end = left[..Math.Min(left.Length, LongestEntity)].IndexOf((byte)';');
        string name = end > 1 && left[1..end].IndexOfAnyExcept(EntityNames) < 0 ? Encoding.Latin1.GetString(left[..(end + 1)]) : "";
        bool isXml = name is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;";
        if (!isXml && name.Length > 0 && WebUtility.HtmlDecode(name) is { } plain && plain != name && Rune.TryGetRuneAt(plain, 0, out Rune rune)
            && (rune.Value >= 32 || rune.Value is '\t' or '\n' or '\r') && rune.Value is not (0xFFFE or 0xFFFF))
        {
            _out.Write(Encoding.ASCII.GetBytes(FormattableString.Invariant($"&#{rune.Value};")));
            return end + 1;
        }
        if (!isXml)
        {
            _out.Write("&amp;"u8);
            return 1;
        }
        _out.WriteByte((byte)'&');
        return 1;
    }
}
