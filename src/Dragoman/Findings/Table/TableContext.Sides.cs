using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Who is meant by several: lists, "both", "they", members of a body and their peers.</summary>
internal sealed partial class TableContext
{
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
        if (MovementBeside(word) is >= 0 and int movement)
            AddEntity(movement, to);
    }

    // "the government of Ethiopia and the Tigray People's Liberation Front": the tree joins the movement to the country whose government it is; −1
    // for none.
    private int MovementBeside(int word) =>
        word >= 0 && T.Xpos[word] is Xpos.NN && Tree.Child(word, Deprel.nmod) is > 0 and int state && state > word && Case(state) is "of"
            && Tree.Child(state, Deprel.conj) is >= 0 and int other
            && Entities.AtHead(state) is >= 0 and int country && Entities.Entities[country].Kind is EntityKind.Country
            && Entities.AtHead(other) is >= 0 and int body && Entities.Entities[body].Kind is EntityKind.Organization or EntityKind.Group
            && CanAct(body) ? other : -1;

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
                && Entities.Entities[Entities.AtHead(other)] is { Kind: EntityKind.Organization or EntityKind.Country }
                    or { Kind: EntityKind.Group, Sector: "REB" or "SEP" })
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
}
