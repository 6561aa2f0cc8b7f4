using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Whose a stance is, and by whose word.</summary>
internal sealed class PartyReader(TableContext c)
{
    private readonly ParsedText _t = c.T;

    /// <summary>Those that the head word of a party speaks of; "we" in somebody's words is that somebody.</summary>
    public List<int> Parties(int word, int predicate)
    {
        List<int> parties = [];
        if (word == OpenStance.Speaker)
        {
            if (Speaker(predicate) is { } own)
                parties.Add(own);
        }
        else if (_t.Xpos[word] is Xpos.PRP && _t.Lemma[word] is "we" or "I" or "i" && Speaker(predicate) is { } speaker)
            parties.Add(speaker);
        else
            c.AddEntities(word, parties);
        // "Israel said it was not bound by the accord".
        if (word >= 0 && parties.Count == 0 && _t.Lemma[word] is "it" && Speaker(predicate) is { } body && c.Entities.Entities[body].Kind is not EntityKind.Person)
            parties.Add(body);
        // "The bloc would not lift sanctions", its spokeswoman said.
        if (word >= 0 && parties.Count == 0 && StanceReader.Lexicon.Has("own body", _t.Lemma[word]) && c.Tree.Child(word, Deprel.det) is >= 0 and int the && _t.Lemma[the] is "the" && Speaker(predicate) is { } spokesman)
            parties.Add(spokesman);
        parties.RemoveAll(e => !c.CanAct(e));
        return parties;
    }

    /// <summary>Who tells of a stance: the speaker of its words, else the official who takes it for his party; null where the party does itself.</summary>
    public int? SaidBy(int predicate, int who, int party)
    {
        if (Speaker(predicate) is { } speaker && speaker != party)
            return speaker;
        return who != party ? who : null;
    }

    private int? Speaker(int word) => c.StatementOf(word) is >= 0 and int s ? c.Statements[s].Speaker : null;

    /// <summary>Whether an entity can take a stance: "leaders", "both sides" are somebody, but the report says elsewhere who.</summary>
    public bool IsParty(int entity) => c.Entities.Entities[entity] is { } e && (e.Kind is EntityKind.Person
        || (c.IsPolitical(entity) || e is { Kind: EntityKind.Group, Sector: null } && IsNamed(e)) && !(e is { Kind: EntityKind.Group, Code: null, Sector: "GOV" } && !IsBody(e)));

    // "Republicans", "Houthis": a group with a name of its own.
    private static bool IsNamed(Entity e) => e.Mentions.Exists(static m => m.Type is MentionType.Name);

    // "the government", "the junta" is one that decides; "leaders" are some.
    private bool IsBody(Entity e)
    {
        string lemma = _t.Lemma[e.Mentions[0].Head];
        return StanceReader.Lexicon.Has("own body", lemma) || StanceReader.Lexicon.Has("bodies", lemma);
    }
}
