using Dragoman.Findings.Statements;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Finds whom he, she and they speak of: the most recent one that fits, subjects before others; nobody where two fit alike.</summary>
internal sealed class PronounReader(ParsedText text, List<Entity> entities, Dictionary<int, char> gender)
{
    // A pronoun looks back this many sentences.
    private const int Reach = 3;

    // Mentions that are kept in mind.
    private const int Remembered = 24;

    // Who is known to be a man goes before one of whom nothing is known, but not before the one who was just spoken of.
    private const double KnownGender = 1.15;

    // Even before one of whom it is known.
    private const double LastToSpeak = 2.4;

    // Of whom a sentence ends with telling goes before who acts in a clause of it, not before who acts in the sentence.
    private const double Introduced = 1.9;

    // Who is only said to tell, without a name, goes behind those he tells of.
    private const double Mere = 0.5;

    // Who was named in somebody's own words goes behind those whom the report itself tells of.
    private const double InOthersWords = 0.6;

    private readonly record struct Candidate(int Entity, int Word, int Sentence, double Rank);

    public void Read(Action<int, int> add)
    {
        List<(int Word, int Entity)> mentions = [];
        for (int e = 0; e < entities.Count; e++)
        {
            if (entities[e].Kind is not (EntityKind.Person or EntityKind.Group or EntityKind.Country or EntityKind.Organization))
                continue;
            foreach (Mention m in entities[e].Mentions)
                mentions.Add((m.Head, e));
        }
        mentions.Sort();
        List<Candidate> recent = [];
        // Of pronouns in somebody's own words is asked last, when it is known who speaks.
        List<int> quoted = [];
        List<(int Word, int Entity)> found = [];
        int next = 0;
        for (int i = 0; i < text.Count; i++)
        {
            for (; next < mentions.Count && mentions[next].Word < i; next++)
                Push(recent, mentions[next].Entity, mentions[next].Word);
            if (text.Upos[i] is not Upos.PRON || Kind(text.Form[i]) is not (var wanted and not '\0'))
                continue;
            if (_voices.IsQuoted(i))
            {
                quoted.Add(i);
                continue;
            }
            bool dislocated = IsDislocated(i, mentions, next, out int named);
            int spoke = dislocated || wanted is 'p' || Speaking(i) is not (>= 0 and int speaker) ? -1 : Spoke(mentions, speaker, wanted);
            int entity = dislocated ? named : spoke >= 0 ? spoke : wanted is 'p' && OfItself(i, mentions) is >= 0 and int itself ? itself
                : wanted is 'f' && StateThatSays(i, mentions, recent) is >= 0 and int state ? state
                : wanted is not 'p' && WillSpeak(i) is >= 0 and int asked && Spoke(mentions, asked, wanted) is >= 0 and int answers ? answers
                : Announced(i, mentions, wanted) is >= 0 and int announced ? announced
                : wanted is not 'p' && Accused(i, mentions) is >= 0 and int accused && Fits(accused, wanted) ? accused
                : wanted is not 'p' && OfProfile(i, mentions, wanted) is >= 0 and int portrayed ? portrayed
                : Bound(i, mentions, recent, wanted, -1) is >= 0 and int bound ? bound
                : GoesOn(i, mentions, wanted) is not -1 and int tells ? tells : Resolve(recent, i, wanted, -1);
            if (dislocated)
                (_doubled, _doubledSentence) = (named, text.SentenceOf[i]);
            // "Hamas She said that she agreed": in word-by-word translation a body keeps the gender that its name had.
            else if (_doubled >= 0 && _doubledSentence == text.SentenceOf[i] && (entity < 0 || entities[entity].Kind is not EntityKind.Person))
                entity = _doubled;
            if (entity < 0)
                continue;
            add(entity, i);
            found.Add((i, entity));
            _resolved[i] = entity;
            if (wanted is 'm' or 'f' && entities[entity].Kind is EntityKind.Person)
                gender.TryAdd(entity, wanted);
            Push(recent, entity, i);
        }
        mentions.AddRange(found);
        mentions.Sort();
        foreach (int i in quoted)
            ReadQuoted(i, mentions, add);
    }

    private readonly QuoteVoices _voices = new(text);
    private readonly PronounBinding _binding = new(text);

