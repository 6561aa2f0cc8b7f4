using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Who stands over a pronoun in its own sentence: the subject of the clause that it is in, before that of the clause round it; whom a
/// relative clause is about; whose thing the words around it speak of.</summary>
/// <remarks>"A said that B had a fever before his death", "B, who held talks in his office", "B's answer to dissent against his rule": B.</remarks>
internal sealed class PronounBinding(ParsedText text)
{
    private const int Highest = 14;

    // What others bring about, so that "his" is not the subject's: "B accepted his resignation".
    private static readonly WordSet Endings = DataFiles.List("names/sign-words.txt", "endings");

    /// <summary>The word of the nearest one over the pronoun whom <paramref name="fits"/> takes; −1 for none.</summary>
    public int Over(int pronoun, Func<int, bool> fits)
    {
        int at = text.Head[pronoun], below = pronoun, first = -1;
        bool owned = text.Deprel[pronoun] is Deprel.nmod_poss;
        // "A said B rejected his plan" leaves open whose plan it was: what two subjects may have is left to who was told of last.
        bool open = owned && at >= 0 && text.Deprel[at] is Deprel.obj or Deprel.iobj;
        if (open && (Endings.Contains(text.Lemma[at]) || text.Lemma[at] is "place" or "successor" or "predecessor"))
            return -1;
        if (!owned && at >= 0 && text.Head[at] is >= 0 and int noun && Declares(noun, at) is >= 0 and int author && author < pronoun && fits(author))
            return author;
        for (int step = 0; step < Highest && at >= 0; step++)
        {
            if (text.Deprel[below] is Deprel.parataxis)
                return -1;
            if (below != pronoun && text.Upos[below] is Upos.NOUN or Upos.PROPN && text.Deprel[below] is Deprel.nmod or Deprel.conj
                && text.Upos[at] is Upos.NOUN && text.Tree.Child(at, Deprel.nmod_poss) is >= 0 and int owner && owner < pronoun && fits(owner))
                return owner;
            if (text.Upos[at] is Upos.VERB or Upos.AUX || text.Tree.Child(at, Deprel.cop) >= 0)
            {
                int subject = SubjectOf(at, out bool anothers);
                // A pronoun that is an argument of a verb is not the verb's subject.
                if (subject >= 0 && subject < pronoun && subject != below && (owned || below != pronoun) && fits(subject))
                {
                    // "A praised B, who fights to keep his office": whose doing is told by the way.
                    if (!open || first < 0 && (text.Deprel[at] is Deprel.root || IsOfWho(at, subject)))
                        return subject;
                    if (first >= 0)
                        return -1;
                    first = subject;
                    // "in the year when B chose his heir".
                    if (anothers)
                        return first;
                }
                else if (anothers)
                    return first;
            }
            (below, at) = (at, text.Head[at]);
        }
        return first;
    }

    // "an announcement by B that he would run", "B's claim that he had won": who announces it; −1 where the clause is no such.
    private int Declares(int noun, int clause)
    {
        if (text.Deprel[clause] is not (Deprel.acl or Deprel.acl_relcl or Deprel.ccomp) || clause < noun || text.Upos[noun] is not Upos.NOUN
            || text.Tree.Child(clause, Deprel.mark) is not (>= 0 and int mark) || text.Lemma[mark] is not "that")
            return -1;
        if (text.Tree.Child(noun, Deprel.nmod_poss) is >= 0 and int owner && owner < noun)
            return owner;
        foreach (int i in text.Tree.Children(noun))
        {
            if (text.Deprel[i] is Deprel.nmod && i < mark && text.Tree.Case(i) is "by" or "from")
                return i;
        }
        return -1;
    }

    private bool IsOfWho(int verb, int subject) =>
        text.Head[verb] == subject && text.Tree.Child(verb, Deprel.nsubj) is >= 0 and int who && text.Lemma[who] is "who";

    // The subject of a clause: of a relative one whom it is about; whether that is not over the clause but in it.
    private int SubjectOf(int verb, out bool anothers)
    {
        int subject = text.Tree.Child(verb, Deprel.nsubj) is >= 0 and int active ? active : text.Tree.Child(verb, Deprel.nsubj_pass);
        bool relative = text.Deprel[verb] is Deprel.acl_relcl or Deprel.acl;
        anothers = relative && subject >= 0;
        bool told = subject < 0 || text.Upos[subject] is Upos.PRON && text.Lemma[subject] is "who" or "that" or "which";
        return relative && told ? text.Head[verb] : subject;
    }
}
