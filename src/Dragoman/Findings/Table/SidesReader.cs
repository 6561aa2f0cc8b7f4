using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Whom "both sides", "the two countries", "the leaders" speak of: the two that the report last named together.</summary>
internal sealed class SidesReader
{
    // Further back than this no reader looks for the two.
    private const int FarthestSentence = 25;

    // More pairs are not counted, so that a long list stays linear.
    private const int MostPairs = 40;

    private const int Near = 90, Fitting = 100, NextSentences = 8;

    internal static readonly TableLexicon Lexicon = new("table/sides.txt");
    private static TableLexicon Gatherings => EngagementFinder.Lexicon;

    // Those who act together, or between whom something is, are rather the sides than those who are listed by the way.
    private readonly record struct Pair(int Word, int First, int Second, bool People, bool Acts);

    // Named fewer times, nobody is taken for a side without an "and".
    private const int LeastNamed = 3;

    private readonly TableContext _c;
    private readonly List<Pair> _pairs = [];
    private (int State, int Faction)? _adversaries;

    public SidesReader(TableContext context)
    {
        _c = context;
        ParsedText t = context.T;
        for (int i = 0; i < t.Count; i++)
        {
            // Few words are one of two.
            int other = Only(i), host = other < 0 ? Met(i) : -1;
            if (other < 0 && host < 0)
                continue;
            // "talks sponsored by A and B": theirs is the house, not the quarrel.
            if (t.Deprel[i] is Deprel.obl_agent || IsShared(i) || IsCounted(i)
                || t.Deprel[i] is Deprel.appos && t.Upos[i] is Upos.NOUN && Only(i) is >= 0 and int post && t.Upos[post] is Upos.NOUN && IsOffice(i)
                    && IsOffice(post)
                || t.Deprel[i] is Deprel.conj && other >= 0 && _c.Tree.Child(t.Head[i], Deprel.conj) == i
                || t.Deprel[i] is Deprel.nmod && t.Head[i] is >= 0 and int whose && Lexicon.Has("onlookers", t.Lemma[whose]) || IsHost(i))
                continue;
            if (other >= 0 && Side(i) is >= 0 and int a && Side(other) is >= 0 and int b && a != b && IsPerson(a) == IsPerson(b))
                _pairs.Add(new Pair(other, a, b, IsPerson(a), t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass || context.Case(i) is "between"));
            else if (host >= 0 && Side(host) is >= 0 and int one && Side(i) is >= 0 and int two && one != two)
                _pairs.Add(new Pair(i, one, two, IsPerson(one) && IsPerson(two), true));
        }
        if (!_pairs.Exists(p => !p.People && !(IsAnybody(p.First) && IsAnybody(p.Second))) && HeadlinePair() is { } headline)
            _pairs.Insert(0, headline);
    }

    // "soldiers and rebels".
    private bool IsAnybody(int entity) => _c.Entities.Entities[entity] is { Kind: EntityKind.Group, Code: null };

    // "Sudan army, RSF to meet", "Israel-Hamas talks resume": headlines join by commas and hyphens; null where the first line does not.
    private Pair? HeadlinePair()
    {
        ParsedText t = _c.T;
        if (t.Sentences.Length == 0)
            return null;
        SentenceRange line = t.Sentences[0];
        int end = Math.Min(line.End, line.First + LongestHeadline);
        for (int i = line.First; i + 2 < end; i++)
        {
            if (Named(i) is not (>= 0 and int one) || IsPerson(one) || t.Form[i + 1] is not ("," or "-" or "–"))
                continue;
            bool comma = t.Form[i + 1] is ",";
            for (int k = i + 2; k < Math.Min(end, i + 5) && t.Upos[k] is Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.DET; k++)
            {
                if (Named(k) is >= 0 and int two && two != one && !IsPerson(two) && k + 1 < end && t.Upos[k + 1] is not Upos.PUNCT
                    && (!comma || i - line.First < FarthestFirst) && (comma || IsOfTwo(k + 1)))
                    return new Pair(k, one, two, false, true);
            }
            return null;
        }
        return null;
    }

    // Words of a first line that are looked at, and up to the first of two who are parted by a comma.
    private const int LongestHeadline = 20, FarthestFirst = 4;

    // What two have with each other: "Israel-Hamas truce talks".
    private bool IsOfTwo(int word)
    {
        for (int i = word; i < Math.Min(_c.T.Sentences[0].End, word + 3); i++)
        {
            if (Lexicon.Has("quarrels", _c.T.Lemma[i]) || _c.T.Form[i] is "talks" or "meeting" or "summit" or "deal")
                return true;
        }
        return false;
    }

