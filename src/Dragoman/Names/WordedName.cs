namespace Dragoman.Names;

/// <summary>A name cut into words, and what it was parsed as, so that a name that is compared with many is read once.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class WordedName
{
    private const int LongestName = 4096;

    private readonly ParsedName?[] _parsed = new ParsedName?[(int)NameSchema.Place + 1];
    private List<NameWord>? _joined;
    private NameSchema _guess;

    public WordedName(string text)
    {
        Text = text;
        char[] buffer = new char[Math.Min(text.Length, LongestName) * Romanizer.LongestSpelling];
        Words = NameWords.Split(new string(buffer, 0, Romanizer.Romanize(text, buffer, out ScriptKinds scripts)));
        Scripts = scripts;
    }

    /// <summary>The name as it is written.</summary>
    public string Text { get; }

    public ScriptKinds Scripts { get; }

    public List<NameWord> Words { get; }

    /// <summary>The words, what is written letter by letter being one.</summary>
    public List<NameWord> JoinedWords => _joined ??= NameWords.JoinLetters(Words);

    /// <summary>What its words show it to be: an organization's, else a person's.</summary>
    public NameSchema Guess => _guess != NameSchema.Unknown ? _guess : _guess = NameParser.Guess(JoinedWords);

    public ParsedName Parse(NameSchema schema)
    {
        if (schema == NameSchema.Unknown)
            schema = Guess;
        return _parsed[(int)schema] ??= NameParser.Parse(this, schema);
    }
}
