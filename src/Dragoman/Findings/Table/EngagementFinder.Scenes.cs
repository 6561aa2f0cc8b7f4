using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Engagements that no frame of a verb or noun tells: a clause that names two sides and has a word of people being together, whatever its
/// verb ("A spent three hours closeted with B in Geneva", "A and B shut themselves away in Vienna on Monday").</summary>
internal sealed partial class EngagementFinder
{
    // Steps from a word to the verb of its clause; from the verb to who takes part.
    private const int FarthestVerb = 12, DeepestSide = 3;

    // What was told of the sentence so far: the verb of the clause, and how many take part.
    private readonly List<(int Verb, int Sides)> _told = [];

    private void Add(EngagementMention m)
    {
        _merger.Add(m);
        _told.Add((ClauseVerb(m.Word), m.Participants.Count));
    }

    private void ReadScenes(SentenceRange s)
    {
        for (int i = s.First; i < s.End; i++)
        {
            if (SceneForm(i) is not { } form || ClauseVerb(i) is var verb && (IsTold(verb) || !IsToldAsSo(verb, i)))
                continue;
            EngagementMention m = new() { Form = form, Word = i, Evidence = _t.Upos[i] is Upos.NOUN ? _c.NounPhrase(i) : _t.Span[i] };
            AddScene(m, verb, 0);
            if (_t.Upos[i] is Upos.NOUN)
                _sides.NounSides(m, i);
            if (!IsOfTwoParties(m) || form is EngagementForm.Talks && !m.HasWith || IsEmbrace(i) && !m.Participants.TrueForAll(IsOneInOffice))
                continue;
            _circumstances.Read(m, i, verb);
            if (m.Date is null && m.Place is null && m.Duration is null || m.Status is EngagementStatus.Denied)
                continue;
            Add(m);
        }
        _told.Clear();
    }

    // Parties embrace ideas as well.
    private bool IsEmbrace(int word) => _t.Lemma[word] is "embrace" or "hug" or "clasp";

    private bool IsOneInOffice(int entity) => _c.Entities.Entities[entity].Kind is EntityKind.Person && _c.IsActor(entity);

    private EngagementForm? SceneForm(int word)
    {
        if (_t.Upos[word] is Upos.VERB)
        {
            if (_t.Deprel[word] is Deprel.amod or Deprel.compound or Deprel.@case)
                return null;
            foreach (string group in Lexicon.Groups(_t.Lemma[word]))
            {
                if (group is "- acts together")
                    return EngagementForm.Meeting;
            }
            for (int k = word + 1; k < Math.Min(_t.Count, word + 3) && Lexicon.Leads(_t.Lemma[word]); k++)
            {
                foreach (string group in Lexicon.PairGroups(_t.Lemma[word], '+', _t.Form[k]))
                {
                    if (group is "- acts together")
                        return EngagementForm.Meeting;
                }
            }
            return null;
        }
        if (_t.Upos[word] is not Upos.NOUN || IsModifier(word) || !IsSceneThere(word))
            return null;
        return _t.Lemma[word] is "phone" or "telephone" && _c.Case(word) is "by" or "over" or "on" ? EngagementForm.Call
            : Lexicon.Has("- scenes", _t.Lemma[word])
                ? FormOfNoun(word, _t.Lemma[word], out _) is EngagementForm.Call and var call
                    && (_t.Lemma[word] is not "conversation" || IsByPhone(word))
                    ? call : EngagementForm.Meeting
            : Lexicon.Has("talks noun", _t.Lemma[word]) && (_t.Lemma[word] is not "talk" || _t.Xpos[word] is Xpos.NNS) ? EngagementForm.Talks : null;
    }

    private bool IsByPhone(int noun)
    {
        for (int k = _c.Tree.FirstChild(noun); k >= 0 && k < noun; k = _c.Tree.NextSibling(k))
        {
            if (_t.Lemma[k] is "phone" or "telephone" or "telephonic" or "video")
                return true;
        }
        return false;
    }

    // "after talks", "in a day of bargaining"; not "on the talks", "as envoy for the talks".
    private bool IsSceneThere(int noun)
    {
        int top = noun;
        for (int level = 0; level < 2 && _t.Deprel[top] is Deprel.nmod && _c.Case(top) is "of" && _t.Head[top] >= 0; level++)
            top = _t.Head[top];
        return _t.Deprel[top] is Deprel.obj or Deprel.nsubj or Deprel.nsubj_pass
            || _t.Deprel[top] is Deprel.obl
            && _c.Case(top) is "in" or "at" or "during" or "over" or "after" or "following" or "for" or "to" or "into" or "by" or "from" or "on"
                && (_c.Case(top) is not "on" || _t.Lemma[top] is "phone" or "telephone");
    }