    // "The minister A, who opened the talks, “it is a beginning”, he said": whom the sentence itself names, outside of what he says.
    private bool IsNamedBeside(int pronoun, List<(int Word, int Entity)> mentions, char wanted)
    {
        int first = text.Sentences[text.SentenceOf[pronoun]].First;
        int at = mentions.BinarySearch((first, 0));
        for (int k = at < 0 ? ~at : at; k < mentions.Count && mentions[k].Word < pronoun; k++)
        {
            if (Fits(mentions[k].Entity, wanted) && !_voices.IsQuoted(mentions[k].Word) && !IsInOwnWords(mentions[k].Word, pronoun))
                return true;
        }
        return false;
    }

    private TellerChain? _tellers;

    // He goes on who told the sentence before, and is known as nobody.
    private const int Unknown = -2;

    // Who told the sentence before, where "he said" goes on from it; −1 where nothing says so.
    private int GoesOn(int pronoun, List<(int Word, int Entity)> mentions, char wanted)
    {
        _tellers ??= new TellerChain(text, _voices, w => Speaks(mentions, w) is >= 0 and int e && entities[e].Kind is EntityKind.Person);
        if (!_tellers.IsTelling(pronoun, wanted is 'p', out bool plainly) || IsNamedBeside(pronoun, mentions, wanted)
            || _tellers.Before(pronoun) is not (>= 0 and int teller))
            return -1;
        int entity = Speaks(mentions, teller);
        if (entity >= 0)
            return Fits(entity, wanted) && (plainly || entities[entity].Spellings.Count > 0) ? entity : -1;
        // "The ex-minister also criticised": one who was told of before.
        bool known = text.Tree.Child(teller, Deprel.det) is >= 0 and int article && text.Lemma[article] is "the";
        return plainly && text.Upos[teller] is Upos.NOUN
                && (wanted is 'p' ? text.Xpos[teller] is Xpos.NNS : !known && (text.Lemma[teller] is "source" || _tellers.IsSomebody(teller)))
            ? Unknown : -1;
    }

    // "“I had trouble with him,” A said": not A.
    private void ReadQuoted(int pronoun, List<(int Word, int Entity)> mentions, Action<int, int> add)
    {
        char wanted = Kind(text.Form[pronoun]);
        int at = mentions.BinarySearch((pronoun, 0));
        at = at < 0 ? ~at : at;
        List<Candidate> recent = [];
        for (int k = Math.Max(0, at - Remembered); k < at; k++)
            Push(recent, mentions[k].Entity, mentions[k].Word);
        int voice = _voices.Of(pronoun) is >= 0 and int speaker ? Speaks(mentions, speaker) : -1;
        int entity = Announced(pronoun, mentions, wanted) is >= 0 and int announced && announced != voice ? announced
            : text.Deprel[pronoun] is Deprel.nsubj && wanted is 'm' or 'f' && AccusedBefore(pronoun, mentions) is >= 0 and int accused
                && accused != voice && Fits(accused, wanted) ? accused
            : Bound(pronoun, mentions, recent, wanted, voice) is >= 0 and int bound ? bound : Resolve(recent, pronoun, wanted, voice);
        if (entity < 0)
            return;
        add(entity, pronoun);
        if (wanted is 'm' or 'f' && entities[entity].Kind is EntityKind.Person)
            gender.TryAdd(entity, wanted);
        mentions.Insert(at, (pronoun, entity));
    }

    // Who stands over the pronoun in its sentence; −1 for nobody.
    private int Bound(int pronoun, List<(int Word, int Entity)> mentions, List<Candidate> recent, char wanted, int voice)
    {
        if (wanted is 'p' && text.Deprel[pronoun] is not Deprel.nmod_poss)
            return -1;
        bool her = IsHers(recent, pronoun, wanted);
        int word = _binding.Over(pronoun, w => Speaks(mentions, w) is >= 0 and int e && e != voice && Fits(e, wanted) && !(her && IsUnknown(e))
            && (wanted is not 'p' || text.Xpos[w] is Xpos.NNS or Xpos.NNPS && text.Deprel[w] is Deprel.nsubj or Deprel.nsubj_pass)
            && !IsMaster(w, pronoun));
        return word < 0 ? -1 : Speaks(mentions, word);
    }

    // "As Kofi Annan's envoy, he proposed": the envoy, not whose he is.
    private bool IsMaster(int word, int pronoun) =>
        text.SentenceOf[word] == text.SentenceOf[pronoun] && word < pronoun && text.Deprel[word] is Deprel.nmod_poss
            && text.Head[word] is >= 0 and int office && text.Tree.Child(office, Deprel.@case) is >= 0 and int mark && text.Form[mark] is "as" or "As"
            && text.Deprel[pronoun] is Deprel.nsubj or Deprel.nsubj_pass && text.Head[pronoun] == text.Head[office];

