using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Tests.Reading;

public class TagAgreementTests
{
    [Theory]
    [InlineData("lunch", Upos.VERB, Xpos.NN, Deprel.compound, Upos.NOUN)]
    [InlineData("Tramway", Upos.NOUN, Xpos.NNP, Deprel.compound, Upos.PROPN)]
    [InlineData("worth", Upos.VERB, Xpos.JJ, Deprel.conj, Upos.ADJ)]
    [InlineData("drawback", Upos.ADJ, Xpos.NN, Deprel.obj, Upos.NOUN)]
    [InlineData("outside", Upos.ADJ, Xpos.RB, Deprel.xcomp, Upos.ADV)]
    [InlineData("fined", Upos.ADJ, Xpos.VBN, Deprel.root, Upos.VERB)]
    [InlineData("so", Upos.SCONJ, Xpos.RB, Deprel.mark, Upos.ADV)]
    [InlineData("ya", Upos.PRON, Xpos.UH, Deprel.discourse, Upos.INTJ)]
    [InlineData("withholding", Upos.NOUN, Xpos.VBG, Deprel.obj, Upos.NOUN)]
    [InlineData("https://example.org/a", Upos.VERB, Xpos.ADD, Deprel.root, Upos.PROPN)]
    public void Where_two_classes_deny_each_other_the_relation_decides(string form, Upos told, Xpos penn, Deprel relation, Upos meant)
    {
        ParsedText t = Parsed([form], told, penn, relation);
        t.Name[0] = char.IsUpper(form[0]) ? NameKind.Other : NameKind.None;
        TagAgreement.Repair(t);
        Assert.Equal(meant, t.Upos[0]);
    }

    [Theory]
    [InlineData("plzzz", Upos.INTJ)]
    [InlineData("hahaha", Upos.INTJ)]
    [InlineData("vermont", Upos.PROPN)]
    [InlineData("turkey", Upos.NOUN)]
    [InlineData("Dutchman", Upos.NOUN)]
    public void Careless_writing_is_read_as_it_is_meant(string form, Upos meant)
    {
        ParsedText t = Parsed([form], Upos.NOUN, Xpos.NN, Deprel.obj);
        CarelessWords.Repair(t);
        Assert.Equal(meant, t.Upos[0]);
    }

    [Theory]
    [InlineData("b/c", "they", Upos.SCONJ)]
    [InlineData("b/c", "of", Upos.ADP)]
    [InlineData("cos", "they", Upos.SCONJ)]
    [InlineData("cos", "lettuce", Upos.NOUN)]
    public void What_stands_for_because_is_told_by_what_follows(string form, string next, Upos meant)
    {
        ParsedText t = Parsed([form, next], Upos.NOUN, Xpos.NN, Deprel.obj);
        t.Upos[1] = next is "they" ? Upos.PRON : next is "of" ? Upos.ADP : Upos.NOUN;
        CarelessWords.Repair(t);
        Assert.Equal(meant, t.Upos[0]);
    }

    [Fact]
    public void A_state_as_a_quality_is_no_name()
    {
        ParsedText t = Parsed(["Peruvian", "mines"], Upos.PROPN, Xpos.NNP, Deprel.compound);
        (t.Upos[1], t.Xpos[1], t.Head[0]) = (Upos.NOUN, Xpos.NNS, 1);
        RelationClasses.Repair(t);
        Assert.Equal((Upos.ADJ, Deprel.amod), (t.Upos[0], t.Deprel[0]));
    }

    private static ParsedText Parsed(string[] forms, Upos told, Xpos penn, Deprel relation)
    {
        int n = forms.Length;
        string text = string.Join(' ', forms);
        TextSpan[] spans = new TextSpan[n];
        for (int i = 0, at = 0; i < n; at += forms[i].Length + 1, i++)
            spans[i] = new TextSpan(at, at + forms[i].Length);
        return new ParsedText
        {
            Text = text,
            Count = n,
            Span = spans,
            Form = forms,
            TokenWords = [.. forms.Select(static _ => (byte)1)],
            Upos = [.. forms.Select(_ => told)],
            Xpos = [.. forms.Select(_ => penn)],
            Lemma = [.. forms.Select(static f => f.ToLowerInvariant())],
            Head = [.. forms.Select(static _ => -1)],
            Deprel = [.. forms.Select(_ => relation)],
            Name = new NameKind[n],
            NameBegins = new bool[n],
            Sentences = [new SentenceRange(0, n)],
            SentenceOf = new int[n],
        };
    }
}
