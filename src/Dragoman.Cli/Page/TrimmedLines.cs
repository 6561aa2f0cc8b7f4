using System.Text;

namespace Dragoman.Cli.Page;

/// <summary>Passes text on without the spaces before line ends, with which a grid fills its cells.</summary>
internal sealed class TrimmedLines(TextWriter output) : TextWriter
{
    private int _spaces;

    public override Encoding Encoding => output.Encoding;

    public override void Write(char value)
    {
        if (value == ' ')
        {
            _spaces++;
            return;
        }
        if (value is '\r')   // lines end with LF on every system, so that a page is the same everywhere
            return;
        for (; _spaces > 0 && value != '\n'; _spaces--)
            output.Write(' ');
        _spaces = 0;
        output.Write(value);
    }

    public override void Flush() => output.Flush();
}