    // "A, whom the state accuses of links with B; he denies it", "C was charged with fraud. He rejects the charge": the accused; −1 elsewhere.
    private int Accused(int pronoun, List<(int Word, int Entity)> mentions)
    {
        int verb = text.Head[pronoun];
        if (text.Deprel[pronoun] is not Deprel.nsubj || verb < pronoun || text.Lemma[verb] is not ("deny" or "reject" or "dismiss" or "refute")
            || text.Tree.Child(verb, Deprel.obj) is not (>= 0 and int thing)
            || text.Lemma[thing] is not ("it" or "this" or "that" or "charge" or "accusation" or "allegation" or "claim"))
            return -1;
        return AccusedBefore(pronoun, mentions);
    }

    // "A's opponents accused him of weakness. “He has sold us,” B said": whom somebody accuses in this sentence or the one before; −1 for nobody.
    private int AccusedBefore(int pronoun, List<(int Word, int Entity)> mentions)
    {
        int sentence = text.SentenceOf[pronoun];
        for (int i = pronoun - 1; i >= text.Sentences[Math.Max(0, sentence - 1)].First; i--)
        {
            if (text.Lemma[i] is not ("accuse" or "charge" or "suspect" or "indict") || text.Upos[i] is not Upos.VERB)
                continue;
            int whom = -1;
            foreach (int c in text.Tree.Children(i))
            {
                if (whom < 0 && (text.Deprel[c] is Deprel.nsubj_pass || text.Deprel[c] is Deprel.obj or Deprel.iobj))
                    whom = c;
            }
            if (whom >= 0 && text.Xpos[whom] is Xpos.WP or Xpos.WDT)
                whom = text.Deprel[i] is Deprel.acl_relcl ? text.Head[i] : -1;
            return whom < 0 || Speaks(mentions, whom) is not (>= 0 and int accused) || entities[accused].Kind is not EntityKind.Person ? -1 : accused;
        }
        return -1;
    }

    // Unknown until a pronoun asks.
    private int _portrayed = Unasked;
    private const int Unasked = -3;

    // Named mentions of whom a profile or an obituary is about; sentences that name him first.
    private const int FewestOfProfile = 4, FirstOfProfile = 3;

    // "Born in Mitrovica, he studied in Zagreb": in a profile or an obituary a paragraph that has named nobody yet goes on about the one it is of.
    private int OfProfile(int pronoun, List<(int Word, int Entity)> mentions, char wanted)
    {
        if (_portrayed is Unasked)
            _portrayed = Portrayed();
        // "He said" goes on from whoever spoke last, unless the report is headed as a profile.
        if (_portrayed < 0 || !Fits(_portrayed, wanted)
            || !_headed && text.Deprel[pronoun] is Deprel.nsubj && text.Head[pronoun] is >= 0 and int does && IsSpeech(does))
            return -1;
        int s = text.SentenceOf[pronoun];
        while (s > 0 && !QuoteFinder.BeginsParagraph(text, text.Sentences[s].First))
            s--;
        int at = mentions.BinarySearch((text.Sentences[s].First, 0));
        for (int k = at < 0 ? ~at : at; k < mentions.Count && mentions[k].Word < pronoun; k++)
        {
            if (entities[mentions[k].Entity].Kind is EntityKind.Person && mentions[k].Entity != _portrayed && !IsMaster(mentions[k].Word, pronoun)
                && Fits(mentions[k].Entity, wanted))
                return -1;
        }
        return _portrayed;
    }

    private bool _headed;

    private int Portrayed()
    {
        bool told = false;
        for (int s = 0; s < text.Sentences.Length && !told; s++)
        {
            for (int i = text.Sentences[s].First; i < text.Sentences[s].End && !told; i++)
            {
                _headed = s < 3 && text.Form[i].ToLowerInvariant() is "obituary" or "profile" or "newsmaker";
                told = _headed || text.Form[i] is "Born" && i == text.Sentences[s].First && i + 1 < text.Count && text.Form[i + 1] is "in" or "on" or "to";
            }
        }
        if (!told)
            return -1;
        int most = -1, first = 0, second = 0, lead = text.Sentences[Math.Min(FirstOfProfile, text.Sentences.Length) - 1].End;
        for (int e = 0; e < entities.Count; e++)
        {
            int named = entities[e].Kind is EntityKind.Person && entities[e].Spellings.Count > 0
                ? entities[e].Mentions.FindAll(static m => m.Type is MentionType.Name).Count : 0;
            if (named > first && entities[e].Mentions[0].Head < lead)
                (most, first, second) = (e, named, first);
            else
                second = Math.Max(second, named);
        }
        return first >= FewestOfProfile && first > second ? most : -1;
    }

