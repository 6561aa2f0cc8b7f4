namespace Dragoman.Reading;

/// <summary>Tags whose words find their lemma in the same way. The names are those of data/lemmas/exceptions.txt.</summary>
public enum LemmaClass : byte
{
    /// <summary>A verb in its base form, a modal: VB, VBP, MD.</summary>
    Base,
    /// <summary>VBZ.</summary>
    Present,
    /// <summary>VBD.</summary>
    Past,
    /// <summary>VBN.</summary>
    Participle,
    /// <summary>VBG.</summary>
    Gerund,
    Noun,
    Plural,
    Name,
    /// <summary>A name in the plural: NNPS.</summary>
    Names,
    /// <summary>A word of a name that is no proper noun: "United" in "United Nations".</summary>
    NameVerb,
    Adjective,
    Adverb,
    /// <summary>JJR.</summary>
    Comparative,
    /// <summary>JJS.</summary>
    Superlative,
    /// <summary>RBR: "better" is "well".</summary>
    AdverbComparative,
    /// <summary>RBS.</summary>
    AdverbSuperlative,
    Number,
    Pronoun,
    /// <summary>PRP$, WP$.</summary>
    Possessive,
    Determiner,
    Particle,
    /// <summary>Words that are their own lemma in lower case: adpositions, conjunctions, interjections.</summary>
    Function,
    Sign,
    /// <summary>Foreign words and fragments, which keep their case.</summary>
    Foreign,
}

/// <summary>The class of each pair of tags.</summary>
public static class LemmaClasses
{
    public const int Count = (int)LemmaClass.Foreign + 1;

    public static LemmaClass Of(Upos upos, Xpos xpos) => upos switch
    {
        Upos.PROPN => xpos is Xpos.NNPS ? LemmaClass.Names : LemmaClass.Name,
        Upos.VERB or Upos.AUX => Verb(xpos),
        Upos.NOUN => xpos is Xpos.NNS ? LemmaClass.Plural : LemmaClass.Noun,
        Upos.ADJ => xpos is Xpos.NNP ? LemmaClass.Name : AdjectiveDegree(xpos),
        Upos.ADV => xpos is Xpos.NNP ? LemmaClass.Name : AdverbDegree(xpos),
        Upos.NUM => xpos is Xpos.NNP ? LemmaClass.Name : LemmaClass.Number,
        Upos.PRON => xpos is Xpos.PRPS or Xpos.WPS ? LemmaClass.Possessive : LemmaClass.Pronoun,
        Upos.DET => LemmaClass.Determiner,
        Upos.PART => LemmaClass.Particle,
        Upos.PUNCT or Upos.SYM => LemmaClass.Sign,
        Upos.X => LemmaClass.Foreign,
        _ => LemmaClass.Function,
    };

    private static LemmaClass Verb(Xpos xpos) => xpos switch
    {
        Xpos.VBZ => LemmaClass.Present,
        Xpos.VBD => LemmaClass.Past,
        Xpos.VBN => LemmaClass.Participle,
        Xpos.VBG => LemmaClass.Gerund,
        Xpos.NNP => LemmaClass.NameVerb,
        _ => LemmaClass.Base,
    };

    private static LemmaClass AdverbDegree(Xpos xpos) => xpos switch
    {
        Xpos.RBR or Xpos.JJR => LemmaClass.AdverbComparative,
        Xpos.RBS or Xpos.JJS => LemmaClass.AdverbSuperlative,
        _ => LemmaClass.Adverb,
    };

    private static LemmaClass AdjectiveDegree(Xpos xpos) => xpos switch
    {
        Xpos.JJR or Xpos.RBR => LemmaClass.Comparative,
        Xpos.JJS or Xpos.RBS => LemmaClass.Superlative,
        Xpos.VBN => LemmaClass.Participle,
        Xpos.VBG => LemmaClass.Gerund,
        _ => LemmaClass.Adjective,
    };
}
