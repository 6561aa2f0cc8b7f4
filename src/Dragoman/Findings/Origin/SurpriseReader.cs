using Dragoman.Reading;

namespace Dragoman.Findings.Origin;

/// <summary>Reads how surprising a report's words are: its tags and function words in their order, prepositions under their governors, articles before their nouns,
/// arcs between their tags, words beside each other.</summary>
internal static class SurpriseReader
{
    // In nats. Of clean text's function words, prepositions and nouns one in some hundreds is as surprising as this.
    private const double Unlikely = 6.5, UnlikelySlot = 6, UnlikelyArticle = 4.5, UnlikelyArc = 7.5, ShownSlot = 7.5, ShownSymbol = 5.5;

    public static void Read(ParsedText t, SurpriseTable table, DamageCounts counts)
    {
        foreach (SentenceRange s in t.Sentences)
            ReadSentence(t, s, table, counts);
    }

    private static void ReadSentence(ParsedText t, SentenceRange s, SurpriseTable table, DamageCounts counts)
    {
        ulong before2 = SurpriseSymbols.Edge, before1 = SurpriseSymbols.Edge, wordBefore = SurpriseSymbols.Edge;
        ulong symbol = s.Count > 0 ? SurpriseSymbols.Symbol(t, s.First) : 0;
        for (int i = s.First; i < s.End; i++)
        {
            ulong next = i + 1 < s.End ? SurpriseSymbols.Symbol(t, i + 1) : SurpriseSymbols.Edge;
            double surprise = table.Of(SequenceModel.Symbols, before2, before1, symbol);
            counts.Add(DamageSign.SymbolSurprise, surprise);
            if (surprise > Unlikely)
                counts.Count(DamageSign.UnlikelySymbol);
            if (SurpriseSymbols.IsClosed(t.Upos[i]))
                ReadSlot(t, i, table.Of(SequenceModel.Slot, before1, next, symbol), surprise, counts);
            if (SurpriseSymbols.TryGovernor(t, i, out int governor))
                ReadPreposition(t, i, table.Of(SequenceModel.Governed, SurpriseSymbols.Lemma(t, governor), SurpriseSymbols.Tag(t, governor), symbol), counts);
            else if (SurpriseSymbols.TryArticle(t, i, out ulong surroundings, out ulong article))
                ReadArticle(t, i, table.Of(SequenceModel.Articles, SurpriseSymbols.Lemma(t, i), surroundings, article), article, counts);
            ReadArc(table.Of(SequenceModel.Arcs, SurpriseSymbols.Tag(t, t.Head[i]), SurpriseSymbols.Tag(t, i), SurpriseSymbols.Arc(t, i)), counts);
            ulong word = SurpriseSymbols.Word(t, i);
            ReadWord(t, i, wordBefore, word, table, counts);
            (before2, before1, symbol, wordBefore) = (before1, symbol, next, word);
        }
    }

    private static void ReadSlot(ParsedText t, int i, double slot, double symbol, DamageCounts counts)
    {
        counts.Add(DamageSign.SlotSurprise, slot);
        if (slot <= UnlikelySlot)
            return;
        counts.Count(DamageSign.UnlikelyFunctionWord);
        if (slot > ShownSlot && symbol > ShownSymbol && i > 0 && i + 1 < t.Count && t.SentenceOf[i - 1] == t.SentenceOf[i + 1])
            counts.Show(DamageSign.UnlikelyFunctionWord, t.SpanOf(i - 1, i + 2), "a function word that hardly ever stands there", (slot + symbol) / 14);
    }

    private static void ReadPreposition(ParsedText t, int i, double surprise, DamageCounts counts)
    {
        counts.Add(DamageSign.GovernedSurprise, surprise);
        if (surprise <= UnlikelySlot)
            return;
        counts.Count(DamageSign.UnlikelyPreposition);
        counts.Show(DamageSign.UnlikelyPreposition, t.SpanOf(Math.Max(i - 1, 0), i + 1), "a preposition that hardly ever goes with its word", surprise / 14);
    }

    private static void ReadArticle(ParsedText t, int noun, double surprise, ulong article, DamageCounts counts)
    {
        counts.Add(DamageSign.ArticleSurprise, surprise);
        if (surprise <= UnlikelyArticle || article is SurpriseSymbols.OtherDeterminer)
            return;
        counts.Count(DamageSign.UnlikelyArticle);
        counts.Show(DamageSign.UnlikelyArticle, t.SpanOf(Math.Max(noun - 1, 0), noun + 1), article is SurpriseSymbols.NoArticle ? "an article missing" : "an article that this noun hardly ever takes", surprise / 10);
    }

    private static void ReadArc(double surprise, DamageCounts counts)
    {
        counts.Add(DamageSign.ArcSurprise, surprise);
        if (surprise > UnlikelyArc)
            counts.Count(DamageSign.UnlikelyArc);
    }

    private static void ReadWord(ParsedText t, int i, ulong before, ulong word, SurpriseTable table, DamageCounts counts)
    {
        double alone = table.Alone(SequenceModel.Words, word);
        double gain = alone - table.Of(SequenceModel.Words, 0, before, word);
        counts.Add(DamageSign.LooseWords, -gain);
        if (!SurpriseSymbols.IsContent(t.Upos[i]))
            return;
        counts.Add(DamageSign.RareWords, alone);
        counts.Add(DamageSign.LooseNeighbours, -gain);
        if (!table.Knows(SequenceModel.Words, word))
            counts.Count(DamageSign.UnknownWord);
    }
}