    // Pronouns that are resolved.
    private readonly Dictionary<int, int> _resolved = [];

    // Of whom a word speaks: a name, a pronoun, or an office with its bearer's name behind it ("a dark horse, X, did"); −1 for nobody.
    private int Speaks(List<(int Word, int Entity)> mentions, int word)
    {
        if (_resolved.TryGetValue(word, out int entity))
            return entity;
        int bearer = text.Upos[word] is Upos.NOUN ? text.Tree.Child(word, Deprel.appos) : -1;
        return bearer > word && EntityAt(mentions, bearer) is >= 0 and int named && entities[named].Kind is EntityKind.Person ? named
            : EntityAt(mentions, word);
    }

    // Who is told by an office alone, of whom nothing says whether it is a woman.
    private bool IsUnknown(int entity) => entities[entity].Spellings.Count == 0 && !gender.ContainsKey(entity);

    // Where a woman was just told of, "she" is no official of whom it is not known.
    private bool IsHers(List<Candidate> recent, int pronoun, char wanted) =>
        wanted is 'f' && recent.Exists(c => text.SentenceOf[pronoun] - c.Sentence <= 1 && entities[c.Entity].Kind is EntityKind.Person
            && gender.GetValueOrDefault(c.Entity) is 'f');

    private int _doubled = -1, _doubledSentence;

    // Whom the words before a pronoun of who says them name.
    private readonly List<int> _named = [];

    // "Sergei Lavrov, Russian Foreign Minister, on Saturday He asked", where the capital was taken for a new sentence: a sentence without a stop and
    // without a verb names whom the pronoun repeats; −1 for none.
    private int CutOff(int pronoun, List<(int Word, int Entity)> mentions, int next)
    {
        int sentence = text.SentenceOf[pronoun];
        if (sentence == 0 || text.Sentences[sentence].First != pronoun || QuoteFinder.BeginsParagraph(text, pronoun)
            || text.Upos[pronoun - 1] is Upos.PUNCT || text.Form[pronoun] is not ("He" or "She"))
            return -1;
        SentenceRange before = text.Sentences[sentence - 1];
        int root = -1;
        for (int i = before.First; i < before.End; i++)
        {
            if (text.Upos[i] is Upos.VERB or Upos.AUX)
                return -1;
            root = text.Head[i] < 0 ? i : root;
        }
        for (int k = next - 1; k >= 0 && mentions[k].Word >= before.First; k--)
        {
            if (mentions[k].Word == root && entities[mentions[k].Entity].Kind is EntityKind.Person)
                return mentions[k].Entity;
        }
        return -1;
    }

    // "Mr. Putin He said", "Hamas She said": a pronoun with a capital right behind the name that it repeats.
    private bool IsDislocated(int pronoun, List<(int Word, int Entity)> mentions, int next, out int named)
    {
        named = CutOff(pronoun, mentions, next);
        if (named >= 0)
            return true;
        if (pronoun == text.Sentences[text.SentenceOf[pronoun]].First || !char.IsUpper(text.Form[pronoun][0])
            || text.Deprel[pronoun] is not Deprel.nsubj || next == 0)
            return false;
        (int word, int entity) = mentions[next - 1];
        // The head of a name is its first word or its last.
        if (pronoun - word > 3 || text.SentenceOf[word] != text.SentenceOf[pronoun])
            return false;
        for (int i = word + 1; i < pronoun; i++)
        {
            if (text.Head[i] != word || text.Deprel[i] is not Deprel.flat)
                return false;
        }
        named = entity;
        return true;
    }