    // "Palestinian and Israeli points of view": what is of both is nothing that both do.
    private bool IsShared(int word)
    {
        ParsedText t = _c.T;
        return t.Deprel[word] is Deprel.amod or Deprel.compound && t.Head[word] is >= 0 and int thing && t.Upos[thing] is Upos.NOUN
            && _c.Entities.AtHead(thing) < 0 && !Gatherings.Has("talks noun", t.Lemma[thing]) && !Gatherings.Has("meeting noun", t.Lemma[thing])
            && !Gatherings.Has("summit noun", t.Lemma[thing])
            && !Lexicon.Has("sides", t.Lemma[thing]) && !Lexicon.Has("bodies", t.Lemma[thing]) && !Lexicon.Has("people", t.Lemma[thing])
                && !Lexicon.Has("quarrels", t.Lemma[thing]);
    }

    // "X, the chief negotiator and ambassador": one person.
    private bool IsOffice(int word) =>
        _c.T.Xpos[word] is Xpos.NN && _c.Entities.AtHead(word) is >= 0 and int e && _c.Entities.Entities[e].Kind is EntityKind.Person;

    // "30 rebels and four soldiers were killed": they are counted.
    private bool IsCounted(int word) =>
        _c.T.Xpos[word] is Xpos.NNS && _c.Tree.Child(word, Deprel.nummod) is >= 0 and int number && _c.T.Lemma[number] is not ("two" or "2");

    // "A and B, which would host the talks", "A and B mediate", "A and B, the mediators": they are in between.
    private bool IsHost(int word)
    {
        ParsedText t = _c.T;
        for (int k = _c.Tree.Child(word, Deprel.conj); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (t.Deprel[k] is Deprel.conj && _c.Tree.Child(k, Deprel.appos) is >= 0 and int what && t.Xpos[what] is Xpos.NNS
                && Lexicon.Has("onlookers", t.Lemma[what]))
                return true;
        }
        // "considering A and B as a venue".
        if (t.Deprel[word] is Deprel.obj && t.Head[word] is >= 0 and int weighs)
        {
            foreach (int of in (ReadOnlySpan<int>)[word, weighs, _c.Tree.Child(word, Deprel.conj)])
            {
                for (int k = of < 0 ? -1 : _c.Tree.FirstChild(of); k >= 0; k = _c.Tree.NextSibling(k))
                {
                    if (k > word && _c.Case(k) is "as" && Gatherings.Has("- venue", t.Lemma[k]))
                        return true;
                }
            }
        }
        int clause = _c.Tree.Child(word, Deprel.acl_relcl);
        return clause >= 0 && Gatherings.Has("- host", t.Lemma[clause])
            || t.Deprel[word] is Deprel.nsubj && t.Head[word] is >= 0 and int verb && Gatherings.Has("- host", t.Lemma[verb])
                && !_c.Clause.IsPassive(verb);
    }

    // "X met Y", "X spoke in Brussels after a meeting with Y": the word for X where this is Y; −1 where it is not. A list of three is no pair.
    private int Met(int word)
    {
        ParsedText t = _c.T;
        int head = t.Head[word];
        if (head < 0 || t.Upos[word] is not (Upos.PROPN or Upos.NOUN))
            return -1;
        bool with = t.Deprel[word] is Deprel.obl or Deprel.nmod && _c.Case(word) is "with";
        if (t.Upos[head] is Upos.VERB)
        {
            bool meets = t.Deprel[word] is Deprel.obj && t.Lemma[head] is "meet" or "telephone" or "phone"
                || with && t.Lemma[head] is "meet" or "speak" or "talk" or "negotiate" or "confer";
            return meets && !_c.Clause.IsPassive(head) ? _c.Subject(head) : -1;
        }
        if (!with || t.Upos[head] is not Upos.NOUN
            || !Gatherings.Has("call noun", t.Lemma[head]) && !Gatherings.Has("meeting noun", t.Lemma[head])
                && !Gatherings.Has("talks noun", t.Lemma[head]) && !Gatherings.Has("summit noun", t.Lemma[head])
                && !Gatherings.Has("call weak", t.Lemma[head]))
            return -1;
        // The clause that the meeting is told in is about the other.
        int at = head;
        for (int level = 0; level < 4 && t.Head[at] >= 0 && t.Upos[at] is not Upos.VERB; level++)
            at = t.Head[at];
        return t.Upos[at] is Upos.VERB && t.Deprel[at] is not (Deprel.acl or Deprel.acl_relcl) && !_c.Clause.IsPassive(at) ? _c.Subject(at) : -1;
    }

