using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Events;

/// <summary>From a word to the entities it names: governments of capitals, bodies, what stands inside a phrase and beside it.</summary>
internal sealed partial class EventParticipants
{
    // Whom a verb of accusing accuses: its object, or its subject in the passive; −1 for none.
    private int Accused(int verb, int only = -1)
    {
        if (verb < 0 || t.Upos[verb] is not Upos.VERB
            || !(t.Lemma[verb] is "condemn" or "denounce" or "criticize" or "criticise" or "blame" or "prevent"
                || EventWords.Accusing.Contains(t.Lemma[verb]))
            || t.Lemma[verb] is "claim" or "assert" or "purport")
            return -1;
        int accused = IsPassive(verb) ? tree.Child(verb, Deprel.nsubj_pass) : tree.Child(verb, Deprel.obj);
        // "two men suspected by the West of blowing up a plane"
        if (accused < 0 && t.Deprel[verb] is Deprel.acl && t.Xpos[verb] is Xpos.VBN)
            accused = t.Head[verb];
        return only < 0 || only == accused ? accused : -1;
    }

    // The entity at a word, or, for "members of X", "forces of X", the one inside; and those joined to it.
    private void Add(List<Participant> to, int word)
    {
        AddOne(to, word, 0);
        foreach (int c in tree.Children(word))
        {
            if (t.Deprel[c] is Deprel.conj)
                AddOne(to, c, 0);
            // "Libyan leader A and Bulgarian president B": the tree may join the second to the name of the first.
            else if (t.Deprel[c] is Deprel.appos or Deprel.flat && entities.AtHead(c) == entities.AtHead(word)
                && tree.Child(c, Deprel.conj) is >= 0 and int second)
                AddOne(to, second, 0);
        }
    }

    /// <summary>Whether a name is told as that of somebody who was not there: "with A, not B", "A and not B", "A rather than B".</summary>
    internal static bool IsExcluded(ParsedText t, DependencyTree tree, int word)
    {
        if (t.Upos[word] is not (Upos.PROPN or Upos.NOUN) || t.Deprel[word] is not (Deprel.conj or Deprel.obl or Deprel.obj or Deprel.nmod or Deprel.appos))
            return false;
        for (int c = tree.FirstChild(word); c >= 0 && c < word; c = tree.NextSibling(c))
        {
            if (t.Form[c] is "not" && c > 0 && t.Form[c - 1] is "," or "and" or "but" && !(c + 1 < t.Count && t.Form[c + 1] is "only" or "just" or "merely"))
                return true;
        }
        return false;
    }

    private void AddOne(List<Participant> to, int word, int depth)
    {
        if (t.Upos[word] is Upos.PRON
            && (t.Form[word].EndsWith("self", StringComparison.Ordinal) || t.Form[word].EndsWith("selves", StringComparison.Ordinal)))
            return;
        // "spoke with A, not with B", "will meet A and not B".
        if (depth == 0 && IsExcluded(t, tree, word))
            return;
        int entity = EntityAt(word);
        // "members of X", "thousands of Y": the whole is named inside.
        if (depth == 0
            && (IsUnnamed(entity) && OfBody(word)
                || t.Lemma[word] is "member" or "group" or "hundred" or "thousand" or "dozen" or "number" or "supporter" or "part" or "position"))
        {
            int known = to.Count;
            AddInside(to, word, depth);
            if (to.Count > known)
                return;
        }
        if (entity >= 0)
        {
            foreach (Participant p in to)
            {
                if (p.Entity == entity)
                    return;
            }
            to.Add(new Participant(entity, MentionSpan(entity, word)));
            return;
        }
        // "Government jets": whose they are, where the report tells of one government.
        if (depth == 0 && t.Upos[word] is Upos.NOUN && Government(word) is >= 0 and int own && to.TrueForAll(p => p.Entity != own))
        {
            to.Add(new Participant(own, t.SpanOf(tree.Subtree(word).First, word + 1)));
            return;
        }
        // The relatives of the hostages are not the hostages.
        if (depth <= 2 && t.Upos[word] is Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.ADJ && !EventWords.Kin.Contains(t.Lemma[word]))
            AddInside(to, word, depth);
    }