    // "Following his talks with A, B also met C": in a phrase before the subject "his" is the subject's, but not "After his death, B took over"; −1
    // elsewhere.
    private int Announced(int pronoun, List<(int Word, int Entity)> mentions, char wanted)
    {
        int owned = text.Head[pronoun];
        if (wanted is 'p' || text.Deprel[pronoun] is not Deprel.nmod_poss || owned < pronoun || Endings.Contains(text.Lemma[owned]))
            return -1;
        int at = owned;
        for (int step = 0; step < 4 && at >= 0; step++)
        {
            int verb = text.Head[at];
            if (verb > at && text.Deprel[at] is Deprel.obl or Deprel.advcl && text.Upos[verb] is Upos.VERB)
            {
                int subject = text.Tree.Child(verb, Deprel.nsubj) is >= 0 and int active ? active : text.Tree.Child(verb, Deprel.nsubj_pass);
                return subject > owned && subject < verb && text.Upos[subject] is Upos.PROPN && EntityAt(mentions, subject) is >= 0 and int entity
                    && entities[entity].Kind is EntityKind.Person && Fits(entity, wanted) ? entity : -1;
            }
            at = verb;
        }
        return -1;
    }

    // "The LTTE said they would accept limits": of an armed body or a party that says so itself, whoever was told of last; −1 elsewhere.
    private int OfItself(int pronoun, List<(int Word, int Entity)> mentions)
    {
        int verb = text.Head[pronoun], says = verb < 0 ? -1 : text.Head[verb];
        if (text.Deprel[pronoun] is not Deprel.nsubj || verb < pronoun || text.Deprel[verb] is not Deprel.ccomp || says < 0 || says > pronoun
            || !TreeRepair.IsSaying(text.Lemma[says]) || text.Tree.Child(says, Deprel.nsubj) is not (>= 0 and int speaker) || speaker > says
            || text.Tree.Child(says, Deprel.obj) >= 0 || text.Tree.Child(says, Deprel.iobj) >= 0)
            return -1;
        return EntityAt(mentions, speaker) is >= 0 and int body
            && entities[body] is { Kind: EntityKind.Organization, Sector: "REB" or "SEP" or "PTY" or "UAF" or "INS" or "OPP" or "MIL" } ? body : -1;
    }

    // What others do behind, once somebody has come to it.
    private static readonly WordSet Endings = DataFiles.List("names/sign-words.txt", "endings");

    private static readonly WordSet Mute = DataFiles.List("names/sign-words.txt", "mute");

    // The entity whose mention has a word for its head; −1 for none.
    private static int EntityAt(List<(int Word, int Entity)> mentions, int word)
    {
        int at = mentions.BinarySearch((word, 0));
        if (at < 0)
            at = ~at;
        return at < mentions.Count && mentions[at].Word == word ? mentions[at].Entity : -1;
    }

    // "The Kremlin said that A and B would talk, but he refused to say more", "A complained that B would not sign, but he called it a deal": who
    // spoke goes on speaking, though others were named since. The subject of that; −1 where this is no second clause of speech.
    private int Speaking(int pronoun)
    {
        int verb = text.Head[pronoun];
        if (pronoun == 0 || text.Deprel[pronoun] is not Deprel.nsubj || verb < pronoun || !IsSpeech(verb)
            || text.Form[pronoun - 1] is not ("but" or "and" or "although" or "though") || text.Deprel[verb] is not (Deprel.conj or Deprel.advcl))
            return -1;
        int saying = -1;
        int at = text.Head[verb];
        for (int step = 0; step < 8 && at >= 0; step++)
        {
            if (at < pronoun && IsSpeech(at))
                saying = at;
            if (text.Deprel[at] is not (Deprel.ccomp or Deprel.conj or Deprel.advcl or Deprel.xcomp))
                break;
            at = text.Head[at];
        }
        if (saying < 0)
            return -1;
        for (int i = text.Sentences[text.SentenceOf[saying]].First; i < saying; i++)
        {
            if (text.Head[i] == saying && text.Deprel[i] is Deprel.nsubj)
                return i;
        }
        return -1;
    }

    // "Asked whether he would go, A said": who is asked is who answers. His word, where that is a name; −1 for none.
    private int WillSpeak(int pronoun)
    {
        SentenceRange s = text.Sentences[text.SentenceOf[pronoun]];
        if (text.Form[s.First] is not ("Asked" or "Pressed" or "Questioned")
            && !(text.Form[s.First] is "When" && text.Form[s.First + 1] is "asked" or "pressed"))
            return -1;
        for (int i = pronoun + 1; i < s.End; i++)
        {
            if (text.Deprel[i] is Deprel.nsubj && text.Head[i] > i && text.Head[text.Head[i]] < 0 && IsSpeech(text.Head[i]))
                return text.Upos[i] is Upos.PROPN ? i : -1;
        }
        return -1;
    }