    /// <summary>The two that a noun speaks of, in the order named; false where the noun is none of such, or nobody was named together
    /// before.</summary>
    public bool TryRead(int noun, out int first, out int second)
    {
        (first, second) = (-1, -1);
        ParsedText t = _c.T;
        bool duo = IsDuo(noun);
        if (_pairs.Count == 0 && Koreas() is null && t.Lemma[noun] is not ("man" or "woman") && Adversaries().State < 0
            || !duo && !(t.Xpos[noun] is Xpos.NNS && IsBoth(noun) || t.Xpos[noun] is Xpos.NN && IsEach(noun)))
            return false;
        bool people = duo || Lexicon.Has("people", t.Lemma[noun]);
        if (!LastPair(noun, people, out first, out second))
            return !duo && NextPair(noun, out first, out second);
        // What both sides agreed is not said by the two who lead them.
        if (!people && _c.Party(first) is >= 0 and int one && _c.Party(second) is >= 0 and int other && one != other)
            (first, second) = (one, other);
        return true;
    }

    // The armed group or party that the report names most, and the state whose it is, where it names both at least as often as any two that it joins:
    // they are the sides, though no "and" stands between them. −1 and −1 where there are none.
    private (int State, int Faction) Adversaries()
    {
        if (_adversaries is { } known)
            return known;
        (int, int) found = (-1, -1);
        int most = LeastNamed - 1;
        List<Entity> all = _c.Entities.Entities;
        for (int i = 0; i < all.Count; i++)
        {
            if (all[i] is not { Kind: EntityKind.Organization, Sector: "REB" or "SEP" or "UAF", Code: { Length: 3 } code }
                || all[i].Mentions.Count <= most)
                continue;
            int state = -1, named = 0;
            for (int k = 0; k < all.Count; k++)
            {
                bool own = all[k].Code == code && all[k].Sector is "GOV" or "MIL"
                    || all[k] is { Kind: EntityKind.Group, Sector: "MIL", Code: null }
                        && all[k].Spellings.Exists(static s => s is "army" or "military");
                if (own)
                    named += all[k].Mentions.Count;
                if (own && state < 0 || all[k] is { Kind: EntityKind.Country, Sector: null } && all[k].Code == code)
                    state = k;
            }
            if (state >= 0 && named >= LeastNamed)
                (found, most) = ((state, i), all[i].Mentions.Count);
        }
        _adversaries = found;
        return found;
    }

    /// <summary>The two that were last named together before a word, people or states; false where nobody was, or too far back.</summary>
    public bool LastPair(int noun, bool people, out int first, out int second)
    {
        if (!people && (Lexicon.Has("sides", _c.T.Lemma[noun]) || IsTalks(noun)) && Adversaries() is { State: >= 0 } sides
            && Joined(noun, sides.State, sides.Faction))
        {
            (first, second) = (_c.Party(sides.State), sides.Faction);
            return true;
        }
        return LastJoined(noun, people, out first, out second);
    }

    private bool IsTalks(int word) => Gatherings.Has("talks noun", _c.T.Lemma[word]);

    // Whether nobody nearer is joined: of the pairs before a word none has both its ends elsewhere and stands in the same sentence.
    private bool Joined(int noun, int state, int faction)
    {
        for (int k = _pairs.Count - 1; k >= 0 && _c.T.SentenceOf[noun] - _c.T.SentenceOf[_pairs[k].Word] <= FarthestSentence; k--)
        {
            if (_pairs[k].Word >= noun)
                continue;
            int a = _c.Party(_pairs[k].First), b = _c.Party(_pairs[k].Second);
            if (_c.T.SentenceOf[_pairs[k].Word] == _c.T.SentenceOf[noun]
                || (a == faction || b == faction) && (a == _c.Party(state) || b == _c.Party(state)))
                return false;
        }
        return true;
    }

    // "the two Koreas": where the report says so and names both, they are the sides that no "and" joins nearby.
    private (int First, int Second)? Koreas()
    {
        if (_koreas is { } known)
            return known.First < 0 ? null : known;
        int north = -1, south = -1;
        bool two = false;
        for (int e = 0; e < _c.Entities.Entities.Count; e++)
        {
            if (_c.Entities.Entities[e] is { Kind: EntityKind.Country, Sector: null } land)
                (north, south) = (land.Code is "PRK" ? e : north, land.Code is "KOR" ? e : south);
        }
        for (int i = 1; north >= 0 && south >= 0 && i < _c.T.Count && !two; i++)
            two = _c.T.Form[i] is "Koreas" && _c.T.Lemma[i - 1] is "two" or "both" or "rival" or "the";
        _koreas = two ? (north, south) : (-1, -1);
        return two ? _koreas : null;
    }

