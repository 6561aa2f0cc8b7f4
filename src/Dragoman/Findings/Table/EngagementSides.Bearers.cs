using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Whom an office means: the one whom the report names as its bearer.</summary>
internal sealed partial class EngagementSides
{
    // "The presidents of A and B met": those whom the report names as such, where it names one for each.
    private void NameBearers(int noun, List<int> found)
    {
        string office = _t.Lemma[noun];
        if (office is not ("president" or "minister" or "premier" or "chancellor" or "king"))
            return;
        for (int k = _c.Tree.FirstChild(noun); k >= 0 && k < noun; k = _c.Tree.NextSibling(k))
        {
            if (_t.Lemma[k] is "former" or "previous" or "vice" or "deputy" or "then")
                return;
            if (_t.Lemma[k] is "prime" or "foreign" or "defence" or "defense" or "interior" or "energy" or "finance")
                office = _t.Lemma[k] + " " + _t.Lemma[noun];
        }
        if (office is "minister")
            return;
        for (int i = 0; i < found.Count; i++)
        {
            if (_c.Entities.Entities[found[i]] is { Kind: EntityKind.Country, Code: { Length: 3 } land }
                && BearerOf(office, land) is >= 0 and int bearer
                && !found.Contains(bearer))
                found[i] = bearer;
        }
    }

    // "delegations led by A and B", "a team headed by C": who leads them sits there.
    private void AddHeads(EngagementMention m, int team)
    {
        for (int k = _c.Tree.FirstChild(team); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k < team || _t.Deprel[k] is not Deprel.acl || _t.Xpos[k] is not (Xpos.VBN or Xpos.VBD) || _t.Lemma[k] is not ("lead" or "head")
                || _c.Tree.Child(k, Deprel.obl_agent) is not (>= 0 and int agent) || !IsPerson(agent))
            {
                // "a delegation of the government led by A": the tree may have the government led.
                if (k > team && _t.Deprel[k] is Deprel.nmod && _c.Case(k) is "of" or "from" && lexicon.Has("- teams", _t.Lemma[team]))
                    AddHeads(m, k);
                continue;
            }
            List<int> heads = [];
            _c.AddEntities(agent, heads);
            foreach (int head in heads)
            {
                if (_c.Entities.Entities[head].Kind is EntityKind.Person && !m.Participants.Contains(head))
                    m.Participants.Add(head);
            }
        }
    }

    // Words from an office of several to the last of its bearers.
    private const int FarthestBearer = 24;

    // "The presidents of X, A, and of Y, B, met": A and B, wherever the tree hangs them; false where not each land has its man.
    private bool AddListedBearers(int noun, EngagementMention m)
    {
        if (!SidesReader.Lexicon.Has("people", _t.Lemma[noun]))
            return false;
        List<int> bearers = [];
        int lands = 0, end = Math.Min(_t.Sentences[_t.SentenceOf[noun]].End, noun + FarthestBearer);
        for (int i = noun + 1; i < end && _t.Upos[i] is not (Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.PRON); i++)
        {
            if (_t.Form[i] is "of" && i + 1 < end && (i == noun + 1 || _t.Form[i - 1] is "and" or ","))
                lands++;
            else if (_t.Upos[i] is Upos.PROPN && _t.Form[i - 1] is "," && lands == bearers.Count + 1
                && (_c.Entities.AtHead(i) is >= 0 and int one || _t.Deprel[i] is Deprel.compound && (one = _c.Entities.AtHead(_t.Head[i])) >= 0)
                && _c.Entities.Entities[one].Kind is EntityKind.Person && !bearers.Contains(one))
                bearers.Add(one);
        }
        if (lands < 2 || bearers.Count != lands)
            return false;
        foreach (int bearer in bearers)
        {
            if (!m.Participants.Contains(bearer))
                m.Participants.Add(bearer);
        }
        return true;
    }

    // The one person of a state whom the report calls by an office; −1 for none or several.
    private int BearerOf(string office, string land)
    {
        int bearer = -1;
        for (int i = 0; i < _c.Entities.Entities.Count; i++)
        {
            if (_c.Entities.Entities[i] is not { Kind: EntityKind.Person, Sector: "GOV" } one || one.Code != land || one.Name.Length == 0
                || !char.IsUpper(one.Name[0])
                || !one.Roles.Exists(r => r.EndsWith(office, StringComparison.OrdinalIgnoreCase)
                    && !r.Contains("former", StringComparison.OrdinalIgnoreCase) && !r.Contains("vice", StringComparison.OrdinalIgnoreCase)
                    && !r.Contains("deputy", StringComparison.OrdinalIgnoreCase)))
                continue;
            if (bearer >= 0)
                return -1;
            bearer = i;
        }
        return bearer;
    }

    // "A B, the president's adviser on Africa, would go to C": the tree may take the office for who goes; the name before its comma; −1 for none.
    private int NamedBefore(int office, int entity)
    {
        if (_t.Xpos[office] is not Xpos.NN || _c.Entities.Entities[entity] is not { Kind: EntityKind.Person } unnamed || unnamed.Name.Length == 0
            || unnamed.Mentions[0].Head != office)
            return -1;
        int first = _c.Tree.Subtree(office).First;
        while (first < office && _t.Upos[first] is Upos.PUNCT)
            first++;
        int comma = first - 1;
        if (comma < 1 || _t.Form[comma] is not "," || _t.SentenceOf[comma] != _t.SentenceOf[office])
            return -1;
        int name = comma - 1;
        while (_t.Deprel[name] is Deprel.flat && _t.Head[name] is >= 0 and int main && main < name)
            name = main;
        int end = _c.Tree.Subtree(office).End;
        bool closed = end < _t.Count && _t.Form[end] is "," || _t.Form[Math.Max(0, end - 1)] is ",";
        return closed && _t.Upos[name] is Upos.PROPN && _c.Entities.AtHead(name) is >= 0 and int named && named != entity
            && _c.Entities.Entities[named] is { Kind: EntityKind.Person } ? named : -1;
    }
}
