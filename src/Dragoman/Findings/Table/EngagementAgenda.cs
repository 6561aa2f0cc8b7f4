using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Table;

/// <summary>Reads what an engagement is about: "on", "about", "over" and the objects of "discuss".</summary>
internal sealed class EngagementAgenda(TableContext context, TableLexicon lexicon)
{
    private readonly TableContext _c = context;
    private readonly ParsedText _t = context.T;

    public void Read(EngagementMention m, int word)
    {
        for (int c = _c.Tree.FirstChild(word); c >= 0; c = _c.Tree.NextSibling(c))
        {
            bool about = _t.Deprel[c] is Deprel.nmod or Deprel.obl && _c.Case(c) is "about" or "on" or "over" or "regarding" or "concerning"
                && _c.TimeOf(c) < 0 && !lexicon.Has("- aside", _t.Lemma[c]);
            bool aboutDoing = _t.Deprel[c] is Deprel.acl or Deprel.advcl && _c.Case(c) is "about" or "on";
            if (about)
                AddPhrases(m, c, 0);
            else if (aboutDoing)
                m.Agenda.Add(Topic(c));
        }
        // "there were discussions on …": the phrase may hang from the verb.
        if (_t.Head[word] >= 0 && _t.Deprel[word] is Deprel.nsubj && _t.Lemma[_t.Head[word]] is "be" && m.Word == word)
            Read(m, _t.Head[word]);
    }

    // A thing that is talked about, and those joined to it; with whom it is talked about is a side.
    public void AddPhrases(EngagementMention m, int thing, int depth)
    {
        int entity = _c.Entities.AtHead(thing);
        bool isPerson = entity >= 0 && _c.Entities.Entities[entity].Kind is EntityKind.Person;
        if (!isPerson && _t.Upos[thing] is Upos.NOUN or Upos.PROPN && _c.TimeOf(thing) < 0)
            m.Agenda.Add(Topic(thing));
        for (int c = _c.Tree.FirstChild(thing); c >= 0 && depth < 4; c = _c.Tree.NextSibling(c))
        {
            if (_t.Deprel[c] is Deprel.nmod && _c.Case(c) is "with" && _c.CanAct(_c.Entity(c)))
            {
                m.Participants.AddRange(_c.Entity(c) is >= 0 and int side && !m.Participants.Contains(side) ? [side] : []);
                AddJoined(m, c, depth);
            }
            else if (_t.Deprel[c] is Deprel.conj)
                AddPhrases(m, c, depth + 1);
        }
    }

    private void AddJoined(EngagementMention m, int side, int depth)
    {
        for (int c = _c.Tree.FirstChild(side); c >= 0; c = _c.Tree.NextSibling(c))
        {
            if (_t.Deprel[c] is Deprel.conj && !_c.CanAct(_c.Entities.AtHead(c)))
                AddPhrases(m, c, depth + 1);
            else if (_t.Deprel[c] is Deprel.conj && !m.Participants.Contains(_c.Entities.AtHead(c)))
                m.Participants.Add(_c.Entities.AtHead(c));
        }
    }

    // "in the Omani capital".
    private bool IsCapitalCity(int preposition, int end)
    {
        int noun = _t.Head[preposition];
        return _t.Form[preposition] is "in" && noun > preposition && noun < end && _t.Lemma[noun] is "capital";
    }

    private AgendaItem Topic(int head)
    {
        int first = head, end = head + 1;
        for (int c = _c.Tree.FirstChild(head); c >= 0; c = _c.Tree.NextSibling(c))
        {
            WordRange part = _c.Tree.Subtree(c);
            if (_t.Deprel[c] is Deprel.conj or Deprel.cc or Deprel.appos or Deprel.parataxis or Deprel.acl_relcl or Deprel.punct or Deprel.@case
                or Deprel.mark
                || _t.Deprel[c] is Deprel.nmod && _c.Case(c) is "with" || _c.TimeOf(c) >= 0)
                continue;
            if (c < head)
                first = Math.Min(first, Math.Max(part.First, head - 10));
            else
                end = Math.Max(end, Math.Min(part.End, head + 14));
        }
        // "the programme in the capital on Saturday": where and when they talk.
        int cut = head + 1;
        while (cut < end && !(_t.Upos[cut] is Upos.ADP && cut + 1 < end && (_c.TimeOf(cut + 1) >= 0 || IsCapitalCity(cut, end))))
            cut++;
        end = Math.Min(end, cut);
        while (end > head + 1 && _t.Upos[end - 1] is Upos.PUNCT)
            end--;
        while (first < head && _t.Upos[first] is Upos.PUNCT or Upos.DET)
            first++;
        TextSpan span = _t.SpanOf(first, end);
        return new AgendaItem(span.WordsIn(_t.Text), span);
    }
}