    private (int First, int Second)? _koreas;

    private bool LastJoined(int noun, bool people, out int first, out int second)
    {
        (first, second) = (-1, -1);
        ParsedText t = _c.T;
        if (!people && Koreas() is { } koreas && !_pairs.Exists(p => p.Word < noun && t.SentenceOf[p.Word] == t.SentenceOf[noun]))
        {
            (first, second) = koreas;
            return true;
        }
        Pair? found = null;
        int best = 0;
        for (int k = _pairs.Count - 1; k >= 0 && t.SentenceOf[noun] - t.SentenceOf[_pairs[k].Word] <= FarthestSentence; k--)
        {
            if (_pairs[k].Word >= noun)
                continue;
            // The two of this sentence, else those most often named together, the last of equals. Leaders are people, sides are states, where the
            // report has both.
            int told =
                (t.SentenceOf[_pairs[k].Word] == t.SentenceOf[noun] ? Near
                    : 2 * Times(k, noun) + (_pairs[k].Acts ? 1 : 0)) + (_pairs[k].People == people ? Fitting : 0);
            if (told > best)
                (best, found) = (told, _pairs[k]);
        }
        // "both men": two people, of whom the report may have spoken one after the other.
        if (t.Lemma[noun] is "man" or "woman" && found is not { People: true })
            return LastTwo(noun, out first, out second);
        if (found is not { } pair)
            return false;
        (first, second) = (pair.First, pair.Second);
        return true;
    }

    /// <summary>The two people of the sentence before a pronoun, where it names just two; false where it names others.</summary>
    public bool TwoBefore(int pronoun, out int first, out int second)
    {
        (first, second) = (-1, -1);
        int sentence = _c.T.SentenceOf[pronoun] - 1;
        if (sentence < 0)
            return false;
        for (int i = _c.T.Sentences[sentence].First; i < _c.T.Sentences[sentence].End; i++)
        {
            if (_c.T.Upos[i] is not Upos.PROPN || _c.Entities.AtHead(i) is not (>= 0 and int who) || !IsPerson(who) || who == first || who == second)
                continue;
            if (second >= 0 || !_c.IsActor(who))
                return false;
            (first, second) = first < 0 ? (who, -1) : (first, who);
        }
        return second >= 0;
    }

    // The two people who were last spoken of before a word.
    private bool LastTwo(int noun, out int first, out int second)
    {
        (first, second) = (-1, -1);
        int verb = _c.T.Head[noun], caller = verb >= 0 && _c.T.Upos[verb] is Upos.VERB ? _c.Entity(_c.Subject(verb)) : -1;
        for (int i = noun - 1; i >= 0 && _c.T.SentenceOf[noun] - _c.T.SentenceOf[i] <= 3; i--)
        {
            if (_c.T.Upos[i] is not Upos.PROPN || _c.Entities.AtHead(i) is not (>= 0 and int who) || !_c.IsActor(who) || !IsPerson(who)
                || who == second || who == caller)
                continue;
            if (second >= 0)
            {
                first = who;
                return true;
            }
            second = who;
        }
        return false;
    }

    // "The warring parties closed a week of talks", at the head of a report: those who are named together next.
    private bool NextPair(int noun, out int first, out int second)
    {
        (first, second) = (-1, -1);
        foreach (Pair pair in _pairs)
        {
            // Sides are not the envoys who meet further down.
            if (pair.Word < noun || _c.T.SentenceOf[pair.Word] - _c.T.SentenceOf[noun] > NextSentences
                || pair.People && !Lexicon.Has("people", _c.T.Lemma[noun]))
                continue;
            (first, second) = (_c.Party(pair.First), _c.Party(pair.Second));
            return first != second;
        }
        return false;
    }

    // How often the two of a pair were named together before a word.
    private int Times(int pair, int before)
    {
        int times = 0, a = _c.Party(_pairs[pair].First), b = _c.Party(_pairs[pair].Second);
        for (int k = pair; k >= Math.Max(0, pair - MostPairs); k--)
        {
            int c = _c.Party(_pairs[k].First), d = _c.Party(_pairs[k].Second);
            if (_pairs[k].Word < before && (a == c && b == d || a == d && b == c))
                times++;
        }
        return times;
    }

