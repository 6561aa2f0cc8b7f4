using Dragoman.Reading;

namespace Dragoman.Findings.Statements;

/// <summary>Leaves out what is only part of another's words: in "the minister said that Iran hopes to sign" nobody but the minister speaks.</summary>
/// <remarks>Speech within speech stays where somebody is said to have said something: "the spokesman said that the president had told him that …".</remarks>
internal static class NestedCues
{
    // Steps up the tree from a cue to the cue above it.
    private const int MostSteps = 12;

    public static void Leave(List<Attribution> found, ParsedText parsed)
    {
        Dictionary<int, Attribution> byCue = [];
        foreach (Attribution a in found)
        {
            if (a.CueWord >= 0)
                byCue.TryAdd(a.CueWord, a);
        }
        found.RemoveAll(a => a.CueWord >= 0 && !StandsAlone(a, parsed) && IsNested(a, byCue, parsed));
    }

    private static bool IsNested(Attribution inner, Dictionary<int, Attribution> byCue, ParsedText parsed)
    {
        int at = parsed.Head[inner.CueWord];
        for (int step = 0; step < MostSteps && at >= 0; step++)
        {
            if (byCue.TryGetValue(at, out Attribution? outer) && outer.Content.Exists(c => c.Has(inner.CueWord)))
                return true;
            at = parsed.Head[at];
        }
        return false;
    }

    private static bool StandsAlone(Attribution a, ParsedText parsed) =>
        a.Refusal || parsed.Form[a.CueWord] is "according" || a.Entry.Kind is CueKind.Speech or CueKind.Question && a.SourceHead >= 0 && (parsed.Deprel[a.CueWord] is Deprel.acl_relcl || parsed.Xpos[a.SourceHead] is not (Xpos.WP or Xpos.WDT)) && IsWordOfSaying(parsed.Lemma[a.CueWord]) && (parsed.Xpos[a.CueWord] is Xpos.VBD or Xpos.VBN or Xpos.IN || parsed.Deprel[a.CueWord] is Deprel.acl_relcl);

    // "said that the rebels called for help": that they called for it is the speaker's word.
    private static bool IsWordOfSaying(string lemma) => TreeRepair.IsSaying(lemma) && lemma is not ("agree" or "want" or "hope" or "believe" or "propose" or "demand" or "deny" or "accuse" or "report");
}
