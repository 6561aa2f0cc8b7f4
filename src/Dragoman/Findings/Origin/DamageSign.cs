namespace Dragoman.Findings.Origin;

/// <summary>What the score of damage is computed from. The first ones are counted and given per hundred words, those from
/// <see cref="SymbolSurprise"/> on are means.</summary>
internal enum DamageSign
{
    TornHyphen, SpaceBeforeStop, DoubledStop, InsideCapital, ArticleBeforeState, SubjectTwice, RepairedName, NoVerb,
    WrongArticle, Disagreement, TwoSpellings, ArticleClash, Fragment, SmallBeginning, QuoteFault, WordTwice, TornWord, SmallName,
    NounTakenUp, CommaBehindSubject, SmallWordTwice, BareParticiple, NegationTwice,
    UnlikelyFunctionWord, UnlikelyPreposition, UnlikelyArticle, UnknownWord,
    SymbolSurprise, SlotSurprise, GovernedSurprise, ObjectSurprise, ArticleSurprise, RareWords, LooseWords, LooseNeighbours, UnknownGivenName,
    PlaceNowhere,
    SlotExcess, GovernedExcess, ObjectExcess, ArticleExcess, ArcExcess,
}
