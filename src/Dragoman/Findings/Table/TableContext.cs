using Dragoman.Findings.Entities;
using Dragoman.Findings.Statements;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Table;

/// <summary>What the readers of the table share: the text and its tree, who and when a word speaks of, and who says so.</summary>
internal sealed class TableContext
{
    private const int Depth = 3, LongestDateline = 8;

    // Words between a verb and "in principle" behind its object.
    private const int FarthestPrinciple = 10;

    // Sentences from the beginning of a report to the one that says whose statement it is.
    private const int FarthestIssuer = 6;

    // Houses that stand in a place.
    // What a town lies at: "the Sava River town".
    private static readonly WordSet Waters = DataFiles.List("table/place-words.txt", "waters");

    private static readonly WordSet Quarters = DataFiles.List("table/place-words.txt", "quarters");

    private static readonly TableLexicon Moods = new("table/moods.txt");

    private static readonly WordSet RoundsAbroad = DataFiles.List("table/engagements.txt", "- round abroad");

    private static TableLexicon Gatherings => EngagementFinder.Lexicon;

    private static TableLexicon Grounds => ProposalMentions.Lexicon;

    private readonly SidesReader _sides;
    private readonly int[] _timeOf;
    private readonly int[] _statementOf;
    private readonly int[] _cueOf;
    private bool? _isConflict, _isDomestic;
    private int? _issuer;
    private HashSet<string>? _foreignRounds;

    // Asked again and again of the same words.
    private readonly Answer[] _negated;

    private enum Answer : byte
    {
        Unknown,
        No,
        Yes,
    }

    // What was found once for an entity holds for the report: whom it speaks for, with the index of itself or another; Unknown before.
    private const int Unknown = -2;
    private readonly int[] _party;
    private readonly Dictionary<string, int> _bodies = new(StringComparer.Ordinal), _states = new(StringComparer.Ordinal);
    private readonly List<int> _factions = [];
    private readonly List<Entity> _armed = [];

    // The body that a person is told to lead ("the RSF, led by General D"), and the capitals and seats that stand for states.
    private readonly Dictionary<int, int> _led = [];
    private readonly Dictionary<string, int> _seats = new(StringComparer.Ordinal);

    public TableContext(ParsedText parsed, DependencyTree tree, EntityTable entities, List<Timex3> times, List<Statement> statements,
        string? published)
    {
        (T, Tree, Entities, Times, Statements, Published) = (parsed, tree, entities, times, statements, published);
        Clause = new ClauseReader(parsed, tree, NoQuotes(parsed.Count));
        _negated = new Answer[parsed.Count];
        _timeOf = new int[parsed.Count];
        _statementOf = new int[parsed.Count];
        Array.Fill(_timeOf, -1);
        Array.Fill(_statementOf, -1);
        _cueOf = new int[parsed.Count];
        Array.Fill(_cueOf, -1);
        for (int t = 0; t < times.Count; t++)
            FillWords(_timeOf, times[t].Span, t);
        _party = new int[entities.Entities.Count];
        Array.Fill(_party, Unknown);
        IndexActors();
        _sides = new SidesReader(this);
        // Of statements one within the other the inner one, found later, counts.
        for (int s = 0; s < statements.Count; s++)
        {
            foreach (TextSpan content in statements[s].Content)
                FillWords(_statementOf, content, s, over: !IsAfterDenial(statements[s], content));
            if (statements[s].Cue is { } cue)
                FillWords(_cueOf, cue, s);
        }
    }

    public ParsedText T { get; }
    public DependencyTree Tree { get; }
    public ClauseReader Clause { get; }
    public EntityTable Entities { get; }
    public List<Timex3> Times { get; }
    public List<Statement> Statements { get; }

    /// <summary>ISO 8601 date of the report; null where nothing says.</summary>
    public string? Published { get; }

    /// <summary>Whether the report is about conflict or politics, so that an agreement or a meeting in it is one of those.</summary>
    public bool IsConflict => _isConflict ??= ReportTopic.IsConflict(this);

    private bool IsDomestic => _isDomestic ??= ReportTopic.IsDomestic(this);

    private static int[] NoQuotes(int words)
    {
        int[] quotes = new int[words];
        Array.Fill(quotes, -1);
        return quotes;
    }

    // "A said that B had attacked it, which B denies": the words are A's.
    private bool IsAfterDenial(Statement s, TextSpan content) =>
        s.Cue is { } cue && cue.Start >= content.End && s.Source is { } source && source.Start >= content.End
            && cue.WordsIn(T.Text) is { } words
            && (words.Contains("den", StringComparison.Ordinal) || words.Contains("reject", StringComparison.Ordinal)
                || words.Contains("dismiss", StringComparison.Ordinal) || words.Contains("disput", StringComparison.Ordinal));

    private void FillWords(int[] of, TextSpan span, int value, bool over = true)
    {
        for (int i = FirstWord(span.Start); i < T.Count && T.Span[i].Start < span.End; i++)
            of[i] = over || of[i] < 0 ? value : of[i];
    }

