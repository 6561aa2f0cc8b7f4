using Dragoman.Reading;

namespace Dragoman.Findings.Origin;

/// <summary>Reads how surprising a report's words are: its tags and function words in their order, prepositions under their governors, articles
/// before their nouns, arcs between their tags, words beside each other.</summary>
internal static class SurpriseReader
{
    // In nats. Of clean text's function words, prepositions and nouns one in some hundreds is as surprising as this.
    private const double UnlikelySlot = 6, UnlikelyPreposition = 4.5, UnlikelyArticle = 4.5, ShownSlot = 7.5, ShownSymbol = 5.5;

    public static void Read(ParsedText t, SurpriseTable table, DamageCounts counts)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            if (IsRunningText(t, s))
                ReadSentence(t, s, table, counts);
        }
    }

    // Tables and headlines have a grammar of their own, which the tables were not counted from.
    private static bool IsRunningText(ParsedText t, SentenceRange s)
    {
        int letters = 0, capitals = 0;
        for (int i = s.First; i < s.End; i++)
        {
            string form = t.Form[i];
            if (form.Length < 2 || !char.IsLetter(form[0]))
                continue;
            letters++;
            if (char.IsUpper(form[1]))
                capitals++;
        }
        return capitals * 2 <= letters && GrammarSigns.HasVerb(t, s);
    }

    private static void ReadSentence(ParsedText t, SentenceRange s, SurpriseTable table, DamageCounts counts)
    {
        ulong before2 = SurpriseSymbols.Edge, before1 = SurpriseSymbols.Edge, wordBefore = 0;
        ulong letters = s.Count > 0 ? SurpriseSymbols.Letters(t.Form[s.First]) : 0, symbol = s.Count > 0 ? SurpriseSymbols.Symbol(t, s.First, letters)
            : 0;
        for (int i = s.First; i < s.End; i++)
        {
            ulong nextLetters = i + 1 < s.End ? SurpriseSymbols.Letters(t.Form[i + 1]) : 0, next = i + 1 < s.End
                ? SurpriseSymbols.Symbol(t, i + 1, nextLetters) : SurpriseSymbols.Edge;
            if (i + 1 < s.End)
                AskAhead(t, i + 1, letters, nextLetters, next, table);
            ulong head = SurpriseSymbols.Tag(t, t.Head[i]), own = SurpriseSymbols.Tag(t, i), arc = SurpriseSymbols.Arc(t, i);
            // What is looked at further down, and the next word's symbol.
            if (SurpriseSymbols.IsClosed(t.Upos[i]))
                table.Ask(SequenceModel.Slot, before1, next, symbol);
            table.Ask(SequenceModel.Symbols, before1, symbol, next);
            double surprise = table.Of(SequenceModel.Symbols, before2, before1, symbol);
            counts.Add(DamageSign.SymbolSurprise, surprise);
            if (SurpriseSymbols.IsClosed(t.Upos[i]))
                ReadSlot(t, i, before1, next, symbol, surprise, table, counts);
            if (SurpriseSymbols.TryGovernor(t, i, out int governor))
                ReadPreposition(t, i, governor, symbol, table, counts);
            else if (SurpriseSymbols.TryArticle(t, i, out ulong surroundings, out ulong article))
                ReadArticle(t, i, surroundings, article, table, counts);
            counts.Add(DamageSign.ArcExcess, table.Of(SequenceModel.Arcs, head, own, arc) - table.Expected(SequenceModel.Arcs, head, own));
            wordBefore = ReadWord(t, i, letters, wordBefore, table, counts);
            (before2, before1, symbol, letters) = (before1, symbol, next, nextLetters);
        }
    }

    // A word ahead, since the table is larger than the caches: what the next word will be looked up by.
    private static void AskAhead(ParsedText t, int i, ulong lettersBefore, ulong letters, ulong symbol, SurpriseTable table)
    {
        table.Ask(SequenceModel.Arcs, SurpriseSymbols.Tag(t, t.Head[i]), SurpriseSymbols.Tag(t, i), SurpriseSymbols.Arc(t, i));
        if (IsWord(t.Upos[i]))
            table.AskNeighbours(IsWord(t.Upos[i - 1]) ? lettersBefore : 0, letters);
        if (SurpriseSymbols.TryGovernor(t, i, out int governor))
        {
            table.Ask(SequenceModel.Objects, SurpriseSymbols.Lemma(t, t.Head[i]), SurpriseSymbols.Tag(t, t.Head[i]), symbol);
            table.Ask(SequenceModel.Governed, SurpriseSymbols.Lemma(t, governor), SurpriseSymbols.Tag(t, governor), symbol);
        }
    }

    private static bool IsWord(Upos upos) => upos is not (Upos.PROPN or Upos.NUM or Upos.PUNCT or Upos.SYM or Upos.X);

    private static void ReadSlot(ParsedText t, int i, ulong before, ulong next, ulong symbol, double inOrder, SurpriseTable table,
        DamageCounts counts)
    {
        double slot = table.Of(SequenceModel.Slot, before, next, symbol);
        counts.Add(DamageSign.SlotSurprise, slot);
        counts.Add(DamageSign.SlotExcess, slot - table.Expected(SequenceModel.Slot, before, next));
        if (slot <= UnlikelySlot)
            return;
        counts.Count(DamageSign.UnlikelyFunctionWord);
        if (slot > ShownSlot && inOrder > ShownSymbol && i > 0 && i + 1 < t.Count && t.SentenceOf[i - 1] == t.SentenceOf[i + 1])
            counts.Show(DamageSign.UnlikelyFunctionWord, t.SpanOf(i - 1, i + 2), "a function word that hardly ever stands there",
                (slot + inOrder) / 14);
    }

    private static void ReadPreposition(ParsedText t, int i, int governor, ulong symbol, SurpriseTable table, DamageCounts counts)
    {
        ulong noun = SurpriseSymbols.Lemma(t, t.Head[i]), nounTag = SurpriseSymbols.Tag(t, t.Head[i]), word =
            SurpriseSymbols.Lemma(t, governor), tag = SurpriseSymbols.Tag(t, governor);
        double ofNoun = table.Of(SequenceModel.Objects, noun, nounTag, symbol), ofGovernor = table.Of(SequenceModel.Governed, word, tag, symbol);
        counts.Add(DamageSign.ObjectSurprise, ofNoun);
        counts.Add(DamageSign.ObjectExcess, ofNoun - table.Expected(SequenceModel.Objects, noun, nounTag));
        counts.Add(DamageSign.GovernedSurprise, ofGovernor);
        counts.Add(DamageSign.GovernedExcess, ofGovernor - table.Expected(SequenceModel.Governed, word, tag));
        // Either alone is only an unusual pair.
        if (ofNoun <= UnlikelyPreposition || ofGovernor <= UnlikelyPreposition)
            return;
        counts.Count(DamageSign.UnlikelyPreposition);
        counts.Show(DamageSign.UnlikelyPreposition, t.SpanOf(Math.Max(i - 1, 0), i + 1), "a preposition that hardly ever goes with its words",
            (ofNoun + ofGovernor) / 16);
    }

    private static void ReadArticle(ParsedText t, int noun, ulong surroundings, ulong article, SurpriseTable table, DamageCounts counts)
    {
        ulong lemma = SurpriseSymbols.Lemma(t, noun);
        double surprise = table.Of(SequenceModel.Articles, lemma, surroundings, article);
        counts.Add(DamageSign.ArticleSurprise, surprise);
        counts.Add(DamageSign.ArticleExcess, surprise - table.Expected(SequenceModel.Articles, lemma, surroundings));
        if (surprise <= UnlikelyArticle || article is SurpriseSymbols.OtherDeterminer)
            return;
        counts.Count(DamageSign.UnlikelyArticle);
        counts.Show(DamageSign.UnlikelyArticle, t.SpanOf(Math.Max(noun - 1, 0), noun + 1), article is SurpriseSymbols.NoArticle ? "an article missing"
            : "an article that this noun hardly ever takes", surprise / 10);
    }

    // Names, numbers and marks say nothing here, nor does what stands beside them. Returns the word for the next one; 0 for none.
    private static ulong ReadWord(ParsedText t, int i, ulong word, ulong before, SurpriseTable table, DamageCounts counts)
    {
        if (!IsWord(t.Upos[i]))
            return 0;
        bool isContent = SurpriseSymbols.IsContent(t.Upos[i]);
        if (!table.TryAlone(SequenceModel.Neighbours, word, out double alone))
        {
            if (isContent)
                counts.Count(DamageSign.UnknownWord);
            return 0;
        }
        if (isContent)
            counts.Add(DamageSign.RareWords, alone);
        if (before != 0)
        {
            bool bothContent = isContent && SurpriseSymbols.IsContent(t.Upos[i - 1]);
            counts.Add(bothContent ? DamageSign.LooseNeighbours : DamageSign.LooseWords, table.Of(SequenceModel.Neighbours, 0, before, word) - alone);
        }
        return word;
    }
}
