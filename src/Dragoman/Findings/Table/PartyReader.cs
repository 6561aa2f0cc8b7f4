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
}