    private bool IsSpeech(int verb) => text.Upos[verb] is Upos.VERB && (TreeRepair.IsSaying(text.Lemma[verb])
        || CueLexicon.Shared.TryVerb(text.Lemma[verb], out CueEntry entry) && entry.Kind is CueKind.Speech or CueKind.Refusal or CueKind.Judgement
            || CueLexicon.Shared.IsWithheld(text.Lemma[verb]));

    // A body that spoke is "he" where its spokesman is meant; who is no entity, or does not fit, is left to the reader.
    private int Spoke(List<(int Word, int Entity)> mentions, int speaker, char wanted)
    {
        int entity = EntityAt(mentions, speaker);
        return entity < 0 ? -1 : entities[entity].Kind is not EntityKind.Person || Fits(entity, wanted) ? entity : -1;
    }

    // "Indonesia said that she is ready", as copy from languages has it whose states are women: no woman was spoken of.
    private int StateThatSays(int pronoun, List<(int Word, int Entity)> mentions, List<Candidate> recent)
    {
        int clause = text.Head[pronoun];
        if (text.Form[pronoun] is not "she" || text.Deprel[pronoun] is not (Deprel.nsubj or Deprel.nsubj_pass) || clause < 0
            || text.Deprel[clause] is not Deprel.ccomp || text.Head[clause] is not (>= 0 and int says) || says > pronoun
            || !TreeRepair.IsSaying(text.Lemma[says]) || text.Tree.Child(says, Deprel.nsubj) is not (>= 0 and int speaker))
            return -1;
        int entity = EntityAt(mentions, speaker);
        return entity >= 0 && entities[entity].Kind is EntityKind.Country
            && !recent.Exists(c => gender.TryGetValue(c.Entity, out char known) && known is 'f' && text.SentenceOf[pronoun] - c.Sentence < Reach)
            ? entity : -1;
    }

    private void Push(List<Candidate> recent, int entity, int word)
    {
        if (recent.Count > Remembered)
            recent.RemoveRange(0, 12);
        // "The prime minister, X, said": who is named between commas is the subject.
        int role = text.Deprel[word] is Deprel.appos && text.Head[word] is >= 0 and int office && office < word
            && text.Deprel[office] is Deprel.nsubj or Deprel.nsubj_pass ? office : word;
        recent.Add(new Candidate(entity, word, text.SentenceOf[word], RankOf(role)));
    }

    // "X said that Y must go. He …": the subject of the sentence before that of a clause in it.
    private double RankOf(int word) =>
        IsTurnedRound(word) || IsSource(word) ? 2 : IsLastToSpeak(word) ? LastToSpeak : IsIntroduced(word) ? Introduced
            : text.Deprel[word] is not (Deprel.nsubj or Deprel.nsubj_pass) ? 1
            : text.Head[word] >= 0 && text.Deprel[text.Head[word]] is Deprel.root ? 2 : IsSaid(text.Head[word]) ? 1.6 : 1.8;

    // "According to A, both use it. He blamed the state": he who tells it.
    private bool IsSource(int word) =>
        text.Upos[word] is Upos.PROPN && text.Tree.Child(word, Deprel.@case) is >= 0 and int mark
            && text.Form[mark] is "According" && text.Sentences[text.SentenceOf[mark]].First == mark;

    // "It came before A met B, who is the envoy. But he took part": B.
    private bool IsIntroduced(int word)
    {
        if (text.Upos[word] is not Upos.PROPN || text.Deprel[word] is not (Deprel.obj or Deprel.obl)
            || text.Tree.Child(word, Deprel.acl_relcl) is not (>= 0 and int told)
            || text.Tree.Child(told, Deprel.nsubj) is not (>= 0 and int who) || text.Lemma[who] is not "who")
            return false;
        int end = text.Sentences[text.SentenceOf[word]].End;
        return text.Tree.Subtree(told).End >= end - 1;
    }

    // "“…,” said the minister", "— stressed in turn the head of the delegation": who stands behind the verb is its subject.
    private bool IsTurnedRound(int word) =>
        text.Head[word] is > 0 and int verb && verb < word && text.Xpos[verb] is not Xpos.VBG
            && text.Deprel[word] is Deprel.nsubj or Deprel.obj or Deprel.obl or Deprel.dep
            && text.Form[verb - 1] is "," or "”" or "\"" or "''" or "—" or "–" or "--"
        && (TreeRepair.IsSaying(text.Lemma[verb]) || text.Lemma[verb] is "stress" or "emphasize");

