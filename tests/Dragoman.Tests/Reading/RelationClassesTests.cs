using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Tests.Reading;

public class RelationClassesTests
{
    [Theory]
    [InlineData("out", Upos.ADV, Deprel.compound_prt, Upos.ADP)]
    [InlineData("out", Upos.ADV, Deprel.advmod, Upos.ADV)]
    [InlineData("after", Upos.SCONJ, Deprel.@case, Upos.ADP)]
    [InlineData("upstairs", Upos.ADV, Deprel.amod, Upos.ADJ)]
    [InlineData("please", Upos.VERB, Deprel.discourse, Upos.INTJ)]
    [InlineData("that", Upos.SCONJ, Deprel.obj, Upos.PRON)]
    [InlineData("NiMo", Upos.NOUN, Deprel.obj, Upos.PROPN)]
    [InlineData("DVDs", Upos.NOUN, Deprel.obj, Upos.NOUN)]
    [InlineData("draftTwo.pdf", Upos.NOUN, Deprel.obj, Upos.NOUN)]
    public void The_relation_decides_the_class(string form, Upos told, Deprel relation, Upos meant)
    {
        ParsedText t = new()
        {
            Text = form,
            Count = 1,
            Span = [new TextSpan(0, form.Length)],
            Form = [form],
            TokenWords = [1],
            Upos = [told],
            Xpos = [Xpos.NN],
            Lemma = [form.ToLowerInvariant()],
            Head = [-1],
            Deprel = [relation],
            Name = [NameKind.None],
            NameBegins = [false],
            Sentences = [new SentenceRange(0, 1)],
            SentenceOf = [0],
        };
        RelationClasses.Repair(t);
        Assert.Equal(meant, t.Upos[0]);
    }
}
