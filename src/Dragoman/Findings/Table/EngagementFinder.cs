using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Finds who meets, calls and visits whom, when, where and what for: one engagement however often the report mentions it.</summary>
/// <remarks>Each mention is read off its clause alone; mentions are then joined where form, sides and date allow it. Examples:
/// spec/table.md.</remarks>
internal sealed partial class EngagementFinder
{
    internal static readonly TableLexicon Lexicon = new("table/engagements.txt");

    private static readonly WordSet Awaited = DataFiles.List("table/engagements.txt", "- awaited");

    private readonly TableContext _c;
    private readonly ParsedText _t;
    private readonly EngagementMerger _merger;
    private readonly EngagementSides _sides;
    private readonly EngagementAgenda _agenda;
    private readonly EngagementCircumstances _circumstances;
    private HashSet<string>? _foreignTalks;

    public EngagementFinder(TableContext context)
    {
        (_c, _t) = (context, context.T);
        _merger = new EngagementMerger(context);
        _sides = new EngagementSides(context, Lexicon);
        _agenda = new EngagementAgenda(context, Lexicon);
        _circumstances = new EngagementCircumstances(context, Lexicon);
    }

    public List<Engagement> Find()
    {
        for (int i = 0; i < _t.Count; i++)
        {
            if (_t.Upos[i] is Upos.NOUN or Upos.PROPN)
            {
                ReadNoun(i);
                ReadStay(i);
                ReadGuest(i);
                ReadClosedDoors(i);
            }
            else if (_t.Upos[i] is Upos.VERB)
            {
                ReadVerb(i);
                ReadTeam(i);
            }
            if (_t.Upos[i] is Upos.VERB or Upos.AUX)
                ReadBeen(i);
            if (_t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass)
                ReadNextOne(i);
            if (Awaited.Contains(_t.Form[i]))
                ReadAwaited(i);
            if (_c.IsConflict && (i + 1 == _t.Count || _t.SentenceOf[i + 1] != _t.SentenceOf[i]))
                ReadScenes(_t.Sentences[_t.SentenceOf[i]]);
        }
        return _merger.Finish();
    }
}