    // The one government that the report tells of, for what is called by it alone; −1 for none or several.
    private int Government(int noun)
    {
        bool called = false;
        foreach (int c in tree.Children(noun))
        {
            if (t.Deprel[c] is Deprel.compound && t.Form[c] is "government" or "Government" or "regime" && entities.AtHead(c) < 0)
                called = true;
            else if (t.Deprel[c] is Deprel.amod or Deprel.nmod_poss or Deprel.nmod)
                return -1;
        }
        int found = -1;
        for (int i = 0; called && i < entities.Entities.Count; i++)
        {
            if (entities.Entities[i] is not { Kind: EntityKind.Group or EntityKind.Organization, Sector: "GOV", Code: { Length: 3 } } e
                || !e.Name.EndsWith("government", StringComparison.OrdinalIgnoreCase))
                continue;
            if (found >= 0 && entities.Entities[found].Code != e.Code)
                return -1;
            found = found >= 0 ? found : i;
        }
        return found;
    }

    private bool IsUnnamed(int entity) => entity >= 0 && entities.Entities[entity] is { Kind: EntityKind.Group, Code: null };

    // "fighters of the National Army", "soldiers from Chad": whose they are.
    private bool OfBody(int noun)
    {
        foreach (int c in tree.Children(noun))
        {
            if (c > noun && t.Deprel[c] is Deprel.nmod && tree.Case(c) is "of" or "from" && entities.AtHead(c) is >= 0 and int whose
                && entities.Entities[whose].Kind is EntityKind.Organization && char.IsUpper(entities.Entities[whose].Name[0]))
                return true;
        }
        return false;
    }

    // The entity of a word; of a pronoun that no entity has, whoever speaks or acts in the clause above: "Syria says it is willing".
    private int EntityAt(int word)
    {
        int entity = entities.AtHead(word);
        if (entity >= 0 || t.Upos[word] is not Upos.PRON
            || t.Deprel[word] is not (Deprel.nsubj or Deprel.nsubj_pass or Deprel.nmod_poss or Deprel.expl)
            || t.Lemma[word] is not ("it" or "its" or "they" or "their" or "he" or "she"))
            return entity;
        for (int at = t.Head[word], steps = 0; at >= 0 && steps < Depth; at = t.Head[at], steps++)
        {
            foreach (int c in tree.Children(at))
            {
                if (c == word || t.Deprel[c] is not (Deprel.nsubj or Deprel.nsubj_pass) || entities.AtHead(c) is not (>= 0 and int above))
                    continue;
                bool person = entities.Entities[above].Kind is EntityKind.Person;
                if (t.Lemma[word] is "it" or "its" ? !person : t.Lemma[word] is "they" or "their"
                    ? entities.Entities[above].Kind is EntityKind.Group or EntityKind.Organization || tree.Child(c, Deprel.conj) >= 0 : person)
                    return above;
            }
        }
        return -1;
    }

    private void AddInside(List<Participant> to, int word, int depth)
    {
        for (int pass = 0; pass < 3; pass++)
        {
            foreach (int c in tree.Children(word))
            {
                int inner = pass == 1 && t.Upos[c] is Upos.ADJ or Upos.VERB && t.Deprel[c] is Deprel.amod or Deprel.acl or Deprel.acl_relcl
                    && EventWords.Loyal.Contains(t.Lemma[c]) ? LoyalTo(c) : IsInside(c, pass, ReferenceEquals(to, _acting)) ? c : -1;
                if (inner < 0)
                    continue;
                int before = to.Count;
                AddOne(to, inner, depth + 1);
                if (to.Count == before)
                    continue;
                AddPeers(to, inner, word);
                return;
            }
        }
    }

