using Dragoman.Findings.Entities;
using Dragoman.Findings.Times;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Statements;

/// <summary>When, where and to whom a statement was made, from the clause of its cue.</summary>
internal sealed class CircumstanceReader(CueLexicon lexicon, ClauseReader clause, EntityTable entities, List<Timex3> times, string? published)
{
    // A time further from its cue than this many words is not about it; the bound keeps the search linear.
    private const int Near = 80;

    // Words for a time between a cue and what is said.
    private const int LongestTime = 6;

    // Words of a name.
    private const int LongestName = 5;

    // Words from an office to the name of its bearer.
    private const int LongestOffice = 16;

    private static readonly WordSet Processes = DataFiles.List("names/sign-words.txt", "processes");

    private readonly ParsedText _parsed = clause.Parsed;
    private readonly DependencyTree _tree = clause.Tree;

    /// <summary>The entity that a word stands for; a relative pronoun stands for what it refers to.</summary>
    public int? Entity(int head)
    {
        if (head < 0)
            return null;
        int entity = entities.AtHead(head);
        if (entity < 0 && _parsed.Xpos[head] is Xpos.WP && NamedBefore(head) is >= 0 and int named)
            return named;
        if (entity < 0 && _parsed.Xpos[head] is Xpos.WP or Xpos.WDT)
        {
            int verb = _parsed.Head[head];
            if (verb >= 0 && _parsed.Deprel[verb] == Deprel.acl_relcl && _parsed.Head[verb] >= 0)
                entity = entities.AtHead(_parsed.Head[verb]);
        }
        if (entity < 0)
            entity = InPhrase(head);
        return entity < 0 ? null : entity;
    }

    // "the alliance without A B, who agreed", "economist A B, who expected": who is named right before "who", where the tree hangs the clause from
    // what is nobody with a name; −1 for none.
    private int NamedBefore(int who)
    {
        int last = who - 1 - (who > 1 && _parsed.Form[who - 1] is "," or "--" or "-" ? 1 : 0);
        int verb = _parsed.Head[who];
        if (last < 1 || _parsed.Name[last] is not NameKind.Person || verb < 0 || _parsed.Form[who] is not "who"
            || _parsed.Deprel[verb] is Deprel.acl_relcl && _parsed.Head[verb] is >= 0 and int told && entities.AtHead(told) is >= 0 and int of
                && entities.Entities[of] is { Kind: EntityKind.Person, Spellings.Count: > 0 })
            return -1;
        for (int i = last; i >= Math.Max(0, last - LongestName) && _parsed.Name[i] is NameKind.Person; i--)
        {
            if (entities.AtHead(i) is >= 0 and int entity && entities.Entities[entity].Kind is EntityKind.Person)
                return entity;
        }
        return -1;
    }

    /// <summary>Who speaks: the entity of the source's head, else the person, else the first entity that is named in the source outside its
    /// appositions.</summary>
    private int? _answering;

    public int? Speaker(Attribution a)
    {
        if (a.SourceHead < 0)
            return null;
        if (Turns.IsMark(_parsed, a))
            return Turns.IsAnswer(_parsed.Form[a.SourceHead]) ? _answering ??= Turns.Interviewed(_parsed, entities, a.SourceHead) : null;
        if ((Bearer(a) ?? Entity(a.SourceHead)) is { } entity)
            return entity;
        int? first = null;
        bool led = false, by = false;
        for (int i = a.Source.First; i < Math.Min(a.Source.End, a.Source.First + Near) && _parsed.Form[i] != ","; i++)
        {
            // "Sources close to the president", "aides who have left him": not he.
            if (i > a.SourceHead
                && (_parsed.Upos[i] is Upos.VERB or Upos.AUX or Upos.SCONJ || _parsed.Xpos[i] is Xpos.WP or Xpos.WDT
                    || _parsed.Form[i] is "close" or "loyal" or "familiar" or "near" or "opposed" or "critical" or "sympathetic"))
                break;
            led |= i > a.SourceHead && _parsed.Deprel[i] is Deprel.@case && _parsed.Upos[i] is Upos.ADP;
            by |= led && _parsed.Form[i] is "by" or "from";
            int named = entities.AtHead(i);
            // "The Russian-installed management" is not Russia.
            if (named < 0 || _parsed.Deprel[i] is Deprel.nmod_poss || i > 0 && _parsed.Deprel[i] is Deprel.appos && _parsed.Form[i - 1] is "a" or "an"
                || i + 2 < _parsed.Count && _parsed.Form[i + 1] is "-" && _parsed.Form[i + 2].EndsWith("ed", StringComparison.Ordinal))
                continue;
            // "The wife of the president" is not the president.
            if (entities.Entities[named].Kind == EntityKind.Person)
            {
                if (led)
                    continue;
                return named;
            }
            if (entities.Entities[named].Kind is EntityKind.Organization or EntityKind.Country or EntityKind.Group
                && !(led && !by && IsProcess(a.SourceHead)))
                first ??= named;
        }
        return first;
    }