    /// <summary>The first word that begins at a place of the text or behind it, in UTF-16 code units; the number of words where none does.</summary>
    public int FirstWord(int start)
    {
        int low = 0, high = T.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (T.Span[middle].Start < start)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>The statement in whose content a word stands; −1 for none.</summary>
    public int StatementOf(int word) => _statementOf[word];

    /// <summary>The statement whose cue a word is part of; −1 for none.</summary>
    public int StatementByCue(int word) => _cueOf[word];

    /// <summary>The temporal expression that a word is part of; −1 for none.</summary>
    public int TimeOf(int word) => _timeOf[word];

    /// <summary>Lemma of the preposition of a phrase; empty for none.</summary>
    public string Case(int word)
    {
        for (int c = Tree.Has(word, Deprel.@case, Deprel.mark, Deprel.nmod_desc) ? Tree.FirstChild(word) : -1; c >= 0; c = Tree.NextSibling(c))
        {
            if (T.Deprel[c] is Deprel.@case && T.Form[c] is "according" or "According")
                return "according";
            if (T.Deprel[c] is Deprel.@case or Deprel.mark && T.Upos[c] is Upos.ADP or Upos.SCONJ)
                return T.Lemma[c];
            // "agreed to face-to-face talks": the tag may take the preposition for that of an infinitive.
            if (T.Deprel[c] is Deprel.@case && T.Xpos[c] is Xpos.TO)
                return "to";
            if (T.Deprel[c] is Deprel.@case && T.Xpos[c] is Xpos.VBG && T.Lemma[c] is "follow")
                return "following";
            // "with Prime Minister X": the tree may hang the preposition on the title.
            if (c < word && T.Deprel[c] is Deprel.nmod_desc && Tree.FirstChild(c) is >= 0 and int first && first < c
                && T.Deprel[first] is Deprel.@case && T.Upos[first] is Upos.ADP)
                return T.Lemma[first];
        }
        return "";
    }

    /// <summary>Whether "in principle" stands in the clause behind a word, wherever the tree hangs it: "agreed in principle", "supported the idea of
    /// a truce in principle".</summary>
    public bool InPrinciple(int word)
    {
        // "In principle, Doha supports it".
        for (int k = Tree.FirstChild(word); k >= 0 && k < word; k = Tree.NextSibling(k))
        {
            if (T.Lemma[k] is "principle" && Case(k) is "in" || T.Form[k] is "broadly" && T.Deprel[k] is Deprel.advmod)
                return true;
        }
        int end = Math.Min(T.Sentences[T.SentenceOf[word]].End, word + FarthestPrinciple);
        for (int i = word + 1; i < end; i++)
        {
            if (T.Form[i] is "principle" && T.Form[i - 1] is "in"
                || T.Form[i] is "terms" && T.Form[i - 1] is "general" or "broad" && T.Form[i - 2] is "in")
                return true;
            if (T.Upos[i] is Upos.PUNCT or Upos.CCONJ || T.Upos[i] is Upos.VERB && Clause.OwnSubject(i) >= 0)
                return false;
        }
        return false;
    }

    /// <summary>A mark that parts words; the hyphen of a name does not.</summary>
    public bool IsMark(int word) => T.Upos[word] is Upos.PUNCT && T.Form[word] is not "-";

    /// <summary>Whether "have" helps a verb: "said to have called".</summary>
    public bool HasHave(int verb) => T.Xpos[verb] is Xpos.VBN && Tree.Child(verb, Deprel.aux) is >= 0 and int have && T.Lemma[have] is "have";

    public bool HasModal(int verb, string lemma)
    {
        for (int c = Tree.HasModal(verb) ? Tree.FirstChild(verb) : -1; c >= 0 && c < verb; c = Tree.NextSibling(c))
        {
            if (T.Xpos[c] is Xpos.MD && T.Lemma[c] == lemma)
                return true;
        }
        return false;
    }

    /// <summary>Whether a modal of one of the groups in <c>data/table/moods.txt</c> stands with the verb: "to come", "unreal", "foretold", "duty".</summary>
    public bool HasMood(int verb, string group)
    {
        for (int c = Tree.HasModal(verb) ? Tree.FirstChild(verb) : -1; c >= 0 && c < verb; c = Tree.NextSibling(c))
        {
            if (T.Xpos[c] is Xpos.MD && Moods.Has(group, T.Lemma[c]))
                return true;
        }
        return false;
    }

    /// <summary>"another round", "the next meeting": none that was told before.</summary>
    public bool IsFurther(int noun)
    {
        for (int k = Tree.FirstChild(noun); k >= 0 && k < noun; k = Tree.NextSibling(k))
        {
            if (T.Deprel[k] is Deprel.amod or Deprel.det && T.Lemma[k] is "another" or "new" or "next" or "further" or "fresh" or "more")
                return true;
        }
        return false;
    }

    /// <summary>Whether the verb's subject does it: not denied, not in doubt, and not done to the subject.</summary>
    public bool IsDone(int verb) => !IsNegated(verb) && !IsInDoubt(verb) && !Clause.IsPassive(verb);

    /// <summary>Whether a conjunction such as "if" or "whether" opens the verb's clause, so that nothing is said to be so.</summary>
    public bool IsInDoubt(int verb)
    {
        for (int c = Tree.Child(verb, Deprel.mark); c >= 0 && c < verb; c = Tree.NextSibling(c))
        {
            if (T.Deprel[c] is Deprel.mark && Moods.Has("doubt", T.Lemma[c]))
                return true;
        }
        // "If all could commit themselves and agree to further steps": what "and" joins is in doubt with it.
        return T.Deprel[verb] is Deprel.conj && T.Head[verb] is >= 0 and int first && first < verb && T.Deprel[first] is Deprel.advcl
            && T.Upos[first] is Upos.VERB && Clause.OwnSubject(verb) < 0 && IsInDoubt(first);
    }

    /// <summary>Whether a verb's clause says when something else would be: "not before A had signed", "unless it accepts", "until they
    /// agree".</summary>
    public bool IsCondition(int verb)
    {
        // "agreed to the zone on condition that the coalition lifts its blockade".
        if (T.Deprel[verb] is Deprel.ccomp or Deprel.acl && Tree.Child(verb, Deprel.mark) is > 0 and int that && T.Form[that] is "that"
            && T.Lemma[that - 1] is "condition" or "proviso" or "premise" or "provided")
            return true;
        for (int k = T.Deprel[verb] is Deprel.advcl or Deprel.conj ? Tree.Child(verb, Deprel.mark) : -1; k >= 0 && k < verb; k = Tree.NextSibling(k))
        {
            if (T.Deprel[k] is Deprel.mark
                && (T.Form[k] is "unless" or "until" or "till"
                    || T.Form[k] is "as" && k > 1 && T.Form[k - 1] is "long" && T.Form[k - 2] is "as" or "so"
                    || T.Form[k] is "before" && k > 0 && T.Form[k - 1] is "not"))
                return true;
        }
        return false;
    }

    /// <summary>Whether a verb's clause tells what is to come behind something else: "before it will sign", "before it lifts the siege".</summary>
    public bool IsYetToCome(int verb) =>
        T.Upos[verb] is Upos.VERB && T.Deprel[verb] is Deprel.advcl && Tree.Child(verb, Deprel.mark) is >= 0 and int before
            && T.Form[before] is "before" && Clause.OwnSubject(verb) >= 0 && (HasMood(verb, "to come") || T.Xpos[verb] is Xpos.VBZ or Xpos.VBP);

    /// <summary>Whether a verb or noun is denied: "not", "never", "no", "without", or by its subject ("neither side").</summary>
    public bool IsNegated(int word)
    {
        if (_negated[word] is Answer.Unknown)
            _negated[word] = IsNegatedBelow(word) ? Answer.Yes : Answer.No;
        return _negated[word] is Answer.Yes;
    }

    private bool IsNegatedBelow(int word)
    {
        for (int c = Tree.FirstChild(word); c >= 0; c = Tree.NextSibling(c))
        {
            // "was signed not by the presidents but by their envoys": it was signed.
            if (T.Form[c] is "not" && c + 1 < T.Count && T.Form[c + 1] is "by" or "only" or "just" or "merely" or "because")
                continue;
            if (T.Lemma[c] is "not" or "n't" or "never" or "no" or "neither" or "without"
                && T.Deprel[c] is Deprel.advmod or Deprel.det or Deprel.@case or Deprel.mark or Deprel.cc_preconj)
                return true;
            // "no more weapons".
            if (T.Form[c] is "more" && T.Upos[word] is Upos.NOUN && c > 0 && T.Form[c - 1] is "no")
                return true;
            // "will under no circumstances give up its arms".
            if (T.Deprel[c] is Deprel.obl && T.Lemma[c] is "circumstance" or "condition" or "way" or "account" or "event" or "case" or "means"
                && Tree.Child(c, Deprel.det) is >= 0 and int none && T.Lemma[none] is "no" && Case(c) is "under" or "in" or "on" or "by")
                return true;
            // "have not asked him to go or asked anybody else to": neither.
            if (T.Deprel[word] is Deprel.conj && T.Deprel[c] is Deprel.cc && T.Lemma[c] is "or" or "nor" && T.Upos[word] is Upos.VERB
                && T.Head[word] is >= 0 and int before && before < word && T.Upos[before] is Upos.VERB && Clause.OwnSubject(word) < 0
                && IsNegated(before))
                return true;
            // "neither party raised objections", "no side accepted".
            if (T.Deprel[c] is Deprel.nsubj && Tree.Child(c, Deprel.det) is >= 0 and int nobody && T.Lemma[nobody] is "neither" or "no")
                return true;
        }
        return false;
    }

    /// <summary>Whether what a verb does is done to nothing: "will release no prisoners", "will hand in no more weapons".</summary>
    public bool HasNothing(int verb)
    {
        for (int k = Tree.Has(verb, Deprel.obj, Deprel.obl) ? Tree.FirstChild(verb) : -1; k >= 0; k = Tree.NextSibling(k))
        {
            if (k > verb && k - verb < 6 && T.Upos[k] is Upos.NOUN
                && (T.Deprel[k] is Deprel.obj || T.Deprel[k] is Deprel.obl && Case(k) is "in" or "up" or "over" or "out" && TimeOf(k) < 0)
                && IsNegated(k))
                return true;
        }
        return false;
    }

    /// <summary>What is said of a verb above it: that it is denied ("denied that he had agreed"), or that somebody is accused of it.</summary>
    public bool IsUnder(int verb, params ReadOnlySpan<string> lemmas)
    {
        int at = verb;
        for (int level = 0; level < Depth
            && (T.Deprel[at] is Deprel.ccomp or Deprel.xcomp or Deprel.conj or Deprel.advcl or Deprel.acl
                || T.Deprel[at] is Deprel.acl_relcl && Tree.Child(at, Deprel.mark) is >= 0 and int that && T.Form[that] is "that"); level++)
        {
            // "denied backing them and called for …": what "and" joins to a verb is not under it.
            bool beside = T.Deprel[at] is Deprel.conj;
            at = T.Head[at];
            if (at < 0)
                return false;
            if (!beside && lemmas.Contains(T.Lemma[at]))
                return true;
            // "denied reports that it was urging people to vote": what is denied is what they report.
            if (!beside && T.Upos[at] is Upos.NOUN && T.Deprel[at] is Deprel.obj && StanceReader.Lexicon.Has("charge", T.Lemma[at])
                && T.Head[at] is >= 0 and int denier && lemmas.Contains(T.Lemma[denier]))
                return true;
        }
        return false;
    }

    /// <summary>Whether "and" joins a bare verb to what somebody is asked to do: "demands that it stop and agree to the deal".</summary>
    public bool IsAlsoAsked(int verb)
    {
        if (T.Upos[verb] is not Upos.VERB || T.Deprel[verb] is not Deprel.conj || T.Xpos[verb] is not (Xpos.VB or Xpos.VBP)
            || Clause.OwnSubject(verb) >= 0)
            return false;
        int first = T.Head[verb];
        for (int level = 0; level < Depth && T.Deprel[first] is Deprel.conj; level++)
            first = T.Head[first];
        return T.Deprel[first] is Deprel.ccomp or Deprel.xcomp or Deprel.advcl or Deprel.acl && T.Upos[first] is Upos.VERB
            && T.Head[first] is >= 0 and int asking && StanceReader.Lexicon.Has("asks", T.Lemma[asking]);
    }

    /// <summary>Whether somebody asks or proposes that a thing be done: "proposed that Ethiopia and Somalia sign", so that nobody has.</summary>
    public bool IsProposed(int verb) =>
        T.Upos[verb] is Upos.VERB && T.Xpos[verb] is Xpos.VB or Xpos.VBP && T.Deprel[verb] is Deprel.ccomp && Clause.OwnSubject(verb) >= 0
            && !HasMood(verb, "to come") && Tree.Child(verb, Deprel.mark) is >= 0 and int that && T.Form[that] is "that"
            && T.Head[verb] is >= 0 and int asks
            && (StanceReader.Lexicon.Has("asks that", T.Lemma[asks]) || StanceReader.Lexicon.Has("offers", T.Lemma[asks]));

    /// <summary>Whether an adverb with this lemma hangs from the word.</summary>
    public bool HasAdverb(int word, params ReadOnlySpan<string> lemmas)
    {
        for (int c = Tree.Child(word, Deprel.advmod); c >= 0; c = Tree.NextSibling(c))
        {
            if (T.Deprel[c] is Deprel.advmod && lemmas.Contains(T.Lemma[c]))
                return true;
        }
        return false;
    }

    /// <summary>Whom or what a word speaks of: the entity of the word, else of what it refers back to, else of the one inside its phrase; −1 for
    /// none.</summary>
    public int Entity(int word)
    {
        if (word < 0)
            return -1;
        if (Entities.AtHead(word) is >= 0 and int group && Entities.Entities[group] is { Kind: EntityKind.Group, Code: null }
            && T.Upos[word] is Upos.NOUN && LoyalTo(word) is >= 0 and int lord && CanAct(lord))
            return lord;
        if (Entities.AtHead(word) is >= 0 and int entity)
            return Entities.Entities[entity] is { Kind: EntityKind.Group }
                && (T.Upos[word] is not Upos.PROPN || T.Xpos[word] is Xpos.NNPS && T.Sentences[T.SentenceOf[word]].First == word)
                && Owner(word) is >= 0 and int owner ? owner : entity;
        // "One of these groups, the SDF, opposed it".
        if (T.Lemma[word] is "one" && T.Upos[word] is Upos.NUM or Upos.PRON or Upos.NOUN
            && (Tree.Child(word, Deprel.appos) is >= 0 and int apposed ? apposed : Tree.Child(word, Deprel.nmod) is >= 0 and int of
                ? Tree.Child(of, Deprel.appos) : -1) is var named
            && named > word && T.Upos[named] is Upos.PROPN or Upos.NOUN && Entities.AtHead(named) is >= 0 and int own)
            return own;
        if (T.Xpos[word] is Xpos.WP or Xpos.WDT or Xpos.IN && Antecedent(word) is >= 0 and int antecedent)
            return Entity(antecedent);
        return T.Upos[word] is Upos.NOUN or Upos.PROPN ? LoyalTo(word) is >= 0 and int whose ? whose : Inside(word, 0) : -1;
    }

    /// <summary>What a relative pronoun refers back to; −1 for none.</summary>
    public int Antecedent(int pronoun)
    {
        int verb = T.Head[pronoun];
        while (verb >= 0 && T.Deprel[verb] is not Deprel.acl_relcl && T.Deprel[verb] is Deprel.conj or Deprel.xcomp or Deprel.ccomp)
            verb = T.Head[verb];
        return verb >= 0 && T.Deprel[verb] is Deprel.acl_relcl ? T.Head[verb] : PersonBefore(pronoun);
    }

    // "criticism of A, who is due to meet B": where the tree hangs the clause elsewhere, the person right before its comma; −1 for none.
    private int PersonBefore(int pronoun)
    {
        int comma = T.Form[pronoun] is "whom" && pronoun > 0 && T.Upos[pronoun - 1] is Upos.ADP ? pronoun - 2 : pronoun - 1;
        if (T.Form[pronoun] is not ("who" or "whom") || comma < 1 || T.Form[comma] is not ",")
            return -1;
        int name = comma - 1;
        while (T.Deprel[name] is Deprel.flat && T.Head[name] < name)
            name = T.Head[name];
        return T.Upos[name] is Upos.PROPN && IsPersonAt(name) && T.SentenceOf[name] == T.SentenceOf[pronoun] ? name : -1;
    }

    private int Inside(int word, int depth)
    {
        // "Georgia's breakaway region of Abkhazia": the region, not whose it was.
        if (T.Lemma[word] is "region" or "republic" or "territory" or "enclave" or "province" && Tree.Child(word, Deprel.nmod) is >= 0 and int own
            && own > word && Case(own) is "of" && Entities.AtHead(own) is >= 0 and int region)
            return region;
        // "His messenger Steve W.": the one who is named, not whose he is.
        for (int c = Tree.FirstChild(word); c >= 0; c = Tree.NextSibling(c))
        {
            if (c > word && T.Upos[c] is Upos.PROPN && T.Deprel[c] is Deprel.flat or Deprel.appos or Deprel.nmod && c == word + 1
                && Entities.AtHead(c) is >= 0 and int named && Entities.Entities[named].Kind is EntityKind.Person)
                return named;
        }
        // "The main rival of his party, the Patriotic Union, backs it": the rival, not the party.
        if (IsRelation(word) && Tree.Child(word, Deprel.appos) is >= 0 and int apposed && apposed > word
            && Entities.AtHead(apposed) is >= 0 and int rival && CanAct(rival))
            return rival;
        for (int c = Tree.FirstChild(word); c >= 0; c = Tree.NextSibling(c))
        {
            if (T.Deprel[c] is Deprel.nmod_poss or Deprel.compound or Deprel.amod or Deprel.flat or Deprel.appos or Deprel.nmod_desc
                || T.Deprel[c] is Deprel.nmod && Case(c) is "of")
            {
                int entity = Entities.AtHead(c);
                // "Kosovo's Albanian majority" is not Albania.
                if (entity >= 0 && T.Deprel[c] is Deprel.amod or Deprel.compound && Entities.Entities[entity].Kind is EntityKind.Country
                    && IsShareOfPeople(word))
                    continue;
                // "Islamic jihad, ally of Hamas" is not Hamas.
                if (entity < 0 && T.Deprel[c] is not Deprel.appos && depth < Depth && T.Upos[c] is Upos.NOUN or Upos.PROPN)
                    entity = Inside(c, depth + 1);
                if (entity >= 0)
                    return entity;
            }
        }
        return -1;
    }

    private bool IsRelation(int noun) => SidesReader.Lexicon.Has("relation", T.Lemma[noun]);

    private bool IsShareOfPeople(int noun) =>
        T.Lemma[noun] is "majority" or "minority" or "community" or "population" or "diaspora" or "settler" or "refugee";

    private bool IsArmedNoun(int noun) =>
        T.Xpos[noun] is Xpos.NNS && RoleNouns.Shared.TryFind(T.Lemma[noun], true, out _, out string? arms) && arms is "REB" or "MIL";

    // "forces loyal to the government": the government's.
    private int LoyalTo(int noun)
    {
        for (int c = Tree.FirstChild(noun); c >= 0; c = Tree.NextSibling(c))
        {
            // "rebels led by X": his; but a coalition is more than who leads it.
            if (c > noun && T.Deprel[c] is Deprel.acl && T.Xpos[c] is Xpos.VBN or Xpos.VBD && T.Lemma[c] is "lead" or "command" or "spearhead"
                && IsArmedNoun(noun) && Tree.Child(c, Deprel.obl_agent) is >= 0 and int leader && Entity(leader) is >= 0 and int head
                && Entities.Entities[head].Kind is EntityKind.Organization)
                return head;
            if (c < noun || T.Lemma[c] is not ("loyal" or "allied" or "aligned" or "affiliated"))
                continue;
            for (int k = Tree.FirstChild(c); k >= 0; k = Tree.NextSibling(k))
            {
                if (k > c && Case(k) is "to" or "with" && Entity(k) is >= 0 and int whose)
                    return whose;
            }
        }
        return -1;
    }

    /// <summary>The entities of a word and of what is joined to it by "and", each once, added to <paramref name="to"/>.</summary>
    public void AddEntities(int word, List<int> to)
    {
        // "with several of the leaders": with leaders.
        if (word >= 0 && T.Upos[word] is Upos.ADJ or Upos.NUM or Upos.DET or Upos.PRON && Entities.AtHead(word) < 0
            && T.Lemma[word] is "several" or "many" or "some" or "most" or "two" or "three" or "four" or "five"
            && Tree.Child(word, Deprel.nmod) is > 0 and int whole && whole > word && Case(whole) is "of" && T.Xpos[whole] is Xpos.NNS)
            word = whole;
        // "Envoys of A and B": at the head of a sentence the tag may take a plural for a name's.
        bool several = word >= 0 && (T.Xpos[word] is Xpos.NNS || T.Xpos[word] is Xpos.NNPS && IsPeople(word));
        if (several && (AddNamed(word, to) || AddTheir(word, to)))
            return;
        if (word >= 0
            && (several && AddMembers(word, to) || T.Xpos[word] is Xpos.NNS or Xpos.NN or Xpos.CD && AddBoth(word, to)
                || T.Lemma[word] is "they" or "each" or "their" && AddThem(word, to)))
            return;
        AddEntity(word, to);
        for (int c = word < 0 ? -1 : Tree.FirstChild(word); c >= 0; c = Tree.NextSibling(c))
        {
            if (T.Deprel[c] is not Deprel.conj || T.Upos[c] is Upos.VERB or Upos.AUX)
                continue;
            AddEntity(c, to);
            // "A, B and C": the tree may join C to B.
            if (Tree.Child(c, Deprel.conj) is > 0 and int next && T.Upos[c] is Upos.PROPN && T.Upos[next] is Upos.PROPN)
                AddEntity(next, to);
        }
        AddBearersPeer(word, to);
    }

    /// <summary>"With King A, President B and President C": adds B and C, whom the tree may take for other names of the first.</summary>
    public void AddListed(int word, List<int> to, int depth = 0)
    {
        if (word < 0 || depth > Depth || Entities.AtHead(word) is not (>= 0 and int one) || Entities.Entities[one].Kind is not EntityKind.Person
            || T.Upos[word] is not Upos.PROPN)
            return;
        for (int c = Tree.FirstChild(word); c >= 0; c = Tree.NextSibling(c))
        {
            if (c < word || T.Deprel[c] is not (Deprel.appos or Deprel.flat) || T.Upos[c] is not Upos.PROPN
                || Entities.AtHead(c) is not (>= 0 and int other) || other == one
                || Entities.Entities[other] is not { Kind: EntityKind.Person, Roles.Count: > 0 })
                continue;
            if (!to.Contains(other))
                to.Add(other);
            AddListed(c, to, depth + 1);
        }
    }

    // "the two presidents, A and B": those who are named behind.
    private bool AddNamed(int noun, List<int> to)
    {
        int named = Tree.Child(noun, Deprel.appos);
        // "the talk of presidents A and B".
        if (named < 0 && Tree.Child(noun, Deprel.nmod) is var bare && bare == noun + 1 && T.Upos[bare] is Upos.PROPN && Case(bare).Length == 0)
            named = bare;
        // "the heads of the two delegations, A and B": the tree may hang the names on the delegations.
        if (named < 0 && Tree.Child(noun, Deprel.nmod) is >= 0 and int whose && whose > noun && Case(whose) is "of" && T.Xpos[whose] is Xpos.NNS
            && IsPeopleNoun(noun))
            named = Tree.Child(whose, Deprel.appos);
        if (named < noun || T.Upos[named] is not Upos.PROPN || !CanAct(Entities.AtHead(named)))
            return false;
        int second = Tree.Child(named, Deprel.conj);
        // "A from Ukraine and B": the tree may join the second to the country of the first.
        if (second < 0 && IsPersonAt(named))
            second = JoinedToHome(named);
        if (second < 0 || !CanAct(Entities.AtHead(second)))
            return false;
        AddEntities(named, to);
        if (Entities.AtHead(second) is var other && !to.Contains(other))
            to.Add(other);
        return true;
    }

    private bool IsPeopleNoun(int noun) => SidesReader.Lexicon.Has("people", T.Lemma[noun]);

    private bool IsPersonAt(int word) => Entities.AtHead(word) is >= 0 and int e && Entities.Entities[e].Kind is EntityKind.Person;

    // The person who is joined to the country behind a name and its "of" or "from"; −1 for none.
    private int JoinedToHome(int named)
    {
        int end = Math.Min(Tree.Subtree(named).End, named + 12);
        for (int i = named + 1; i < end; i++)
        {
            if (T.Deprel[i] is Deprel.conj && T.Upos[i] is Upos.PROPN && IsPersonAt(i) && T.Head[i] is >= 0 and int home && home > named
                && T.Deprel[home] is Deprel.nmod && Case(home) is "of" or "from" && Entities.AtHead(home) is >= 0 and int land
                && Entities.Entities[land].Kind is not EntityKind.Person)
                return i;
        }
        return -1;
    }

    // "A and B put the war aside when their envoys signed": the envoys of both.
    private bool AddTheir(int noun, List<int> to)
    {
        if (Tree.Child(noun, Deprel.nmod_poss) is not (>= 0 and int their) || T.Lemma[their] is not "their" || !IsPeople(noun))
            return false;
        int verb = T.Head[noun];
        for (int level = 0; level < Depth && verb >= 0 && T.Upos[verb] is Upos.VERB; level++, verb = T.Head[verb])
        {
            if (Clause.OwnSubject(verb) is not (>= 0 and int both) || both == noun || both > noun)
                continue;
            if (Tree.Child(both, Deprel.conj) < 0)
                return false;
            int before = to.Count;
            AddEntities(both, to);
            return to.Count - before > 1;
        }
        return false;
    }

    private bool IsPeople(int noun) =>
        StanceReader.Lexicon.Has("represents", T.Lemma[noun].ToLowerInvariant())
            || T.Lemma[noun]
                .ToLowerInvariant() is "delegate" or "delegation" or "minister" or "team" or "diplomat" or "emissary" or "government" or "army"
                    or "side";

    // "The president of the council Ahmed A and the leader of the front Mazlum B": the tree may join the second to the name of the first.
    private void AddBearersPeer(int word, List<int> to)
    {
        if (word < 0 || T.Upos[word] is not (Upos.NOUN or Upos.PROPN) || Entities.AtHead(word) is not (>= 0 and int bearer)
            || Entities.Entities[bearer].Kind is not EntityKind.Person)
            return;
        int end = Math.Min(Tree.Subtree(word).End, word + 16);
        for (int i = word + 1; i < end; i++)
        {
            if (T.Upos[i] is not Upos.PROPN || Entities.AtHead(i) != bearer)
                continue;
            for (int k = Tree.FirstChild(i); k >= 0; k = Tree.NextSibling(k))
            {
                if (T.Deprel[k] is Deprel.conj && CanAct(Entity(k)))
                    AddEntity(k, to);
            }
        }
    }

    // "the leaders of Russia and Ukraine", "US and Ukrainian officials": several in one noun.
    private bool AddMembers(int noun, List<int> to)
    {
        for (int c = Tree.FirstChild(noun); c >= 0; c = Tree.NextSibling(c))
        {
            bool names = T.Deprel[c] is Deprel.nmod && Case(c) is "of" or "from" or "for"
                || T.Deprel[c] is Deprel.amod or Deprel.compound && c < noun;
            // "military commanders of both sides", "the two countries' leaders".
            if ((names && c > noun || T.Deprel[c] is Deprel.nmod_poss) && T.Xpos[c] is Xpos.NNS && AddBoth(c, to))
                return true;
            // "delegations from X and the Y": the tree may join the Y to the delegations.
            if (names && c > noun && Case(c) is "from" or "of" && Tree.Child(c, Deprel.conj) < 0 && Tree.Child(noun, Deprel.conj) is var other
                && other > c && CanAct(Entity(c)) && CanAct(Entities.AtHead(other))
                && Entities.Entities[Entities.AtHead(other)].Kind is EntityKind.Organization or EntityKind.Country)
            {
                AddTwo(Entity(c), Entities.AtHead(other), to);
                return true;
            }
            if (!names || Tree.Child(c, Deprel.conj) < 0 || Entities.AtHead(c) < 0 || !CanAct(Entities.AtHead(c)))
                continue;
            AddEntities(c, to);
            return true;
        }
        return false;
    }

    // "They" are the two whom the noun that it takes up names: "Armenian and Azerbaijani officials said that they …".
    /// <summary>"Moon waited as Kim walked down. They talked": adds the two people of the sentence before, where "they" is nobody else.</summary>
    public void AddTwoBefore(int pronoun, List<int> to)
    {
        if (T.Lemma[pronoun] is "they" && T.Upos[pronoun] is Upos.PRON && _sides.TwoBefore(pronoun, out int first, out int second))
            AddTwo(first, second, to);
    }

    private bool AddThem(int pronoun, List<int> to)
    {
        // "Armenia and Azerbaijan said that they had agreed".
        int at = T.Head[pronoun];
        for (int level = 0; level < Depth && at >= 0 && T.Deprel[at] is Deprel.ccomp or Deprel.xcomp or Deprel.conj or Deprel.advcl; level++)
        {
            at = T.Head[at];
            if (at >= 0 && Clause.OwnSubject(at) is >= 0 and int both && both < pronoun && both != pronoun && Tree.Child(both, Deprel.conj) >= 0)
            {
                int before = to.Count;
                AddEntities(both, to);
                return to.Count > before;
            }
        }
        // "A refused to shake hands with B when they met".
        if (T.Deprel[pronoun] is Deprel.nsubj && at >= 0 && T.Upos[at] is Upos.VERB && Clause.OwnSubject(at) is >= 0 and int one && one < at
            && Other(at, pronoun) is >= 0 and int other && Entity(one) is >= 0 and int first && Entity(other) is >= 0 and int second
            && first != second && IsPersonOf(first) && IsPersonOf(second))
            return AddTwo(first, second, to);
        if (Entities.AtHead(pronoun) is not (>= 0 and int entity) || Entities.Entities[entity] is not { Kind: EntityKind.Group, Code: null } group)
            return false;
        int noun = -1;
        foreach (Mention m in group.Mentions)
        {
            if (m.Head < pronoun && m.Type is MentionType.Nominal or MentionType.Name)
                noun = m.Head;
        }
        return noun >= 0 && T.Xpos[noun] is Xpos.NNS && (AddMembers(noun, to) || AddBoth(noun, to));
    }

    // Whom a verb, or the one that it governs, touches before a word: "shook hands with B", "accused B"; −1 for none.
    private int Other(int verb, int before)
    {
        for (int k = Tree.FirstChild(verb); k >= 0 && k < before; k = Tree.NextSibling(k))
        {
            if (k < verb)
                continue;
            if (T.Deprel[k] is Deprel.obj && IsPersonAt(k) || T.Deprel[k] is Deprel.obl && Case(k) is "with" or "to" && IsPersonAt(k))
                return k;
            if (T.Deprel[k] is Deprel.xcomp && Other(k, before) is >= 0 and int inner)
                return inner;
        }
        return -1;
    }

    private bool IsPersonOf(int entity) => Entities.Entities[entity].Kind is EntityKind.Person && IsActor(entity);

    private bool AddBoth(int noun, List<int> to) => _sides.TryRead(noun, out int first, out int second) && AddTwo(first, second, to);

    /// <summary>Adds the two sides that were last named together before a word, each once; false where there are none.</summary>
    public bool AddLastPair(int word, List<int> to) =>
        _sides.LastPair(word, people: false, out int first, out int second) && AddTwo(first, second, to);

    private static bool AddTwo(int first, int second, List<int> to)
    {
        if (!to.Contains(first))
            to.Add(first);
        if (!to.Contains(second))
            to.Add(second);
        return true;
    }

    private void AddEntity(int word, List<int> to)
    {
        // "Araqchi and Trump's envoy": the tree may join the possessor in place of the one possessed.
        if (word >= 0 && T.Deprel[word] is Deprel.conj && IsPossessor(word))
            return;
        int entity = Entity(word);
        if (entity >= 0 && !to.Contains(entity))
            to.Add(entity);
    }

    private bool IsPossessor(int word)
    {
        for (int c = Tree.FirstChild(word); c >= 0; c = Tree.NextSibling(c))
        {
            if (T.Xpos[c] is Xpos.POS)
                return true;
        }
        return false;
    }

    /// <summary>Who "by" names for a passive: its agent, else one that the tree hangs on what stands between ("was rejected as too little by
    /// Belgrade"); −1 for none.</summary>
    public int Agent(int participle)
    {
        if (Tree.Child(participle, Deprel.obl_agent) is >= 0 and int agent)
            return agent;
        for (int k = Tree.FirstChild(participle); k >= 0; k = Tree.NextSibling(k))
        {
            if (k < participle || T.Deprel[k] is not (Deprel.obl or Deprel.advcl or Deprel.xcomp) || Case(k) is not "as")
                continue;
            for (int j = Tree.FirstChild(k); j >= 0; j = Tree.NextSibling(j))
            {
                if (j > k && T.Deprel[j] is Deprel.obl or Deprel.obl_agent or Deprel.nmod && Case(j) is "by")
                    return j;
            }
        }
        return -1;
    }

    /// <summary>Who does what a verb says; −1 for none. A relative pronoun stands for its antecedent.</summary>
    public int Subject(int verb)
    {
        int subject = Clause.Subject(verb);
        return subject >= 0 && T.Xpos[subject] is Xpos.WP or Xpos.WDT && Antecedent(subject) is >= 0 and int antecedent ? antecedent : subject;
    }

    /// <summary>Somebody who can act: not a thing and not mere ground.</summary>
    public bool CanAct(int entity) =>
        entity >= 0
            && (Entities.Entities[entity].Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Country or EntityKind.Group
                || IsUnknownBody(entity));

    /// <summary>Whether an entity is known by its capitals alone ("GAM", "the Kurdish SDF"), in a report on a conflict: a body, whatever it
    /// is.</summary>
    public bool IsUnknownBody(int entity)
    {
        if (Entities.Entities[entity] is not { Kind: EntityKind.Other } e || !IsConflict)
            return false;
        ReadOnlySpan<char> name = e.Name.AsSpan(e.Name.LastIndexOf(' ') + 1);
        return name.Length is > 2 and < 7 && !name.ContainsAnyExceptInRange('A', 'Z');
    }

    /// <summary>Ground, or what stands on it.</summary>
    public bool IsGround(int entity) =>
        entity >= 0 && Entities.Entities[entity].Kind is EntityKind.Place or EntityKind.Facility or EntityKind.Country;

    /// <summary>Whether an entity has to do with states, armies, rebels and the like, rather than with clubs and firms.</summary>
    public bool IsPolitical(int entity) => entity >= 0 && Entities.Entities[entity] is { } e
        && (e.Sector is "GOV" or "MIL" or "REB" or "IGO" or "LEG" or "OPP" or "PTY" or "NGO" or "JUD" or "SPY" or "COP" or "UAF" or "PRM" or "SEP"
            or "INS"
            || e.Code is not null && e.Sector is null or "ELI" or "REF");

    /// <summary>Somebody political, or in a report on a conflict anybody named without an office: everybody knows it.</summary>
    public bool IsActor(int entity) =>
        IsPolitical(entity)
            || entity >= 0 && Entities.Entities[entity] is { Kind: EntityKind.Person } one
                && (one.Sector is null || one is { Sector: "REL", Code: not null }) && IsConflict;

    /// <summary>The first date or clock time that hangs from a word, through its participles and phrases but not through other clauses; −1 for
    /// none.</summary>
    public int DateBelow(int word, int depth = 0)
    {
        for (int c = Tree.FirstChild(word); c >= 0; c = Tree.NextSibling(c))
        {
            if (_timeOf[c] >= 0 && Times[_timeOf[c]].Type is TimexType.DATE or TimexType.TIME && IsCalendar(Times[_timeOf[c]].Value)
                && (Case(c) is not ("since" or "before" or "after" or "until" or "from") || Case(c) is "from" && BeginsRange(_timeOf[c])))
                return _timeOf[c];
        }
        for (int c = Tree.FirstChild(word); c >= 0 && depth < Depth; c = Tree.NextSibling(c))
        {
            if (T.Deprel[c] is Deprel.acl or Deprel.xcomp or Deprel.nmod or Deprel.obl or Deprel.obj or Deprel.conj
                && T.Upos[c] is not (Upos.VERB or Upos.AUX)
                && (Case(c) is not ("since" or "before" or "after" or "until" or "from" or "between" or "of") || Case(c) is "of" && IsRound(word))
                && DateBelow(c, depth + 1) is >= 0 and int time)
                return time;
        }
        return -1;
    }

    // "from April 29 to May 2".
    private bool BeginsRange(int time)
    {
        int next = FirstWord(Times[time].Span.End);
        return next + 1 < T.Count && T.Form[next] is "to" or "until" or "till" or "through" && _timeOf[next + 1] >= 0;
    }

    /// <summary>The first date or clock time that hangs from a word itself; −1 for none.</summary>
    public int DateOf(int word) => DateBelow(word, Depth);

    /// <summary>The date or clock time that "since" joins to a word; −1 for none.</summary>
    public int DateSince(int word)
    {
        for (int c = Tree.FirstChild(word); c >= 0; c = Tree.NextSibling(c))
        {
            if (_timeOf[c] >= 0 && Times[_timeOf[c]].Type is TimexType.DATE or TimexType.TIME && IsCalendar(Times[_timeOf[c]].Value)
                && Case(c) is "since")
                return _timeOf[c];
        }
        return -1;
    }

    // A day, month or year; where the report has no date of its own, a day of an unknown year ("XXXX-11-18", "XXXX-WXX-1").
    private static bool IsCalendar(string value) =>
        value.Length >= 4
            && (char.IsAsciiDigit(value[0])
                || value.StartsWith("XXXX-", StringComparison.Ordinal) && value.AsSpan(5).IndexOfAnyInRange('0', '9') >= 0);

    /// <summary>The first place that hangs from a word by "in" or "at"; −1 for none.</summary>
    public int PlaceBelow(int word)
    {
        int place = PlaceRightBelow(word);
        // "met for three hours behind closed doors in Vienna": the tree may hang the place on the doors.
        for (int c = Tree.FirstChild(word); c >= 0 && place < 0 && T.Upos[word] is Upos.VERB; c = Tree.NextSibling(c))
        {
            // "on the 18th of March in Ohrid".
            // … or before its verb: "on Saturday in Antalya will receive".
            if (T.Deprel[c] is Deprel.obl or Deprel.obl_unmarked && TimeOf(c) >= 0)
                place = PlaceRightBelow(c);
            else if (c > word && T.Deprel[c] is Deprel.obl && Entities.AtHead(c) < 0 && T.Upos[c] is Upos.NOUN
                && Case(c) is "behind" or "for" or "under" or "by" or "after")
                place = PlaceRightBelow(c);
            // "met face to face in Doha", "shuttled between the delegations in separate rooms in Doha".
            else if (c > word && T.Deprel[c] is Deprel.obl && Case(c) is "to" or "between" or "in" or "at" && T.Upos[c] is Upos.NOUN && TimeOf(c) < 0)
                place = PlaceFarBelow(c);
        }
        return place;
    }

    // The place of a phrase, or of one that says where inside it.
    private int PlaceFarBelow(int word)
    {
        if (PlaceRightBelow(word) is >= 0 and int near)
            return near;
        for (int c = Tree.FirstChild(word); c >= 0; c = Tree.NextSibling(c))
        {
            if (c > word && T.Deprel[c] is Deprel.nmod && Case(c) is "in" or "at" && T.Upos[c] is Upos.NOUN
                && PlaceRightBelow(c) is >= 0 and int inner)
                return inner;
        }
        return -1;
    }

    private int PlaceRightBelow(int word)
    {
        for (int c = Tree.FirstChild(word); c >= 0; c = Tree.NextSibling(c))
        {
            if (T.Deprel[c] is Deprel.nmod && Case(c) is "of" && IsRound(word) && PlaceRightBelow(c) is >= 0 and int inner)
                return inner;
            if (T.Deprel[c] is not (Deprel.nmod or Deprel.obl) || Case(c) is not ("in" or "at" or "outside" or "near") || _timeOf[c] >= 0)
                continue;
            // "at the Iranian consulate in Istanbul", "at the U.N. headquarters in Naqoura": the town, where the house is called by what it is.
            if (SiteAt(c) is >= 0 and int entity)
                return T.Upos[c] is Upos.NOUN && Entities.Entities[entity].Kind is EntityKind.Facility && PlaceRightBelow(c) is >= 0 and int around
                    ? around : entity;
            // "at his residence in Jerusalem".
            if (T.Upos[c] is Upos.NOUN && Case(c) is "at" or "in" && Entities.AtHead(c) < 0 && Quarters.Contains(T.Lemma[c])
                && PlaceRightBelow(c) is >= 0 and int town)
                return town;
            // "in the Omani capital": its country, where the report does not name it.
            if (T.Lemma[c] is "capital" && Inside(c, 0) is >= 0 and int country && IsSite(country))
                return Capital(country);
        }
        return -1;
    }

    // The capital of a country, where the report names it elsewhere; else the country.
    private int Capital(int country)
    {
        string? own = Entities.Entities[country].Place?.Country;
        for (int i = 0; i < Entities.Entities.Count && own is not null; i++)
        {
            if (Entities.Entities[i].Place is { Feature: "PPLC" } place && place.Country == own)
                return i;
        }
        return country;
    }

    /// <summary>The place of a word, or of the name behind "of" where the word says what kind of ground it is ("the city of Jeddah"); −1 for
    /// none.</summary>
    public int SiteAt(int word)
    {
        if (Entities.AtHead(word) is >= 0 and int entity)
            return IsSite(entity) ? entity : -1;
        if (T.Upos[word] is not Upos.NOUN
            || !Grounds.Has("- land", T.Lemma[word]) && T.Lemma[word] is not ("port" or "capital" or "resort" or "suburb" or "base"))
            return -1;
        for (int c = Tree.FirstChild(word); c >= 0; c = Tree.NextSibling(c))
        {
            // "in Karakas city".
            if (c == word - 1 && T.Deprel[c] is Deprel.compound && !IsWaterOf(c, word) && Entities.AtHead(c) is >= 0 and int town && IsSite(town))
                return town;
            if (c > word && T.Upos[c] is Upos.PROPN && (T.Deprel[c] is Deprel.nmod && Case(c) is "of" || T.Deprel[c] is Deprel.appos or Deprel.flat)
                && Entities.AtHead(c) is >= 0 and int named && IsSite(named))
                return named;
        }
        return -1;
    }

    /// <summary>Whether a name is that of a river, a coast or the like by its last word.</summary>
    public static bool IsWater(string name) => Waters.Contains(name.AsSpan(name.LastIndexOf(' ') + 1));

    /// <summary>Whether a name is what a town lies at: "the Sava River town" is not the river.</summary>
    public bool IsWaterOf(int name, int town) =>
        name < town && T.Deprel[name] is Deprel.compound && Waters.Contains(T.Form[name])
            && T.Lemma[town] is "town" or "city" or "village" or "port" or "resort" or "settlement";

    /// <summary>Whether a noun counts meetings: "round", "cycle"; in a report that came through another language also "tour", where one of its tours
    /// is "of talks".</summary>
    public bool IsRound(int word) => Gatherings.Has("- round", T.Lemma[word]) || IsForeignRound(word);

    /// <summary>Whether a noun counts meetings by the word of another language: "the third tour of direct talks", and from there on "the
    /// tour".</summary>
    public bool IsForeignRound(int word)
    {
        if (T.Upos[word] is not Upos.NOUN || !RoundsAbroad.Contains(T.Lemma[word]))
            return false;
        _foreignRounds ??= FindForeignRounds();
        return _foreignRounds.Contains(T.Lemma[word]);
    }

    private HashSet<string> FindForeignRounds()
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        for (int i = 0; i < T.Count; i++)
        {
            if (T.Upos[i] is not Upos.NOUN || !RoundsAbroad.Contains(T.Lemma[i]))
                continue;
            for (int k = Tree.FirstChild(i); k >= 0; k = Tree.NextSibling(k))
            {
                if (k > i && T.Deprel[k] is Deprel.nmod && Case(k) is "of" && Gatherings.Has("talks noun", T.Lemma[k]))
                    found.Add(T.Lemma[i]);
            }
        }
        return found;
    }