    // "A promised amnesty, but B said that had bounds. He …": of two who speak in one sentence the later.
    private bool IsLastToSpeak(int word) =>
        text.Deprel[word] is Deprel.nsubj && text.Head[word] is >= 0 and int verb && verb > word && text.Deprel[verb] is Deprel.conj
            && text.Head[verb] is >= 0 and int first
        && text.Deprel[first] is Deprel.root && TreeRepair.IsSaying(text.Lemma[verb]);

    private bool IsSaid(int clause) =>
        text.Deprel[clause] is Deprel.ccomp && text.Head[clause] is >= 0 and int verb && TreeRepair.IsSaying(text.Lemma[verb]);

    // "X accepted the plan, he said": he is not X.
    private bool IsInOwnWords(int word, int pronoun)
    {
        int verb = text.Head[pronoun];
        if (verb < 0 || text.Deprel[pronoun] is not Deprel.nsubj || word > pronoun || text.SentenceOf[word] != text.SentenceOf[pronoun]
            || text.Upos[word] is Upos.PRON || !TreeRepair.IsSaying(text.Lemma[verb]))
            return false;
        // What stands before the quotation marks is not in them: "X was disappointed: “…,” she said".
        int marks = 0;
        for (int i = word + 1; i < pronoun; i++)
            marks += text.Form[i] is "\"" or "“" or "”" or "``" or "''" ? 1 : 0;
        if (marks > 1)
            return false;
        if (EndsWithTeller(verb, pronoun))
            return true;
        int at = word;
        for (int level = 0; level < 12 && at >= 0; level++)
        {
            if (text.Head[at] == verb)
                return at < pronoun && text.Deprel[at] is Deprel.ccomp or Deprel.parataxis;
            // "“Mr. X was not ready,” he told reporters": the tree may hang who says so from what is said.
            if (text.Deprel[verb] is Deprel.parataxis && text.Head[verb] == at && at < pronoun)
                return true;
            at = text.Head[at];
        }
        return false;
    }

    // "X accepted the plan, he said on Monday.": all that stands before the comma is what he said.
    private bool EndsWithTeller(int verb, int pronoun)
    {
        SentenceRange s = text.Sentences[text.SentenceOf[pronoun]];
        int before = pronoun - 1;
        if (before <= s.First || text.Form[before] is not ("," or "”" or "\"" or "''") || verb < pronoun || verb > pronoun + 2
            || text.Xpos[s.First] is Xpos.VBG or Xpos.VBN || text.Upos[s.First] is Upos.ADP or Upos.SCONJ)
            return false;
        for (int i = verb + 1; i < s.End; i++)
        {
            if (text.Form[i] is ":" or "“" or "\"" or "``" || text.Head[i] == verb && text.Deprel[i] is Deprel.ccomp or Deprel.xcomp)
                return false;
        }
        return true;
    }

    private static char Kind(string form) => form switch
    {
        "he" or "He" or "him" or "his" or "His" or "himself" => 'm',
        "she" or "She" or "her" or "Her" or "herself" => 'f',
        "they" or "They" or "them" or "their" or "Their" or "themselves" => 'p',
        _ => '\0',
    };

    private int Resolve(List<Candidate> recent, int pronoun, char wanted, int voice)
    {
        int sentence = text.SentenceOf[pronoun];
        bool her = IsHers(recent, pronoun, wanted);
        // Where a woman was told of, "she" is nobody told of before her of whom it is not known.
        int lastWoman = her ? recent.FindLast(c => gender.GetValueOrDefault(c.Entity) is 'f' && entities[c.Entity].Kind is EntityKind.Person).Sentence : -1;
        _named.Clear();
        double best = 0, second = 0;
        int found = -1;
        for (int k = recent.Count - 1; k >= 0; k--)
        {
            Candidate c = recent[k];
            // "“Mr. X was not ready,” he told reporters": whom he names in his own words is not he, wherever else he was named.
            if (c.Sentence == sentence && IsInOwnWords(c.Word, pronoun))
                _named.Add(c.Entity);
            int distance = sentence - c.Sentence;
            if (distance > Reach)
                break;
            if (!Fits(c.Entity, wanted) || c.Entity == voice || her && IsUnknown(c.Entity)
                || her && c.Sentence < lastWoman && !gender.ContainsKey(c.Entity)
                || IsMaster(c.Word, pronoun)
                || IsAskedAbout(c.Word, pronoun) || wanted is 'p' && IsMute(c.Entity, pronoun)
                || text.Head[pronoun] == c.Word && text.Deprel[pronoun] is not Deprel.nmod_poss
                || IsArgumentBeside(c.Word, pronoun)
                || _named.Contains(c.Entity))
                continue;
            double score = c.Rank * (IsMereTeller(c, pronoun) ? Mere : 1.0)
                * (_voices.IsQuoted(c.Word) && !_voices.IsQuoted(pronoun) ? InOthersWords : 1.0)
                * (gender.GetValueOrDefault(c.Entity) == wanted ? KnownGender : 1.0) / (1.5 + distance) + 0.0001 * k;
            if (c.Entity == found)
                best = Math.Max(best, score);
            else if (score > best)
                (second, best, found) = (best, score, c.Entity);
            else if (score > second)
                second = score;
        }
        // Two that fit alike are left to the reader.
        return best > 0 && second < best * 0.97 ? found : -1;
    }

