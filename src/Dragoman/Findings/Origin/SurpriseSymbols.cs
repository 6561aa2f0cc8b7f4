using Dragoman.Reading;

namespace Dragoman.Findings.Origin;

/// <summary>The symbols that the models of surprise count, one a word, as numbers.</summary>
internal static class SurpriseSymbols
{
    /// <summary>Before the first and behind the last word of a sentence.</summary>
    public const ulong Edge = 2;

    /// <summary>What stands for a noun's article where it has none, or another determiner.</summary>
    public const ulong NoArticle = 3, AnArticle = 4, TheArticle = 5, OtherDeterminer = 6;
    private const ulong Tags = 16, Classes = 128, Arcs = 1024;
    private const ulong Start = 14695981039346656037;
    private const int LongestNounPhrase = 8;

    public static bool IsClosed(Upos upos) => upos is Upos.ADP or Upos.AUX or Upos.CCONJ or Upos.DET or Upos.PART or Upos.PRON or Upos.SCONJ;

    public static bool IsContent(Upos upos) => upos is Upos.NOUN or Upos.VERB or Upos.ADJ or Upos.ADV;

    /// <summary>A closed-class word or a mark as itself, any other as its Penn tag.</summary>
    public static ulong Symbol(ParsedText t, int i) => Symbol(t, i, Letters(t.Form[i]));

    /// <summary>The same, with what <see cref="Letters(string)"/> makes of the word.</summary>
    public static ulong Symbol(ParsedText t, int i, ulong letters) => IsClosed(t.Upos[i]) || t.Upos[i] is Upos.PUNCT ? letters : Tag(t, i);

    public static ulong Lemma(ParsedText t, int i) => Hash(t.Lemma[i]);

    public static ulong Tag(ParsedText t, int i) => i < 0 ? Edge : Tags + (ulong)t.Xpos[i];

    /// <summary>The preposition's governor: what its noun hangs from. False where the tree gives none.</summary>
    public static bool TryGovernor(ParsedText t, int preposition, out int governor)
    {
        governor = -1;
        if (t.Upos[preposition] is not Upos.ADP || t.Deprel[preposition] is not Deprel.@case || t.Head[preposition] is not (>= 0 and int noun))
            return false;
        governor = t.Head[noun];
        return governor >= 0 && IsContent(t.Upos[governor]);
    }

    /// <summary>The article of a noun and what else says whether it takes one. False for words that are no heads of noun phrases.</summary>
    /// <param name="surroundings">The noun's tag or kind of name, with its preposition or, without one, its relation.</param>
    public static bool TryArticle(ParsedText t, int noun, out ulong surroundings, out ulong article)
    {
        (surroundings, article) = (0, NoArticle);
        if (t.Upos[noun] is not (Upos.NOUN or Upos.PROPN) || t.Deprel[noun] is Deprel.compound or Deprel.flat or Deprel.goeswith or Deprel.@fixed)
            return false;
        ulong preposition = (ulong)t.Deprel[noun];
        for (int i = noun - 1; i >= Math.Max(t.Sentences[t.SentenceOf[noun]].First, noun - LongestNounPhrase); i--)
        {
            if (t.Head[i] != noun)
                continue;
            if (t.Deprel[i] is Deprel.@case)
                preposition = Hash(t.Form[i]);
            else if (t.Upos[i] is Upos.DET)
                article = ArticleOf(t.Form[i]);
            else if (t.Deprel[i] is Deprel.nmod_poss or Deprel.nummod)
                article = OtherDeterminer;
        }
        surroundings = preposition * 31 + (t.Upos[noun] is Upos.PROPN ? Classes + (ulong)t.Name[noun] : Tag(t, noun));
        return true;
    }

    /// <summary>How a word hangs from its head: relation, side and distance.</summary>
    public static ulong Arc(ParsedText t, int i)
    {
        int distance = t.Head[i] < 0 ? 0 : t.Head[i] - i;
        ulong length = (ulong)(Math.Abs(distance) switch { <= 2 => Math.Abs(distance), <= 5 => 3, <= 10 => 4, _ => 5 });
        return Arcs + (ulong)t.Deprel[i] * 16 + length * 2 + (distance < 0 ? 1u : 0u);
    }

    private static ulong ArticleOf(string form) => form switch
    {
        "the" or "The" => TheArticle,
        "a" or "an" or "A" or "An" => AnArticle,
        _ => OtherDeterminer,
    };

    /// <summary>A word in whatever case.</summary>
    public static ulong Letters(string form) => Hash(form);

    /// <summary>Two words written as one.</summary>
    public static ulong Letters(string first, string rest) => Hash(rest, Hash(first, Start)) | 1UL << 63;

    // FNV-1a over UTF-16, with ASCII capitals made small and quotation marks straight; never one of the small numbers above.
    private static ulong Hash(string form) => Hash(form, Start) | 1UL << 63;

    private static ulong Hash(string form, ulong h)
    {
        foreach (char c in form)
            h = (h ^ (char.IsAsciiLetterUpper(c) ? (uint)(c | 0x20) : c is '’' ? '\'' : c is '“' or '”' ? '"' : c)) * 1099511628211;
        return h;
    }
}