    /// <summary>The place that the report is dated from, "here" in its own words; −1 for none.</summary>
    public int Dateline()
    {
        for (int i = 0; i < Math.Min(T.Count, LongestDateline); i++)
        {
            if (T.Form[i] is "-" or "–" or "—" or "--")
                return -1;
            if (T.Upos[i] is Upos.PROPN && Entities.AtHead(i) is >= 0 and int place && Entities.Entities[place].Kind is EntityKind.Place)
                return place;
        }
        return -1;
    }

    // A capital that stands for its government elsewhere is a place after "in".
    private bool IsSite(int entity) =>
        Entities.Entities[entity].Kind is EntityKind.Place or EntityKind.Country or EntityKind.Facility
            || Entities.Entities[entity] is { Kind: EntityKind.Organization, Sector: "GOV" };

    /// <summary>The clause or phrase of a word as a span, without commas and the stop at its ends; at most <paramref name="most"/> words behind the
    /// head.</summary>
    public TextSpan Phrase(int head, int most = 40)
    {
        WordRange range = Tree.Subtree(head);
        range = new WordRange(Math.Max(range.First, head - most), Math.Min(range.End, head + most));
        range = Clause.Trim(range);
        return range.IsEmpty ? T.Span[head] : T.SpanOf(range.First, range.End);
    }

