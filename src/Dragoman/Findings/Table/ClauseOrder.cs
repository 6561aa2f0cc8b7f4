using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Reads a clause by the order of its words alone: who, with whom, where and when stand before a verb that comes last, whatever the tree
/// made of them.</summary>
/// <remarks>"A same Wednesday in Moscow with the defence minister B met": word for word from a language whose verb comes last. A clause is cut into
/// parts at its prepositions, commas and articles; of each part the last name counts ("with the Russian minister B" is B).</remarks>
internal sealed class ClauseOrder(TableContext context)
{
    private readonly TableContext _c = context;
    private readonly ParsedText _t = context.T;

    /// <summary>A phrase of a clause: its preposition, empty for none, the head of its last mention, and whom or what that speaks of.</summary>
    internal readonly record struct Part(string Preposition, int Head, int Entity);

    /// <summary>The parts that name somebody or something, in the order of the text.</summary>
    public List<Part> Parts { get; } = [];

    /// <summary>The first date or clock time of the clause; −1 for none.</summary>
    public int Time { get; private set; } = -1;

    /// <summary>Whether the clause says "by phone".</summary>
    public bool HasPhone { get; private set; }

    /// <summary>Whether a noun stands among the words read that names nobody and follows no preposition.</summary>
    public bool HasThing { get; private set; }

    /// <summary>Whether nothing of its own clause stands behind a verb.</summary>
    public bool IsLast(int verb)
    {
        int next = verb + 1;
        // "the rebel leader B on Saturday has received in Yamoussoukro".
        while (next + 1 < _t.Sentences[_t.SentenceOf[verb]].End
            && (_t.Upos[next] is Upos.ADP && (_c.SiteAt(next + 1) >= 0 && _t.Upos[next + 1] is Upos.PROPN || _c.TimeOf(next + 1) >= 0)
                || _c.TimeOf(next) >= 0))
            next += _c.TimeOf(next) >= 0 ? 1 : 2;
        return next >= _t.Sentences[_t.SentenceOf[verb]].End || _t.Upos[next] is Upos.PUNCT or Upos.CCONJ or Upos.SCONJ && _t.Form[next] is not "-";
    }

    /// <summary>The first word of the clause that a verb ends: behind the verb, the quotation or the conjunction before it; a relative pronoun is
    /// part of it.</summary>
    public int Start(int verb)
    {
        int first = _t.Sentences[_t.SentenceOf[verb]].First;
        bool helped = false;
        for (int i = verb - 1; i >= first; i--)
        {
            if (_t.Xpos[i] is Xpos.WDT or Xpos.WP or Xpos.WRB || _t.Upos[i] is Upos.SCONJ)
                return i;
            if (_t.Upos[i] is Upos.PUNCT && _t.Form[i] is not ("," or "-" or "–"))
                return i + 1;
            if (_t.Xpos[i] is not (Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD or Xpos.VBN or Xpos.VB) || _t.Upos[i] is not (Upos.VERB or Upos.AUX))
                continue;
            // "had on Saturday with the minister spoken": its own "had".
            bool own = !helped && (_t.Xpos[verb] is Xpos.VBN && _t.Lemma[i] is "have" || _t.Xpos[verb] is Xpos.VB && _t.Xpos[i] is Xpos.MD);
            if (!own)
                return i + 1;
            helped = true;
        }
        return first;
    }

    /// <summary>The end of what belongs to a verb behind it.</summary>
    public int End(int verb)
    {
        int end = verb + 1, last = _t.Sentences[_t.SentenceOf[verb]].End;
        while (end < last && !_c.IsMark(end) && _t.Upos[end] is not (Upos.CCONJ or Upos.SCONJ or Upos.VERB or Upos.AUX)
            && _t.Xpos[end] is not (Xpos.WDT or Xpos.WP or Xpos.WRB))
            end++;
        return end;
    }

    /// <summary>Reads the words from one to another, without the last.</summary>
    public void Read(int first, int end)
    {
        string preposition = "";
        int name = -1, noun = -1;
        for (int i = first; i <= end; i++)
        {
            bool isTime = i < end && _c.TimeOf(i) >= 0;
            if (isTime && Time < 0 && _c.Times[_c.TimeOf(i)].Type is TimexType.DATE or TimexType.TIME)
                Time = _c.TimeOf(i);
            bool cuts = i == end || isTime
                || _t.Upos[i] is Upos.ADP or Upos.PUNCT or Upos.CCONJ or Upos.PRON or Upos.DET or Upos.ADV or Upos.AUX or Upos.VERB
                    && !(_t.Form[i] is "-" || _t.Xpos[i] is Xpos.POS);
            if (cuts)
            {
                Close(preposition, name, noun);
                bool named = name >= 0 || noun >= 0;
                (name, noun) = (-1, -1);
                if (i == end)
                    break;
                // "in Tripoli the minister B": behind a name an article begins a phrase of its own.
                if (_t.Upos[i] is Upos.ADP)
                    preposition = _t.Form[i].ToLowerInvariant();
                else if (isTime || _t.Upos[i] is not (Upos.DET or Upos.CCONJ) && _t.Xpos[i] is not Xpos.PRPS || named && _t.Upos[i] is Upos.DET)
                    preposition = "";
                // "he on Friday with B met"; but "his envoy A".
                if (_t.Upos[i] is Upos.PRON && _t.Xpos[i] is not Xpos.PRPS && _c.Entity(i) is >= 0 and int who)
                    Parts.Add(new Part("", i, who));
                continue;
            }
            if (_t.Upos[i] is not (Upos.NOUN or Upos.PROPN or Upos.ADJ))
                continue;
            HasPhone |= _t.Lemma[i] is "phone" or "telephone" && preposition is "by" or "over" or "on" or "in";
            if (_c.Entities.AtHead(i) >= 0)
                name = i;
            else if (_t.Upos[i] is Upos.NOUN)
                noun = i;
        }
    }

    private void Close(string preposition, int name, int noun)
    {
        // "with the minister of defence Sergei S": with him.
        bool bears = preposition is "of" && name >= 0 && _office is not null
            && _c.Entities.Entities[_c.Entities.AtHead(name)].Kind is EntityKind.Person;
        if (name >= 0 && (preposition is not "of" || bears))
            Parts.Add(new Part(bears ? _office! : preposition, name, _c.Entities.AtHead(name)));
        else if (name < 0 && noun >= 0 && preposition is not "of")
            (_office, HasThing) = (preposition, HasThing || preposition is "");
        if (bears)
            _office = null;
    }

    // The preposition of a noun that names nobody: "the minister of …"; null for none.
    private string? _office;
}