    // "The changeover to the European currency foresees", "the formation of a government": what happens to a body is not the body.
    private bool IsProcess(int head) => Processes.Contains(_parsed.Lemma[head]);

    // "The representant of Russia, Vasily Nebenzia, said", "the member of the council Elham Ahmad said": whoever is named behind an office and what
    // it is of bears it. Null for nobody, and for whom the name behind another's office is: "the lawyer of opposition leader Smith".
    private int? Bearer(Attribution a)
    {
        int head = a.SourceHead;
        if (_parsed.Xpos[head] is not Xpos.NN || !RoleNouns.Shared.IsPerson(_parsed.Lemma[head])
            || entities.AtHead(head) is >= 0 and int own && entities.Entities[own] is { Kind: EntityKind.Person, Spellings.Count: > 0 })
            return null;
        int? found = null;
        for (int i = head + 2; i < Math.Min(a.Source.End, head + LongestOffice); i++)
        {
            if (entities.AtHead(i) is not (>= 0 and int person)
                || entities.Entities[person] is not { Kind: EntityKind.Person, Spellings.Count: > 0 } bearer
                || bearer.Mentions.Find(m => m.Head == i && m.Type is MentionType.Name) is not { } name)
                continue;
            if (found is not null || !EndsOffice(name.First - 1, head)
                || name.End < a.Source.End && _parsed.Form[name.End] is not "," && _parsed.Upos[name.End] is not Upos.ADP)
                return null;
            found = person;
        }
        return found;
    }

    // Whether what an office is of may end at a word: a comma, a thing, a state or a body; not "of", nor another office.
    private bool EndsOffice(int last, int head)
    {
        bool apposed = _parsed.Form[last] is "," && last - 1 > head;
        if (apposed)
            last--;
        // "A spokesman for Palestinian President X", "the widow of former agent X": what X is, of whom somebody else is the widow.
        if (!apposed && (_parsed.Upos[last] is Upos.ADJ || DescriptionReader.Ties.Contains(_parsed.Lemma[head])))
            return false;
        return last > head
            && (_parsed.Upos[last] is Upos.NOUN && !RoleNouns.Shared.IsPerson(_parsed.Lemma[last])
                || entities.AtHead(last) is >= 0 and int of
                    && entities.Entities[of].Kind is EntityKind.Country or EntityKind.Organization or EntityKind.Group or EntityKind.Place);
    }

    // "Kremlin spokesman Dmitry Peskov": the tree may put the head on the office and the mention on the name.
    private int InPhrase(int head)
    {
        for (int c = _tree.FirstChild(head); c >= 0; c = _tree.NextSibling(c))
        {
            if (_parsed.Deprel[c] is Deprel.appos or Deprel.flat or Deprel.nmod_desc && entities.AtHead(c) is >= 0 and int entity
                // "One of them, a Norwegian, warned" is not Norway.
                && !(entities.Entities[entity].Kind is EntityKind.Country && c > 0 && _parsed.Form[c - 1] is "a" or "an"))
                return entity;
        }
        return _parsed.Deprel[head] == Deprel.flat && _parsed.Head[head] >= 0 ? entities.AtHead(_parsed.Head[head]) : -1;
    }

    /// <summary>TIMEX3 value of the time that hangs from the cue, outside the content; null where none does.</summary>
    public string? Date(Attribution a)
    {
        if (a.CueWord < 0)
            return null;
        int time = TimeAttachment.Of(_parsed, times, a.CueWord, span => Covers(a, span));
        if (time < 0)
            time = Between(a);
        return time < 0 || IsToCome(times[time].Value, a) ? null : times[time].Value;
    }