    /// <summary>The sentence of a word as evidence.</summary>
    public TextSpan SentenceSpan(int word)
    {
        SentenceRange s = T.Sentences[T.SentenceOf[word]];
        return T.SpanOf(s.First, s.End);
    }

    /// <summary>A noun phrase without its clauses, determiner and prepositional phrases that are not "of": what a label is made of.</summary>
    public TextSpan NounPhrase(int head)
    {
        int first = head, end = head + 1;
        for (int c = Tree.FirstChild(head); c >= 0; c = Tree.NextSibling(c))
        {
            WordRange part = Tree.Subtree(c);
            if (c < head && T.Deprel[c] is Deprel.amod or Deprel.compound or Deprel.nummod or Deprel.nmod_poss or Deprel.flat or Deprel.nmod_desc)
                first = Math.Min(first, Math.Max(part.First, head - 8));
            else if (c > head && T.Deprel[c] is Deprel.nmod && Case(c) is "of" && part.End - head < 10)
                end = Math.Max(end, part.End);
        }
        // "a no-fly zone" keeps its "no".
        while (first < head && T.Upos[first] is Upos.DET or Upos.PUNCT && !(T.Form[first] is "no" && T.Form[first + 1] is "-"))
            first++;
        while (end > head + 1 && T.Upos[end - 1] is Upos.PUNCT)
            end--;
        return T.SpanOf(first, end);
    }

