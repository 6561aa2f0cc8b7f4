using Dragoman.Reading;

namespace Dragoman.Findings.Statements;

/// <summary>Leaves out what is only part of another's words: in "the minister said that Iran hopes to sign" nobody but the minister speaks.</summary>
/// <remarks>Speech within speech stays where somebody is said to have said something: "the spokesman said that the president had told him that
/// …".</remarks>
internal static class NestedCues
{
    // Steps up the tree from a cue to the cue above it.
    private const int MostSteps = 12;

    /// <summary>Leaves out what a speaker says of his own saying in his turn of a transcript: "MIRZOYAN: We reject that."</summary>
    public static void LeaveOwn(List<Attribution> found, ParsedText t)
    {
        List<WordRange> turns = [];
        foreach (Attribution a in found)
        {
            if (a.CueWord >= 0 && t.Form[a.CueWord] is ":")
                turns.AddRange(a.Content);
        }
        if (turns.Count > 0)
            found.RemoveAll(a => a.SourceHead >= 0 && t.Upos[a.SourceHead] is Upos.PRON && t.Lemma[a.SourceHead] is "I" or "we"
                && turns.Exists(r => r.Has(a.SourceHead) && r.Has(a.CueWord)));
    }

    public static void Leave(List<Attribution> found, ParsedText parsed)
    {
        Dictionary<int, Attribution> byCue = [];
        foreach (Attribution a in found)
        {
            if (a.CueWord >= 0)
                byCue.TryAdd(a.CueWord, a);
        }
        foreach (Attribution a in found)
        {
            if (!IsAside(a, parsed))
                continue;
            GoOnSpeaking(a, byCue, parsed);
            GoOnBeside(a, byCue, parsed);
        }
        for (int k = 1; k < found.Count; k++)
            GoOnBehindTeller(k, found, parsed);
        List<Attribution> according = found.FindAll(a => IsSaidByPerson(a, parsed));
        found.RemoveAll(a => a.CueWord >= 0 && !StandsAlone(a, parsed) && (IsNested(a, byCue, parsed) || IsToldBy(according, a, parsed)));
    }

    // "The rebels will not give up, said their chief, and added that …": who tells of the rebels goes on, not they of whom he tells.
    private static void GoOnBehindTeller(int k, List<Attribution> found, ParsedText parsed)
    {
        Attribution more = found[k];
        int cue = more.CueWord;
        if (cue < 2 || more.SourceHead < 0 || more.Entry.Kind is not CueKind.Speech || parsed.Deprel[cue] is not Deprel.conj
            || parsed.Upos[more.Cue.First - 1] is not Upos.CCONJ || parsed.Tree.Child(cue, Deprel.nsubj) >= 0)
            return;
        for (int before = k - 1; before >= Math.Max(0, k - MostSteps); before--)
        {
            Attribution teller = found[before];
            if (teller.CueWord < 0 || teller.CueWord > cue || parsed.SentenceOf[teller.CueWord] != parsed.SentenceOf[cue])
                return;
            if (teller.Cue.End != teller.Source.First || teller.Source.End > more.Cue.First || parsed.Xpos[teller.CueWord] != parsed.Xpos[cue]
                || !teller.Content.Exists(c => c.End <= teller.Cue.First && c.Has(more.SourceHead)))
                continue;
            (more.SourceHead, more.Source) = (teller.SourceHead, teller.Source);
            teller.Content.RemoveAll(c => c.Has(cue));
            return;
        }
    }

    // "…, the Post reported, citing a source": who is found to speak at the verb above speaks at the participle, whatever subject the tree gives that
    // verb.
    private static void GoOnSpeaking(Attribution aside, Dictionary<int, Attribution> byCue, ParsedText parsed)
    {
        int at = parsed.Head[aside.CueWord];
        for (int step = 0; step < MostSteps && at >= 0 && at < aside.CueWord; step++)
        {
            if (byCue.TryGetValue(at, out Attribution? speaking) && speaking.SourceHead >= 0 && parsed.Xpos[at] is Xpos.VBD or Xpos.VBZ or Xpos.VBP
                && !speaking.Content.Exists(c => c.Has(aside.CueWord) && c.Has(aside.SourceHead)))
                (aside.SourceHead, aside.Source) = (speaking.SourceHead, speaking.Source);
            if (parsed.Xpos[at] is Xpos.VBD or Xpos.VBZ or Xpos.VBP)
                return;
            at = parsed.Head[at];
        }
    }