    // "recommended a withdrawal by 2008", told in 2006: when it is to be done, and not when it was said. "will announce on Monday" is to be said.
    private bool IsToCome(string value, Attribution a)
    {
        for (int i = a.Cue.First; i <= a.CueWord; i++)
        {
            if (_parsed.Form[i] is "will" or "shall")
                return false;
        }
        return TimeAttachment.IsAfter(value, published);
    }

    /// <summary>"CAIRO: The parliament meets", as diaries have it: where, and nobody's word.</summary>
    public bool IsPlaceHeading(Attribution a) =>
        !a.Source.IsEmpty && a.CueWord >= 0 && _parsed.Form[a.CueWord] is ":" && a.Source.End == a.CueWord
            && entities.AtHead(a.Source.First) is >= 0 and int place && entities.Entities[place].Kind is EntityKind.Place
            && _parsed.Span[a.Source.First].In(_parsed.Text) is { Length: > 3 } name && !name.ContainsAnyExceptInRange('A', 'Z');

    // "said late on Friday the road was open": the time that stands alone between the cue and what is said, wherever the tree hung it; −1 for none.
    private int Between(Attribution a)
    {
        int content = a.Content.FindIndex(c => c.First > a.Cue.End);
        if (content < 0 || a.Content[content].First - a.Cue.End > LongestTime)
            return -1;
        int first = a.Cue.End;
        while (_parsed.Upos[first] is Upos.ADP && first < a.Content[content].First)
            first++;
        int end = _parsed.Span[a.Content[content].First].Start;
        int k = Timex3.FirstFrom(times, _parsed.Span[first].Start);
        return k < times.Count && times[k].Span.Start == _parsed.Span[first].Start && times[k].Span.End <= end
            && times[k].Type is TimexType.DATE or TimexType.TIME && !times[k].Value.EndsWith("_REF", StringComparison.Ordinal) ? k : -1;
    }

    private bool Covers(Attribution a, TextSpan span)
    {
        foreach (WordRange range in a.Content)
        {
            if (_parsed.SpanOf(range.First, range.End).Overlaps(span))
                return true;
        }
        return !a.Source.IsEmpty && _parsed.SpanOf(a.Source.First, a.Source.End).Overlaps(span);
    }

    /// <summary>Where it was said, in the report's words: "an interview with CBS News" gives "interview with CBS News".</summary>
    public string? Venue(Attribution a)
    {
        if (a.CueWord < 0)
            return null;
        for (int c = _tree.FirstChild(a.CueWord); c >= 0; c = _tree.NextSibling(c))
        {
            bool oblique = _parsed.Deprel[c] == Deprel.obl && _tree.Child(c, Deprel.@case) is >= 0 and int mark
                && _parsed.Lemma[mark] is "in" or "at" or "on" or "aboard" or "during" or "via" or "to" or "from" or "through";
            bool told = c == a.Addressee;
            if ((oblique || told) && IsVenue(c, oblique) && !Covers(a, _parsed.Span[c]))
                return Phrase(c);
        }
        return null;
    }

    private bool IsVenue(int word, bool oblique)
    {
        if (lexicon.IsVenue(_parsed.Lemma[word]) || lexicon.IsVenue(_parsed.Form[word]))
            return true;
        if (!oblique || _parsed.Upos[word] != Upos.PROPN || times.Count > 0 && IsTime(word))
            return false;
        return entities.AtHead(word) < 0 || entities.Entities[entities.AtHead(word)].Kind != EntityKind.Person;
    }

    private bool IsTime(int word)
    {
        int t = Timex3.FirstFrom(times, _parsed.Span[word].End) - 1;
        return t >= 0 && times[t].Span.Overlaps(_parsed.Span[word]);
    }

    private string Phrase(int head)
    {
        WordRange range = _tree.Subtree(head);
        int first = Math.Min(range.First, head);
        while (first < head && _parsed.Deprel[first] is Deprel.@case or Deprel.det or Deprel.punct or Deprel.advmod)
            first++;
        int end = Math.Max(head + 1, range.End);
        for (int i = head + 1; i < end; i++)
        {
            if (_parsed.Upos[i] == Upos.PUNCT || _parsed.Deprel[i] is Deprel.acl or Deprel.acl_relcl || IsTime(i))
            {
                end = i;
                break;
            }
        }
        while (end > head + 1 && _parsed.Upos[end - 1] is Upos.ADP or Upos.DET)
            end--;
        return _parsed.SpanOf(first, end).WordsIn(_parsed.Text);
    }
}