    /// <summary>The noun phrase with what its noun is of, to, from or into ("end to joint drills", "return of the refugees to their homes"), at most
    /// <paramref name="most"/> words behind the noun.</summary>
    public TextSpan DeedPhrase(int head, int most)
    {
        TextSpan phrase = NounPhrase(head);
        int end = head + 1;
        for (int k = Tree.FirstChild(head); k >= 0; k = Tree.NextSibling(k))
        {
            if (k > head && T.Deprel[k] is Deprel.nmod && _timeOf[k] < 0
                && (Case(k) is "of" or "to" or "from" or "into" or "on" or "between" or "for"
                    || Case(k) is "in" && Entities.AtHead(k) < 0 && T.Upos[k] is Upos.NOUN)
                && Clause.Trim(Tree.Subtree(k)).End is var last && last - head <= most)
                end = Math.Max(end, last);
        }
        return new TextSpan(phrase.Start, Math.Max(phrase.End, T.Span[end - 1].End));
    }

    // "fighters of the RSF", "its forces": whose they are; −1 for nobody's.
    private int Owner(int group)
    {
        for (int c = Tree.FirstChild(group); c >= 0; c = Tree.NextSibling(c))
        {
            if (T.Deprel[c] is Deprel.nmod_poss && T.Upos[c] is Upos.PRON)
            {
                int? speaker = StatementOf(group) is >= 0 and int s ? Statements[s].Speaker : null;
                // "The ministry said its forces had": where "its" finds nobody, its own; but "The RSF besieged the city and its fighters …, two
                // workers said".
                int possessor = Entities.AtHead(c) is >= 0 and int own ? own
                    : T.Lemma[c] is "its" or "their" && BeforeIt(group) is >= 0 and int before ? before
                    : T.Lemma[c] is "its" or "their" && speaker is { } said && IsBefore(said, c) ? said : -1;
                if (possessor >= 0 && (IsPolitical(possessor) || possessor == speaker))
                    return possessor;
            }
            if (T.Deprel[c] is Deprel.nmod && Case(c) is "of" or "from" && Entities.AtHead(c) is >= 0 and int body
                && Entities.Entities[body] is { Kind: EntityKind.Organization or EntityKind.Group, Sector: "REB" or "MIL" or "UAF" or "SEP" } whose
                && (whose.Kind is EntityKind.Organization || T.Upos[c] is Upos.PROPN))
                return body;
        }
        return -1;
    }