    // "Japanese and Philippine warships": both.
    private void AddPeers(List<Participant> to, int first, int noun)
    {
        if (first > noun || t.Xpos[noun] is not (Xpos.NNS or Xpos.NNPS))
            return;
        foreach (int c in tree.Children(first))
        {
            if (c > first && c < noun && t.Deprel[c] is Deprel.conj && entities.AtHead(c) >= 0)
                AddOne(to, c, 2);
        }
    }

    // "forces loyal to the government": whose they are; −1 for nobody's.
    private int LoyalTo(int adjective)
    {
        foreach (int c in tree.Children(adjective))
        {
            if (t.Deprel[c] is Deprel.obl or Deprel.nmod && tree.Case(c) is "to" or "with")
                return c;
        }
        return -1;
    }

    // Which of a phrase's words name whom it speaks of: first the nearest; then "a camp for refugees", "doctors from Cuba", "targets in Jericho",
    // where nothing nearer is named (but "an explosion near Samarra" does not act for Samarra); at last "its partners".
    private bool IsInside(int c, int pass, bool acts)
    {
        bool near = t.Deprel[c] is Deprel.nmod_poss or Deprel.compound or Deprel.amod or Deprel.flat or Deprel.appos
            || t.Deprel[c] is Deprel.nmod && tree.Case(c) is "of";
        return pass switch
        {
            0 => near && t.Upos[c] is not Upos.PRON,
            // "gunmen for the deaths of six people" are not the six.
            1 =>
                t.Deprel[c] is Deprel.nmod && tree.Case(c) is var with
                    && (with is "for" && entities.AtHead(c) >= 0 || with is "from" or "by" or "belonging"
                        || !acts && with is "in" or "at" or "near" or "around" or "outside"),
            _ => near && t.Upos[c] is Upos.PRON,
        };
    }

    // The words that name it here: "the rebels in Darfur", "doctors from two aid groups", not just the mention.
    private TextSpan MentionSpan(int entity, int word)
    {
        TextSpan span = t.Span[word];
        foreach (Mention m in entities.Entities[entity].Mentions)
        {
            if (m.Head == word)
            {
                span = m.Span;
                break;
            }
        }
        return t.Upos[word] is Upos.NOUN ? new TextSpan(span.Start, Math.Max(span.End, EndOfPhrase(word)))
            : t.Upos[word] is Upos.PROPN && entities.Entities[entity].Kind is EntityKind.Person
            ? new TextSpan(Math.Min(span.Start, t.Span[StartOfTitle(word)].Start), span.End) : span;
    }

    // "suspected British militant X": what stands right before a name and belongs to it.
    private int StartOfTitle(int name)
    {
        int first = name;
        while (first > 0 && name - first < MostWordsOfPhrase && t.SentenceOf[first - 1] == t.SentenceOf[name]
            && t.Upos[first - 1] is Upos.NOUN or Upos.PROPN or Upos.ADJ && IsBelow(first - 1, name))
            first--;
        return first;
    }

    private bool IsBelow(int word, int head)
    {
        for (int steps = 0; steps < 4 && word >= 0; steps++, word = t.Head[word])
        {
            if (word == head)
                return true;
            if (t.Deprel[word] is not (Deprel.amod or Deprel.compound or Deprel.nmod_desc or Deprel.flat or Deprel.nmod_poss))
                return false;
        }
        return false;
    }

    private int EndOfPhrase(int noun)
    {
        int end = noun + 1;
        foreach (int c in tree.Children(noun))
        {
            if (t.Deprel[c] is Deprel.nmod
                && (tree.Case(c) is "of" or "from"
                    || tree.Case(c) is "in" or "at" or "near"
                        && t.Lemma[c] is not ("response" or "retaliation" or "connection" or "protest" or "revenge" or "reprisal" or "return"
                            or "exchange" or "reaction"))
                && tree.Subtree(c) is var part && part.First <= end && part.End - noun <= MostWordsOfPhrase)
                end = Math.Max(end, part.End);
        }
        while (end > noun + 1 && t.Upos[end - 1] is Upos.PUNCT)
            end--;
        return t.Span[end - 1].End;
    }
}