    // "The suspect was arrested, a police spokesman said. He will appear in court": who tells it has nothing to do with it, and goes on only where
    // "he" tells more.
    private bool IsMereTeller(Candidate c, int pronoun)
    {
        if (entities[c.Entity].Spellings.Count > 0 || c.Sentence == text.SentenceOf[pronoun]
            || text.Deprel[pronoun] is Deprel.nsubj && text.Head[pronoun] is >= 0 and int does && GoesOnTelling(does))
            return false;
        if (text.Deprel[c.Word] is not Deprel.nsubj || text.Head[c.Word] is not (>= 0 and int says) || !TreeRepair.IsSaying(text.Lemma[says]))
            return false;
        int told = text.Tree.Child(says, Deprel.ccomp);
        return told >= 0 && told < Math.Min(says, c.Word) || text.Deprel[says] is Deprel.parataxis && text.Head[says] < says;
    }

    // "He added that", "She declined to comment".
    private bool GoesOnTelling(int verb) =>
        CueLexicon.Shared.IsWithheld(text.Lemma[verb])
            || CueLexicon.Shared.TryVerb(text.Lemma[verb], out CueEntry entry)
                && (entry.Kind is CueKind.Refusal || entry.Kind is CueKind.Speech && entry.Allows(CueFrames.Clause));

    // "Putin told him": him is not Putin.
    private bool IsArgumentBeside(int word, int pronoun) =>
        (text.Head[word] == text.Head[pronoun]
            || text.Deprel[word] is Deprel.appos && text.Head[word] is >= 0 and int office && text.Head[office] == text.Head[pronoun])
            && text.Head[pronoun] >= 0 && text.Deprel[pronoun] is Deprel.obj or Deprel.iobj or Deprel.obl
            && text.Form[pronoun] is not ("himself" or "herself" or "themselves");

    // "Asked whether A would come, he replied", "As for whether A will go, he refused to say": who is asked is not whom it is about.
    private bool IsAskedAbout(int word, int pronoun)
    {
        SentenceRange s = text.Sentences[text.SentenceOf[pronoun]];
        if (text.SentenceOf[word] != text.SentenceOf[pronoun] || word > pronoun || text.Deprel[pronoun] is not (Deprel.nsubj or Deprel.expl)
            || text.Form[pronoun - 1] is not "," || !IsSpeech(Math.Max(text.Head[pronoun], 0)))
            return false;
        int first = text.Form[s.First] is "When" or "As" ? s.First + 1 : s.First;
        if (first == s.First ? text.Form[first] is not ("Asked" or "Pressed" or "Questioned")
            : text.Form[first] is not ("asked" or "pressed" or "for"))
            return false;
        for (int i = first + 1; i < word; i++)
        {
            if (text.Form[i] is "whether" or "if" or "about" or "why" or "how" or "what" or "when")
                return true;
        }
        return false;
    }

    // "They also discussed the war": hostages and the dead do not.
    private bool IsMute(int entity, int pronoun) =>
        text.Deprel[pronoun] is Deprel.nsubj && text.Head[pronoun] is >= 0 and int does
            && (IsSpeech(does) || text.Lemma[does] is "discuss" or "talk" or "meet" or "agree" or "negotiate" or "exchange" or "sign" or "review")
        && entities[entity] is { Kind: EntityKind.Group } group && group.Mentions.Count > 0
            && Mute.Contains(text.Lemma[group.Mentions[0].Head]);

    private bool Fits(int entity, char wanted)
    {
        Entity e = entities[entity];
        if (wanted == 'p')
            return e.Kind is EntityKind.Group;
        return e.Kind is EntityKind.Person && (!gender.TryGetValue(entity, out char known) || known == wanted);
    }
}
