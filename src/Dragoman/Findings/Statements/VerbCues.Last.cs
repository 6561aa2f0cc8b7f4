using Dragoman.Findings.Entities;
using Dragoman.Reading;

namespace Dragoman.Findings.Statements;

/// <summary>Verbs that come last, word for word from another language: "Envoy A B that “it does not work” said", "A B this as “an excuse”
/// characterised"; and "“Nonsense,” so the spokesman A B".</summary>
internal sealed partial class VerbCues
{
    // Words between the quotation and the verb: "yesterday", "in a message of midnight".
    private const int LongestDelay = 7;

    // Words of who speaks, with his office and where he does.
    private const int LongestVoice = 24;

    private Attribution? ReadVerbLast(Attribution found)
    {
        int verb = found.CueWord;
        bool predicate = found.Entry.Allows(CueFrames.Predicate);
        if (_parsed.Xpos[verb] is not (Xpos.VBD or Xpos.VBN) || clause.QuoteOf(verb) >= 0 || found.Entry.Kind is not (CueKind.Speech or CueKind.Thought)
            || !found.Entry.Allows(CueFrames.Quote) && !found.Entry.Allows(CueFrames.Clause) && !predicate)
            return null;
        WordRange sentence = clause.SentenceOf(verb);
        if (!EndsAt(found.Cue.End, sentence.End))
            return null;
        int behind = found.Cue.First;
        while (behind > sentence.First && found.Cue.First - behind < LongestDelay && clause.QuoteOf(behind - 1) < 0
            && _parsed.Upos[behind - 1] is Upos.ADV or Upos.ADP or Upos.NOUN or Upos.DET or Upos.PROPN or Upos.ADJ && _parsed.Name[behind - 1] is not NameKind.Person)
            behind--;
        if (behind <= sentence.First + 2 || clause.QuoteOf(behind - 1) is not (>= 0 and int q) || quotes[q].Words.End != behind
            || quotes[q].Words.First <= sentence.First + 1)
            return null;
        // "Smith, “the butcher of Oran”, said": what he is called has no verb.
        WordRange words = quotes[q].Words;
        if (!(predicate && !found.Entry.Allows(CueFrames.Clause)) && !HasPredicate(words.First, words.End))
            return null;
        int first = sentence.First, name = -1, end = words.First;
        while (first < end && _parsed.Upos[first] is Upos.PUNCT or Upos.CCONJ)
            first++;
        for (int i = first; i < end; i++)
        {
            if (clause.QuoteOf(i) >= 0 || _parsed.Xpos[i] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD)
                return null;
            if (name < 0 && _parsed.Name[i] is NameKind.Person)
                name = i;
        }
        if (name < 0 || name - first > LongestVoice)
            return null;
        int last = name + 1;
        while (last < end && _parsed.Name[last] is NameKind.Person)
            last++;
        // Between the name and what is said: where and to whom, or what is called so.
        int begin = last;
        while (begin < end && _parsed.Form[begin] is not ("that" or "That" or ":"))
            begin++;
        if (begin >= end)
            begin = predicate && !found.Entry.Allows(CueFrames.Clause) ? last : end;
        while (begin < end && _parsed.Form[begin] is "," or ":")
            begin++;
        (found.SourceHead, found.Source) = (TopOf(name, last), new WordRange(first, last));
        return found.SourceHead >= 0 && clause.AddContent(found, new WordRange(begin, words.End)) ? found : null;
    }

    // The sentence ends, or a clause does, or nothing is left but where it was said.
    private bool EndsAt(int word, int end)
    {
        if (word >= end || _parsed.Form[word] is "." or ";" or "," or "!" || _parsed.Upos[word] is Upos.CCONJ)
            return true;
        if (_parsed.Upos[word] is not Upos.ADP)
            return false;
        for (int i = word; i < end && i - word < LongestCircumstance; i++)
        {
            if (_parsed.Form[i] is "." or ";")
                return true;
            if (!IsNominal(i))
                return false;
        }
        return false;
    }

    /// <summary>"“Nonsense,” so the spokesman A B": null where a word does not begin that.</summary>
    public Attribution? ReadSo(int word)
    {
        if (_parsed.Form[word] is not "so" || word < 3 || word + 2 >= _parsed.Count || clause.QuoteOf(word) >= 0)
            return null;
        int close = _parsed.Form[word - 1] is "," or "–" or "—" ? word - 2 : word - 1;
        if (clause.QuoteOf(close) is not (>= 0 and int q) || quotes[q].Words.End != close + 1
            || _parsed.Form[close] is not ("”" or "\"" or "''") && _parsed.Form[word - 1] is not ",")
            return null;
        int end = word + 1, name = -1;
        while (end < clause.SentenceOf(word).End && IsNominal(end) && end - word < LongestVoice && !(name >= 0 && _parsed.Upos[end] is Upos.ADP))
        {
            if (_parsed.Name[end] is NameKind.Person)
                name = name < 0 ? end : name;
            else if (name >= 0)
                break;
            end++;
        }
        if (name < 0 || end >= _parsed.Count || _parsed.Upos[end] is Upos.VERB or Upos.AUX)
            return null;
        Attribution found = new()
        {
            CueWord = word,
            Cue = new WordRange(word, word + 1),
            Entry = new CueEntry(CueKind.Speech, CueFrames.Quote, 0),
            SourceHead = TopOf(name, end),
            Source = new WordRange(word + 1, end),
        };
        found.Content.Add(quotes[q].Words);
        return found.SourceHead >= 0 ? found : null;
    }

    // Whether a quotation ends right before a verb or its auxiliary: "“…”, smiled he", "“…”, has reacted Smith".
    private bool IsBehindQuote(int verb)
    {
        int first = clause.VerbGroup(verb).First;
        return first > 1 && clause.QuoteOf(verb) < 0
            && (clause.QuoteOf(first - 1) >= 0 && _parsed.Form[first - 2] is "," or "." or "!" or "?" or "…" || _parsed.Form[first - 1] is "," or "—" or "–" or "-" && clause.QuoteOf(first - 2) >= 0
                || _parsed.Form[first - 1] is "—" or "–" or "-" && first > 2 && clause.QuoteOf(first - 3) >= 0);
    }
}
