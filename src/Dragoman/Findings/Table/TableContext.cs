using Dragoman.Findings.Entities;
using Dragoman.Findings.Statements;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Table;

/// <summary>What the readers of the table share: the text and its tree, who and when a word speaks of, and who says so.</summary>
internal sealed partial class TableContext
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

    private static readonly WordSet Berths = DataFiles.List("table/place-words.txt", "berths");

    private static readonly TableLexicon Moods = new("table/moods.txt");

    // Verbs by which somebody judges another for what he did.
    private static readonly WordSet Judging = DataFiles.List("tokens/repair-words.txt", "judging");

    private static readonly WordSet RoundsAbroad = DataFiles.List("table/engagements.txt", "- round abroad");

    private static TableLexicon Gatherings => EngagementFinder.Lexicon;

    private static TableLexicon Grounds => ProposalMentions.Lexicon;

    // Words of a report up to which what is the same for all is kept.
    private const int MostWords = 10_000;

    private static int[] _noQuotes = [];

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
        Unasserted = Unasserted.Of(parsed);
        _items = DigestItems.Of(parsed) is { } items ? [.. items.Keys] : [];
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

    /// <summary>What is asked, supposed, rumoured or taken back: it is told as no finding.</summary>
    public Unasserted Unasserted { get; }
    public EntityTable Entities { get; }
    public List<Timex3> Times { get; }
    public List<Statement> Statements { get; }

    /// <summary>ISO 8601 date of the report; null where nothing says.</summary>
    public string? Published { get; }

    /// <summary>Whether the report is about conflict or politics, so that an agreement or a meeting in it is one of those.</summary>
    public bool IsConflict => _isConflict ??= ReportTopic.IsConflict(this);

    private bool IsDomestic => _isDomestic ??= ReportTopic.IsDomestic(this);

    private readonly int[] _items;

    /// <summary>Whether two words stand in one item of a digest; all texts but digests have one item.</summary>
    public bool AreOfOneItem(int a, int b)
    {
        foreach (int first in _items)
        {
            if (a < first != b < first)
                return false;
        }
        return true;
    }

    // The same for all reports but very long ones: nobody writes to it. Threads that meet here make the same.
    private static int[] NoQuotes(int words)
    {
        if (_noQuotes.Length >= words)
            return _noQuotes;
        int[] quotes = new int[words + words / 2];
        Array.Fill(quotes, -1);
        return words <= MostWords ? _noQuotes = quotes : quotes;
    }

    // "A said that B had attacked it, which B denies": the words are A's.
    private bool IsAfterDenial(Statement s, TextSpan content) =>
        s.Cue is { } cue && cue.Start >= content.End && s.Source is { } source && source.Start >= content.End
            && cue.WordsIn(T.Text) is { } words
            && (words.Contains("den", StringComparison.Ordinal) || words.Contains("reject", StringComparison.Ordinal)
                || words.Contains("dismiss", StringComparison.Ordinal) || words.Contains("disput", StringComparison.Ordinal));

    private void FillWords(int[] of, TextSpan span, int value, bool over = true)
    {
        for (int i = T.FirstFrom(span.Start); i < T.Count && T.Span[i].Start < span.End; i++)
            of[i] = over || of[i] < 0 ? value : of[i];
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
            && named > word && T.Upos[named] is Upos.PROPN or Upos.NOUN && Entities.AtHead(named) is >= 0 and int own
            // "One of them, a Norwegian, warned".
            && !(Entities.Entities[own].Kind is EntityKind.Country && T.Form[named - 1] is "a" or "an"))
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
        // "His Eritrean neighbour, Isaias Afwerki, received him".
        if (T.Xpos[word] is Xpos.NN && word + 2 < T.Count && T.Form[word + 1] is "," && Tree.Child(word, Deprel.appos) is var person
            && person == word + 2 && T.Upos[person] is Upos.PROPN && Entities.AtHead(person) is >= 0 and int who
            && Entities.Entities[who].Kind is EntityKind.Person)
            return who;
        // "The main rival of his party, the Patriotic Union, backs it": the rival, not the party.
        if (IsRelation(word) && Tree.Child(word, Deprel.appos) is >= 0 and int apposed && apposed > word
            && Entities.AtHead(apposed) is >= 0 and int rival && CanAct(rival))
            return rival;
        for (int c = Tree.FirstChild(word); c >= 0; c = Tree.NextSibling(c))
        {
            if (T.Deprel[c] is Deprel.nmod_poss or Deprel.compound or Deprel.amod or Deprel.flat or Deprel.appos or Deprel.nmod_desc
                || T.Deprel[c] is Deprel.nmod && (Case(c) is "of" || c > word && Case(c) is "from" && IsSent(word)))
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

    // "a team from the Krajina", "an emissary from the front": whose they are.
    private bool IsSent(int noun) =>
        T.Lemma[noun] is "team" or "delegation" or "emissary" or "envoy" or "negotiator" or "representative" or "official" or "delegate" or "mediator"
            or "mission" or "diplomat" or "minister";

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
        // "With Kyiv lobbying for a truce, mediators left": the tree may hang who does it beside it.
        if (T.Xpos[verb] is Xpos.VBG && T.Deprel[verb] is Deprel.advcl && Clause.OwnSubject(verb) < 0
            && Tree.Child(verb, Deprel.mark) is >= 0 and int with && T.Form[with] is "with" or "With" && with < verb - 1
            && T.Upos[verb - 1] is Upos.NOUN or Upos.PROPN && T.Head[verb - 1] == T.Head[verb] && Tree.Subtree(verb - 1).First == with + 1)
            return verb - 1;
        // … or take him for what the verb above has with it: "collapsed with Hamas rejecting the plan".
        if (T.Xpos[verb] is Xpos.VBG && T.Deprel[verb] is Deprel.advcl && verb > 1 && T.Upos[verb - 1] is Upos.NOUN or Upos.PROPN
            && T.Head[verb - 1] == T.Head[verb] && T.Deprel[verb - 1] is Deprel.obl && Case(verb - 1) is "with" && Clause.OwnSubject(verb) < 0)
            return verb - 1;
        // "thanked the prince for hosting the talks", "criticised Minsk for freeing him": who is thanked or blamed did it.
        if (T.Xpos[verb] is Xpos.VBG && T.Deprel[verb] is Deprel.advcl && Clause.OwnSubject(verb) < 0 && T.Head[verb] is >= 0 and int judges
            && judges < verb && Judging.Contains(T.Lemma[judges]) && !Clause.IsPassive(judges)
            && Tree.Child(verb, Deprel.mark) is >= 0 and int reason && T.Form[reason] is "for"
            && Tree.Child(judges, Deprel.obj) is > 0 and int judged && judged > judges && judged < verb)
            return judged;
        // "was the first to sign".
        if (subject < 0 && T.Deprel[verb] is Deprel.acl or Deprel.advcl or Deprel.xcomp && T.Head[verb] is >= 0 and int first && IsOrdinal(first))
            subject = Clause.OwnSubject(first);
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
}