    // The verb of the clause that a word stands in; the top of the sentence where there is none.
    private int ClauseVerb(int word)
    {
        int at = word;
        for (int level = 0; level < FarthestVerb && _t.Head[at] >= 0 && !IsClauseHead(at); level++)
            at = _t.Head[at];
        return at;
    }

    private bool IsClauseHead(int word) =>
        (_t.Upos[word] is Upos.VERB || _c.Tree.Child(word, Deprel.cop) >= 0)
            && (_t.Deprel[word] is Deprel.root or Deprel.ccomp or Deprel.acl_relcl or Deprel.parataxis
                || _t.Deprel[word] is Deprel.advcl && _c.Clause.OwnSubject(word) >= 0
                || _t.Deprel[word] is Deprel.conj && (_c.Clause.OwnSubject(word) >= 0 || _t.Xpos[word] is Xpos.VBD or Xpos.VBZ or Xpos.VBP));

    private bool IsTold(int verb) => _told.Exists(t => t.Verb == verb && t.Sides > 1);

    // Neither denied nor in doubt nor wished for.
    private bool IsToldAsSo(int verb, int word) =>
        !_c.IsNegated(verb) && !_c.IsNegated(word) && !_c.IsInDoubt(verb) && !_c.IsInDoubt(word)
            && (!_c.HasMood(verb, "unreal") || _c.HasModal(verb, "will")) && !EngagementStatusReader.IsUnwanted(_c, Lexicon, word)
            && (verb == word || _c.StatementByCue(verb) < 0
                || _t.Lemma[word] is "phone" or "telephone" && _t.Lemma[verb] is "agree" or "decide" or "arrange" or "settle" or "resolve");

    // Who stands in a clause: its subject, its objects, and whom "with", "between" and the like join to it, whatever they hang from.
    private void AddScene(EngagementMention m, int word, int depth)
    {
        for (int k = _c.Tree.FirstChild(word); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (IsClauseHead(k))
                continue;
            // "spent three hours closeted with B": the tree hangs him on the hours.
            if (_c.TimeOf(k) >= 0)
            {
                if (depth < DeepestSide)
                    AddScene(m, k, depth + 1);
                continue;
            }
            bool joined = _t.Deprel[k] is Deprel.obl or Deprel.nmod
                && _c.Case(k) is "with" or "between" or "among" or "by" or "alongside" or "opposite";
            if (joined || depth == 0 && _t.Deprel[k] is Deprel.nsubj or Deprel.nsubj_pass
                || _t.Deprel[k] is Deprel.obj or Deprel.iobj or Deprel.obl_agent && _t.Upos[word] is Upos.VERB)
            {
                if (IsScenePart(k))
                {
                    m.HasWith |= joined;
                    _sides.AddSides(m, k);
                    AddApposed(m, k);
                    continue;
                }
            }
            if (depth < DeepestSide && (_t.Deprel[k] is Deprel.xcomp or Deprel.advcl or Deprel.acl || k == m.Word))
                AddScene(m, k, depth + 1);
        }
        if (depth == 0 && _t.Upos[word] is Upos.VERB)
            AddWhoPair(m, word);
        if (depth == 0 && m.Participants.Count == 0 && _c.Subject(word) is >= 0 and int subject && IsScenePart(subject))
            _sides.AddSides(m, subject);
    }

    // "the American and Russian ministers, A and B".
    private void AddApposed(EngagementMention m, int word)
    {
        for (int k = _t.Xpos[word] is Xpos.NNS ? _c.Tree.FirstChild(word) : -1; k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > word && _t.Deprel[k] is Deprel.appos && _c.Entities.AtHead(k) is >= 0 and int one
                && _c.Entities.Entities[one].Kind is EntityKind.Person)
                _sides.AddSides(m, k);
        }
    }

    // Somebody who takes part: one in office or a side, and no ground.
    private bool IsScenePart(int word) =>
        _c.Entities.AtHead(word) is >= 0 and int one ? _c.CanAct(one) && _c.IsActor(one)
            : _t.Xpos[word] is Xpos.NNS or Xpos.PRP && _c.Entity(word) is >= 0 and int some && _c.IsActor(some);

    // Two of different sides, and people among them.
    private bool IsOfTwoParties(EngagementMention m)
    {
        if (m.Participants.Count < 2 || !m.Participants.TrueForAll(_c.IsActor))
            return false;
        int first = _c.Party(m.Participants[0]);
        return m.Participants.Exists(p => _c.Party(p) != first)
            && m.Participants.Exists(p => _c.Entities.Entities[p].Kind is EntityKind.Person or EntityKind.Group)
            && m.Participants.Count(p => _c.Entities.Entities[p] is not { Kind: EntityKind.Group, Code: null }) > 1;
    }
}