    // "The two spoke", "the pair last met": nothing is said of what they are.
    private bool IsDuo(int word)
    {
        if (!Lexicon.Has("duo", _c.T.Lemma[word]) || _c.T.Upos[word] is not (Upos.NUM or Upos.NOUN)
            || _c.T.Deprel[word] is not (Deprel.nsubj or Deprel.nsubj_pass or Deprel.obj))
            return false;
        int det = -1;
        for (int k = _c.Tree.FirstChild(word); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (_c.T.Deprel[k] is Deprel.nmod or Deprel.acl or Deprel.acl_relcl or Deprel.compound or Deprel.nmod_poss
                || _c.T.Deprel[k] is Deprel.amod && _c.T.Upos[k] is Upos.ADJ)
                return false;
            if (_c.T.Deprel[k] is Deprel.det && _c.T.Lemma[k] is "the")
                det = k;
        }
        return det >= 0;
    }

    // "each side", "neither country".
    private bool IsEach(int noun)
    {
        int det = _c.Tree.Child(noun, Deprel.det);
        return det >= 0 && _c.T.Lemma[det] is "each" or "neither" or "either"
            && (Lexicon.Has("sides", _c.T.Lemma[noun]) || Lexicon.Has("bodies", _c.T.Lemma[noun]) || Lexicon.Has("people", _c.T.Lemma[noun]));
    }

    // "both sides", "the two countries", "the sides"; not "two countries in Africa" or "the Gulf states".
    private bool IsBoth(int noun)
    {
        ParsedText t = _c.T;
        bool two = false, definite = false, warring = false;
        for (int k = _c.Tree.FirstChild(noun); k >= 0; k = _c.Tree.NextSibling(k))
        {
            // "the two presidents in Luanda": where they are, not which.
            if (t.Deprel[k] is Deprel.nmod && _c.Case(k) is "in" or "at" or "on"
                && (Lexicon.Has("people", t.Lemma[noun])
                    || Lexicon.Has("sides", t.Lemma[noun]) && (_c.IsGround(_c.Entities.AtHead(k)) || Lexicon.Has("quarrels", t.Lemma[k])))
                || Lexicon.Has("sides", t.Lemma[noun]) && t.Deprel[k] is Deprel.nmod && _c.Case(k) is "to" && Lexicon.Has("quarrels", t.Lemma[k])
                || t.Deprel[k] is Deprel.acl && k > 0 && t.Form[k - 1] is ",")
                continue;
            // "with both sides agreeing to meet again": what they do.
            if (t.Deprel[k] is Deprel.acl && t.Xpos[k] is Xpos.VBG && _c.Case(noun) is "with")
                continue;
            // "Yemen's warring parties".
            if (t.Deprel[k] is Deprel.amod && Lexicon.Has("warring", t.Lemma[k]))
            {
                warring = Lexicon.Has("sides", t.Lemma[noun]);
                continue;
            }
            if (t.Deprel[k] is Deprel.nmod_poss && t.Upos[k] is Upos.PROPN && _c.IsGround(_c.Entities.AtHead(k)))
                continue;
            // "the two sides, which failed to agree": a word by the way.
            if (t.Deprel[k] is Deprel.acl_relcl && _c.Tree.Subtree(k).First is > 0 and int first
                && (t.Form[first] is "," || t.Form[first - 1] is ","))
                continue;
            if (t.Deprel[k] is Deprel.nmod or Deprel.acl or Deprel.acl_relcl or Deprel.nmod_poss or Deprel.amod or Deprel.compound)
                return false;
            two |= t.Lemma[k] is "two" or "both" || t.Form[k] is "2";
            definite |= t.Lemma[k] is "the" or "these";
        }
        return Lexicon.Has("sides", t.Lemma[noun]) && (two || definite || warring)
            || two && (Lexicon.Has("bodies", t.Lemma[noun]) || Lexicon.Has("people", t.Lemma[noun]));
    }

    // The one that is joined to a word by "and" or "between … and …"; −1 for none or several.
    private int Only(int word)
    {
        int found = -1;
        for (int k = _c.Tree.Child(word, Deprel.conj); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (_c.T.Deprel[k] is not Deprel.conj)
                continue;
            if (found >= 0)
                return -1;
            found = k;
        }
        return found;
    }

    // "the Iran-backed group Hezbollah" is Hezbollah.
    private int Side(int word) => _c.Tree.Child(word, Deprel.appos) is >= 0 and int named && named == word + 1 ? Named(named) : Named(word);

    private int Named(int word) =>
        _c.Entities.AtHead(word) is >= 0 and int entity && _c.CanAct(entity) && _c.IsPolitical(entity) && _c.Entities.Entities[entity] is { } e
            && !(e.Kind is EntityKind.Group && e.Code is null && e.Sector is "GOV" or "CVL") ? entity : -1;

    private bool IsPerson(int entity) => _c.Entities.Entities[entity].Kind is EntityKind.Person;
}
