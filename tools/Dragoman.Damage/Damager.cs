using Dragoman.Reading;

namespace Dragoman.DamageTool;

/// <summary>Damages clean text on purpose, the same way for the same seed.</summary>
internal sealed class Damager(ITextParser parser)
{
    private readonly SynonymTable _synonyms = new();
    private readonly Inflection _inflection = new();

    /// <summary>The damaged text and how many changes were made to it.</summary>
    public (string Text, int Changes) Damage(string text, DamageProfile profile, int seed) => Damage(parser.Parse(text), profile, seed);

    public (string Text, int Changes) Damage(ParsedText parsed, DamageProfile profile, int seed)
    {
        Pieces pieces = new(parsed);
        Random random = new(seed);
        // Words move first, while every piece still stands in its tree; spaces and capitals come last, when all the words are there.
        OrderDamage.Reorder(pieces, profile[DamageKind.Order], random);
        OrderDamage.Pronouns(pieces, profile[DamageKind.Pronouns], random);
        CalqueDamage.Relatives(pieces, profile[DamageKind.Relatives], random);
        ChangeWords(pieces, profile, random);
        CalqueDamage.SmallWords(pieces, profile[DamageKind.SmallWords], random);
        GrammarDamage.Prepositions(pieces, profile[DamageKind.Prepositions], random);
        GrammarDamage.Articles(pieces, profile[DamageKind.Articles], random);
        new GrammarDamage(_inflection).Agreement(pieces, profile[DamageKind.Agreement], random);
        new NameDamage(profile.Half).Respell(pieces, profile[DamageKind.Names], random);
        NameDamage.Split(pieces, profile[DamageKind.NameSplits], random);
        SurfaceDamage.Clauses(pieces, profile[DamageKind.Clauses], random);
        SurfaceDamage.Capitals(pieces, profile[DamageKind.Capitals], random);
        SurfaceDamage.Spaces(pieces, profile[DamageKind.Spaces], random);
        return (pieces.ToString(), pieces.Changes);
    }

    private void ChangeWords(Pieces pieces, DamageProfile profile, Random random)
    {
        ParsedText t = pieces.Parsed;
        foreach (Piece p in pieces.List)
        {
            if (p.Row < 0 || t.Upos[p.Row] is not (Upos.NOUN or Upos.VERB or Upos.ADJ or Upos.ADV) || t.Name[p.Row] is not NameKind.None)
                continue;
            string[] others = _synonyms.Of(t.Upos[p.Row], t.Lemma[p.Row], profile.Half);
            // Half of the words have a synonym in the half that is used; they are drawn twice as often.
            if (others.Length > 0 && random.NextDouble() < 2 * profile[DamageKind.Synonyms])
                Put(pieces, p, others[Math.Min(random.Next(others.Length), random.Next(others.Length))]);
            else if (random.NextDouble() < profile[DamageKind.Senses] && _synonyms.WrongSense(t.Upos[p.Row], t.Lemma[p.Row], random) is { } wrong)
                Put(pieces, p, wrong);
        }
    }

    private void Put(Pieces pieces, Piece p, string lemma)
    {
        if (_inflection.Of(lemma, pieces.Parsed.Xpos[p.Row]) is { } form)
            pieces.Change(p, char.IsUpper(p.Text[0]) ? Pieces.Capital(form) : form);
    }
}