    // The body or state that is the subject of the clause to which the one with "its" is joined by "and"; −1 for none.
    private int BeforeIt(int group)
    {
        int verb = T.Head[group];
        return verb >= 0 && T.Deprel[group] is Deprel.nsubj && T.Deprel[verb] is Deprel.conj && T.Head[verb] is >= 0 and int first
            && Clause.OwnSubject(first) is >= 0 and int subject && subject != group && subject < group
            && Entities.AtHead(subject) is >= 0 and int body && Entities.Entities[body].Kind is EntityKind.Organization or EntityKind.Country ? body
                : -1;
    }

    // Whether one body, named before a word, may be "its": no group of people, and not who is named only behind.
    private bool IsBefore(int entity, int word) =>
        Entities.Entities[entity] is { Kind: not EntityKind.Person } e && !(e.Kind is EntityKind.Group && T.Lemma[word] is "its")
            && e.Mentions.Exists(m => m.First < word);

    // Of several by one name the first counts.
    private void IndexActors()
    {
        for (int i = 0; i < Entities.Entities.Count; i++)
        {
            Entity e = Entities.Entities[i];
            if (e is { Kind: EntityKind.Country, Sector: null, Code: { } code })
                _states.TryAdd(code, i);
            else if (e is { Kind: EntityKind.Country, Sector: "GOV", Code: { } seat }
                && !(_seats.TryGetValue(seat, out int other) && Entities.Entities[other].Kind is EntityKind.Country))
                _seats[seat] = i;
            else if (e is { Kind: EntityKind.Organization, Sector: "GOV", Code: { Length: 3 } house } && SidesReader.Lexicon.Has("seats", e.Name))
                _seats.TryAdd(house, i);
            if (e is { Kind: EntityKind.Organization or EntityKind.Group, Sector: "REB" or "PTY" or "OPP" or "SEP" })
                _factions.Add(i);
            if (e is { Kind: EntityKind.Group, Sector: "REB" or "SEP" or "UAF" })
                _armed.Add(e);
            if (e is { Kind: EntityKind.Organization } or { Kind: EntityKind.Group, Sector: "REB" or "PTY" or "SEP" })
            {
                foreach (string name in e.Spellings)
                    _bodies.TryAdd(name, i);
            }
        }
        for (int i = 0; i < T.Count; i++)
        {
            if (T.Deprel[i] is Deprel.acl && T.Lemma[i] is "lead" or "head" or "command" or "chair"
                && Tree.Child(i, Deprel.obl_agent) is >= 0 and int agent && Entities.AtHead(agent) is >= 0 and int leader
                && Entities.AtHead(T.Head[i]) is >= 0 and int led
                && Entities.Entities[leader].Kind is EntityKind.Person
                    && Entities.Entities[led] is { Kind: EntityKind.Organization, Sector: "REB" or "PTY" or "OPP" or "SEP" })
                _led.TryAdd(leader, led);
            // "the group's political leader, X".
            if (T.Deprel[i] is Deprel.appos && Entities.AtHead(i) is >= 0 and int named && T.Head[i] is >= 0 and int office
                && Tree.Child(office, Deprel.nmod_poss) is >= 0 and int whose && Entities.AtHead(whose) is >= 0 and int owner
                && Entities.Entities[named].Kind is EntityKind.Person
                    && Entities.Entities[owner] is { Kind: EntityKind.Organization, Sector: "REB" or "PTY" or "OPP" or "SEP" })
                _led.TryAdd(named, owner);
        }
    }