    // "announced plans to sue the panel, claiming that he was fired": a participle behind a comma whose subject stands outside of what is said is no
    // part of that.
    private static void GoOnBeside(Attribution aside, Dictionary<int, Attribution> byCue, ParsedText parsed)
    {
        int at = parsed.Head[aside.CueWord];
        for (int step = 0; step < MostSteps && at >= 0; step++)
        {
            if (byCue.TryGetValue(at, out Attribution? outer) && outer.Content is [.., { } last] && last.Has(aside.CueWord)
                && last.First < CommaBefore(aside, parsed) && !last.Has(aside.SourceHead))
                outer.Content[^1] = new WordRange(last.First, parsed.Form[aside.Cue.First - 1] is "," ? aside.Cue.First - 1 : aside.Cue.First);
            at = parsed.Head[at];
        }
    }

    /// <summary>"Washington believes a deal is near, X told CNN": what X tells ends before him, and so does what Washington believes.</summary>
    public static void EndBeforeTeller(List<Attribution> found, ParsedText parsed)
    {
        for (int i = 0; i < found.Count; i++)
        {
            Attribution inner = found[i];
            for (int j = i + 1; j < found.Count && inner.CueWord >= 0 && inner.Content.Count > 0 && found[j].CueWord > inner.CueWord
                && parsed.SentenceOf[found[j].CueWord] == parsed.SentenceOf[inner.CueWord]; j++)
            {
                Attribution outer = found[j];
                int teller = outer.SourceHead >= 0 ? Math.Min(outer.Source.First, outer.Cue.First) : outer.Cue.First;
                WordRange last = inner.Content[^1];
                if (last.Has(outer.CueWord) && teller - 1 > last.First && parsed.Form[teller - 1] is ","
                    && outer.Content.Exists(c => c.Has(inner.CueWord) && c.End <= teller))
                    inner.Content[^1] = new WordRange(last.First, teller - 1);
            }
        }
    }

    private static bool IsAside(Attribution a, ParsedText parsed) =>
        a.CueWord > 0 && a.SourceHead >= 0 && parsed.Xpos[a.CueWord] is Xpos.VBG
            && !(parsed.Lemma[a.CueWord] is "quote" or "cite" && a.Source.First > a.CueWord) && CommaBefore(a, parsed) >= 0;

    // The comma before a cue, or before the quotation marks that close before it; −1 for none.
    private static int CommaBefore(Attribution a, ParsedText parsed)
    {
        int at = a.Cue.First - 1;
        if (at > 0 && parsed.Form[at] is "”" or "\"" or "''")
            at--;
        return at >= 0 && parsed.Form[at] is "," ? at : -1;
    }

    // "According to the minister, …" and "According to him, …" at the head of a sentence; what papers tell of others is theirs.
    private static bool IsSaidByPerson(Attribution a, ParsedText t) =>
        a.CueWord >= 0 && t.Form[a.CueWord] is "According" && a.SourceHead >= 0
            && (t.Upos[a.SourceHead] is Upos.PRON || t.Name[a.SourceHead] is NameKind.Person
                || Entities.RoleNouns.Shared.IsPerson(t.Lemma[a.SourceHead].ToLowerInvariant()));

    // "According to the minister, Iran hopes to sign": as if he said it, though the tree hangs him from "hopes".
    private static bool IsToldBy(List<Attribution> according, Attribution inner, ParsedText parsed) =>
        according.Exists(a => a != inner && parsed.SentenceOf[a.CueWord] == parsed.SentenceOf[inner.CueWord]
            && a.Content.Exists(c => c.Has(inner.CueWord)));

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
        a.Refusal || parsed.Form[a.CueWord] is "according"
            || a.Entry.Kind is CueKind.Speech or CueKind.Question && a.SourceHead >= 0
                && (parsed.Deprel[a.CueWord] is Deprel.acl_relcl || parsed.Xpos[a.SourceHead] is not (Xpos.WP or Xpos.WDT))
                && IsWordOfSaying(parsed.Lemma[a.CueWord])
                && (parsed.Xpos[a.CueWord] is Xpos.VBD or Xpos.VBN or Xpos.IN || parsed.Deprel[a.CueWord] is Deprel.acl_relcl);

    // "said that the rebels called for help": that they called for it is the speaker's word.
    private static bool IsWordOfSaying(string lemma) =>
        TreeRepair.IsSaying(lemma)
            && lemma is not ("agree" or "want" or "hope" or "believe" or "propose" or "demand" or "deny" or "accuse" or "report");
}
