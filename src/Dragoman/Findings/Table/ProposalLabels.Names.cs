using System.Text;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Table;

/// <summary>Names that can be read without the sentence they come from: whose troops they are, and a withdrawal by its noun.</summary>
internal sealed partial class ProposalLabels
{
    // The party whose stance a name is made for; −1 for none.
    private int _party = -1;

    // The words from one place to another, with the name of somebody for "its", "his", "their"; without the word where nobody is known.
    private string Words(int first, int end)
    {
        StringBuilder? name = null;
        int from = first;
        for (int i = first; i < end; i++)
        {
            if (_t.Xpos[i] is not Xpos.PRPS || i + 1 >= end || IsNamedWithin(first, i, out string? owner))
                continue;
            name ??= new StringBuilder();
            Append(name, from, i);
            if (owner is not null)
                Space(name).Append(owner).Append(owner[^1] is 's' ? "'" : "'s");
            from = i + 1;
        }
        if (name is null)
            return _t.SpanOf(first, end).WordsIn(_t.Text);
        Append(name, from, end);
        return name.ToString();
    }

    private void Append(StringBuilder name, int first, int end)
    {
        if (first < end)
            Space(name).Append(_t.SpanOf(first, end).WordsIn(_t.Text));
    }

    private static StringBuilder Space(StringBuilder name) => name.Length > 0 && name[^1] is not ' ' ? name.Append(' ') : name;

    // Whether a possessive is clear by what stands before it in the same name ("Iran suspend its enrichment"); else whose it is, null for nobody's.
    private bool IsNamedWithin(int first, int possessive, out string? owner)
    {
        owner = null;
        int entity = c.Entities.AtHead(possessive);
        if (entity < 0 && _t.Form[possessive] is "our" or "my" && c.StatementOf(possessive) is >= 0 and int s
            && c.Statements[s].Speaker is { } speaker)
            entity = speaker;
        // "that Rwanda withdraw its troops": nobody else's than his who is to do it.
        if (entity < 0 && _t.Head[possessive] is >= 0 and int thing && _t.Head[thing] is >= 0 and int verb && _t.Upos[verb] is Upos.VERB
            && c.Clause.OwnSubject(verb) is >= 0 and int subject && subject < possessive)
            entity = c.Entities.AtHead(subject);
        for (int i = first; i < possessive; i++)
        {
            if (c.Entities.AtHead(i) is >= 0 and int before && (entity < 0 || before == entity) && c.CanAct(before))
                return true;
        }
        // What a party does with its own is told beside the party; what it asks of another's is rarely its own.
        if (entity >= 0 && entity != _party)
            owner = NameOf(entity);
        return false;
    }

    // A person by the last of his names, anybody else by his name; null for those whom the report has no name for.
    private string? NameOf(int entity)
    {
        Entity e = c.Entities.Entities[entity];
        if (e.Kind is EntityKind.Person)
            return char.IsUpper(e.Name[0]) ? e.Name[(e.Name.LastIndexOf(' ') + 1)..] : null;
        return e.Kind is EntityKind.Country or EntityKind.Organization or EntityKind.Group && e.Name.AsSpan().Count(' ') < 4
            && e.Mentions.Exists(static m => m.Type is MentionType.Name) ? e.Name : null;
    }

    // "withdraw its troops from the north", "Israeli troops would leave the south", "pull its fighters back": a withdrawal of somebody from
    // somewhere; null where nobody says whose.
    private string? Withdrawal(OpenStance open, int end)
    {
        int verb = open.Thing;
        int thing = c.Tree.Child(verb, Deprel.obj), rest = verb + 1;
        if (_t.Upos[verb] is not Upos.VERB || c.IsNegated(verb)
            || !ProposalMentions.Lexicon.Has("- leaving", _t.Lemma[verb]) && _t.Form[verb] is not "gone"
                && !(thing > verb && StanceReader.Lexicon.Has("troops", _t.Lemma[thing])))
            return null;
        if (thing >= 0 && (thing < verb || thing >= end))
            thing = -1;
        bool place = thing >= 0 && _t.Lemma[verb] is "leave" or "vacate" or "evacuate" or "quit" or "exit";
        string? who = thing >= 0 && !place ? _t.Upos[thing] is Upos.NOUN or Upos.PROPN ? Phrase(thing, out rest) : null : Leaver(open);
        if (who is null)
            return null;
        string where = place ? " from " + Words(Math.Max(verb + 1, c.Tree.Subtree(thing).First), end) : Where(rest, end);
        return $"withdrawal of {who}{where}";
    }

    private string Phrase(int noun, out int end)
    {
        TextSpan span = c.NounPhrase(noun);
        int first = FirstOf(noun, span);
        end = noun + 1;
        while (end < _t.Count && _t.Span[end].End <= span.End)
            end++;
        return Words(first, end);
    }

    private int FirstOf(int noun, TextSpan span)
    {
        int first = noun;
        while (first > 0 && _t.Span[first - 1].Start >= span.Start)
            first--;
        return first;
    }

    // Those who are to go: the clause's subject, whom the verb above asks, or the party itself; null for a pronoun that stands for nobody known,
    // and where a damaged sentence gives them an "and" that joins nothing.
    private string? Leaver(OpenStance open)
    {
        int who = c.Clause.OwnSubject(open.Thing);
        if (who < 0 && open.Stance is Stance.Demands && open.Predicate >= 0)
        {
            for (int k = c.Tree.FirstChild(open.Predicate); k >= 0 && who < 0; k = c.Tree.NextSibling(k))
            {
                if (k > open.Predicate && k < open.Thing
                    && (_t.Deprel[k] is Deprel.obj or Deprel.iobj || _t.Deprel[k] is Deprel.obl && c.Case(k) is "on" or "upon" or "to" or "for"))
                    who = k;
            }
            if (who < 0 && _t.Deprel[open.Thing] is Deprel.acl)
                who = _t.Head[open.Thing];
        }
        else if (who < 0 && open.Stance is not Stance.Demands)
        {
            who = open.Party;
        }
        if (who < 0 || _t.Upos[FirstOf(who, c.NounPhrase(who))] is Upos.CCONJ)
            return null;
        return _t.Upos[who] is Upos.NOUN or Upos.PROPN ? Phrase(who, out _) : c.Entity(who) is >= 0 and int entity ? NameOf(entity) : null;
    }

    // "back from the town", "out of the south": from where.
    private string Where(int first, int end)
    {
        while (first < end && _t.Form[first] is "back" or "out" or "away" or "off" or "completely" or "fully" or "entirely" or "immediately")
            first++;
        if (first >= end)
            return "";
        return _t.Form[first] is "of" && first + 1 < end ? " from " + Words(first + 1, end) : " " + Words(first, end);
    }
}