    // "Hamas fighters", "M23 rebels": the body that they are of.
    private int Body(string group)
    {
        int found = -1;
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bodies = _bodies.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int end = group.IndexOf(' ', StringComparison.Ordinal); end > 0; end = group.IndexOf(' ', end + 1))
        {
            if (bodies.TryGetValue(group.AsSpan(0, end), out int body) && (found < 0 || body < found))
                found = body;
        }
        return found;
    }

    // "senior Hamas official X": the body that his roles name, or the roles of his master ("an adviser to the rebel leader Y"); −1 for none.
    private int Own(Entity person)
    {
        if (Named(person) is >= 0 and int own)
            return own;
        foreach (Entity master in Entities.Entities)
        {
            if (master.Kind is EntityKind.Person && master.Sector == person.Sector && !ReferenceEquals(master, person)
                && Named(master) is >= 0 and int body && IsServant(person, master))
                return body;
        }
        return -1;
    }

    private static bool IsServant(Entity person, Entity master)
    {
        string last = master.Name[(master.Name.LastIndexOf(' ') + 1)..];
        return last.Length > 2
            && person.Roles.Exists(r => r.EndsWith(" " + last, StringComparison.Ordinal)
                && (r.Contains(" to ", StringComparison.Ordinal) || r.Contains(" of ", StringComparison.Ordinal)
                    || r.Contains(" for ", StringComparison.Ordinal)));
    }

    private int Named(Entity person)
    {
        if (_led.Count > 0 && _led.TryGetValue(Entities.Entities.IndexOf(person), out int led))
            return led;
        foreach (int i in _factions)
        {
            if (Entities.Entities[i] is not { } body || body.Sector != person.Sector)
                continue;
            foreach (string spelling in body.Spellings)
            {
                if (spelling.Length > 2 && char.IsUpper(spelling[0]) && person.Roles.Exists(r => r.Contains(spelling, StringComparison.Ordinal)))
                    return i;
            }
        }
        return -1;
    }

    /// <summary>The country that an official, a spokesman, a capital or a ministry speaks for, where the report names it; else the entity
    /// itself.</summary>
    public int Party(int entity)
    {
        if (_party[entity] == Unknown)
            _party[entity] = FindParty(entity);
        return _party[entity];
    }

    /// <summary>The state whose capital a place is, where the report names it; −1 for none.</summary>
    public int StateOfCapital(int entity)
    {
        if (Entities.Entities[entity] is not { Kind: EntityKind.Place, Place: { Feature: "PPLC", Country: { } own } })
            return -1;
        for (int i = 0; i < Entities.Entities.Count; i++)
        {
            if (Entities.Entities[i] is { Kind: EntityKind.Country, Sector: null, Place: { } place } && place.Country == own)
                return i;
        }
        return -1;
    }

    /// <summary>Whose statement a whole report is, for "we" outside of all quotations: "The United States condemns … We call for …", "Minister X
    /// said:"; −1 for nobody's.</summary>
    public int Issuer => _issuer ??= FindIssuer();

    private int FindIssuer()
    {
        for (int s = 0; s < Math.Min(T.Sentences.Length, FarthestIssuer); s++)
        {
            SentenceRange sentence = T.Sentences[s];
            for (int i = sentence.First; i < sentence.End; i++)
            {
                if (T.Deprel[i] is not Deprel.root || T.Upos[i] is not Upos.VERB || StatementOf(i) >= 0
                    || Clause.OwnSubject(i) is not (>= 0 and int subject) || Entity(subject) is not (>= 0 and int who) || !IsPolitical(who))
                    continue;
                bool announces = T.Form[sentence.End - 1] is ":" && TreeRepair.IsSaying(T.Lemma[i]);
                if (announces || T.Xpos[i] is Xpos.VBZ or Xpos.VBP && StanceReader.Lexicon.Has("performs", T.Lemma[i]))
                    return who;
            }
        }
        return -1;
    }

    /// <summary>What somebody's words are about by their own frame ("It is a trap," he said of the plan); −1 for nothing.</summary>
    public int SaidOf(int word)
    {
        if (StatementOf(word) is not (>= 0 and int s) || Statements[s].Cue is not { } cue)
            return -1;
        int verb = FirstWord(cue.Start);
        for (int k = verb < T.Count ? Tree.FirstChild(verb) : -1; k >= 0; k = Tree.NextSibling(k))
        {
            if (k > verb && T.Deprel[k] is Deprel.obl && Case(k) is "of" or "about" && T.Upos[k] is Upos.NOUN && !CanAct(Entities.AtHead(k)))
                return k;
        }
        return -1;
    }

    /// <summary>Whether a place is the capital of a state: it may stand for the state's government.</summary>
    public bool IsCapital(int entity) => entity >= 0 && Entities.Entities[entity] is { Kind: EntityKind.Place, Place: { Feature: "PPLC" } };

    private static bool SpeaksForOthers(string role)
    {
        foreach (string word in role.Split([' ', '-']))
        {
            if (StanceReader.Lexicon.Has("for others", word.ToLowerInvariant()))
                return true;
        }
        return false;
    }

    private static bool SpeaksAlone(string role)
    {
        foreach (string word in role.Split([' ', '-']))
        {
            if (StanceReader.Lexicon.Has("alone", word.ToLowerInvariant()))
                return true;
        }
        return false;
    }

    private bool HasRebels(Entity person)
    {
        foreach (Entity e in _armed)
        {
            if (e.Spellings.Exists(s => person.Spellings.Exists(name => s.StartsWith(name, StringComparison.Ordinal)
                && s.AsSpan(name.Length) is ['\'' or '’', ..])))
                return true;
        }
        return false;
    }

    private bool IsOfPeople(Entity group)
    {
        for (int i = group.Mentions[0].First; i < group.Mentions[0].Head; i++)
        {
            if (Entities.AtHead(i) is >= 0 and int people && Entities.Entities[people].Kind is EntityKind.Group
                && T.Upos[i] is Upos.PROPN or Upos.ADJ)
                return true;
        }
        return false;
    }

    // Fewest mentions of rebels or an opposition for a state at odds with them.
    private const int FewestRivals = 3;

    private readonly Dictionary<string, bool> _atOdds = new(StringComparer.Ordinal);

    // Whether those who stand against the government of a state from within are spoken of more often than any other state.
    private bool IsAtOddsAtHome(string code)
    {
        if (_atOdds.TryGetValue(code, out bool known))
            return known;
        int rivals = 0, most = 0, own = 0;
        Dictionary<string, int> states = new(StringComparer.Ordinal);
        foreach (Entity e in Entities.Entities)
        {
            if (e.Sector is "REB" or "SEP" or "UAF" or "INS" or "OPP" && (e.Code is null || e.Code == code || e.Code is "IMG"))
                rivals += e.Mentions.Count;
            else if (e.Code == code)
                own += e.Mentions.Count;
            else if (e is { Sector: "GOV" or "MIL" or null, Code: { Length: 3 } other } && CountryCodes.IsAlpha3(other))
                most = Math.Max(most, states[other] = states.GetValueOrDefault(other) + e.Mentions.Count);
        }
        return _atOdds[code] = rivals >= FewestRivals && rivals > most && own > most;
    }

    private int FindParty(int entity)
    {
        Entity e = Entities.Entities[entity];
        if (e is { Kind: EntityKind.Group, Spellings.Count: > 0 } && Body(e.Spellings[0]) is >= 0 and int body)
            return body;
        if (e is { Kind: EntityKind.Person, Sector: "REB" or "PTY" or "OPP" or "SEP" } && Own(e) is >= 0 and int own)
            return own;
        // "the opposition politician X", "former prime minister X" speak for themselves.
        if (e is { Kind: EntityKind.Person, Roles.Count: > 0 } && e.Roles.TrueForAll(SpeaksAlone))
            return entity;
        // "Kabila's rebels": who has rebels of his own does not speak for the state whose office he came to hold.
        if (e is { Kind: EntityKind.Person }
            && (e.Roles.Count == 0 && HasRebels(e)
                || e.Roles.Exists(static r => r.Contains("rebel", StringComparison.OrdinalIgnoreCase)
                    || r.Contains("guerrilla", StringComparison.OrdinalIgnoreCase) || r.Contains("insurgent", StringComparison.OrdinalIgnoreCase))))
            return entity;
        // "India's Congress party": a party speaks for itself.
        if (e.Kind is EntityKind.Organization or EntityKind.Group && e.Name.EndsWith("party", StringComparison.OrdinalIgnoreCase))
            return entity;
        // "the Kurdistan Regional Government": it negotiates with the state that it is a part of.
        if (e.Kind is EntityKind.Organization && e.Name.Contains("regional", StringComparison.OrdinalIgnoreCase))
            return entity;
        // "Tigrayan forces": a people within a state fights for itself.
        if (e is { Kind: EntityKind.Group, Sector: "MIL", Code: not null } && IsOfPeople(e))
            return entity;
        // Where a state is at odds with its own rebels or opposition, one of its leaders speaks for himself: the state is what they quarrel over.
        if (e is { Kind: EntityKind.Person, Code: { Length: 3 } home, Sector: "GOV" or "MIL" } && !e.Roles.Exists(SpeaksForOthers)
            && IsAtOddsAtHome(home))
            return entity;
        // A capital that stands for its state is a country entity of sector GOV; the state itself has no sector.
        if (e is { Kind: EntityKind.Country, Sector: null } || e.Kind is EntityKind.Person && IsDomestic || e.Code is not { Length: 3 } code
            || e.Sector is not ("GOV" or "MIL"))
            return entity;
        // "A spokesman for the Kremlin", where the report never says Russia.
        return _states.TryGetValue(code, out int state) || _seats.TryGetValue(code, out state) ? state : entity;
    }
}
