namespace Dragoman.Reading;

/// <summary>Universal part-of-speech tags, spelt as in Universal Dependencies 2.</summary>
public enum Upos : byte { ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X }

/// <summary>Penn Treebank tags as EWT and GUM have them; those that are not identifiers are named here and spelt by
/// <see cref="TagSets.XposNames"/>.</summary>
public enum Xpos : byte
{
    Dollar, CloseQuote, Comma, LRB, RRB, Period, Colon, ADD, AFX, CC, CD, DT, EX, FW, GW, HYPH, IN, JJ, JJR, JJS, LS, MD, NFP, NN, NNP, NNPS, NNS,
    PDT, POS, PRP, PRPS, RB, RBR, RBS, RP, SYM, TO, UH, VB, VBD, VBG, VBN, VBP, VBZ, WDT, WP, WPS, WRB, OpenQuote,
}

/// <summary>Dependency relations of UD English with their subtypes; a colon is written as an underscore.</summary>
public enum Deprel : byte
{
    acl,
    acl_relcl,
    advcl,
    advcl_relcl,
    advmod,
    amod,
    appos,
    aux,
    aux_pass,
    @case,
    cc,
    cc_preconj,
    ccomp,
    compound,
    compound_prt,
    conj,
    cop,
    csubj,
    csubj_outer,
    csubj_pass,
    dep,
    det,
    det_predet,
    discourse,
    dislocated,
    expl,
    @fixed,
    flat,
    goeswith,
    iobj,
    list,
    mark,
    nmod,
    nmod_desc,
    nmod_poss,
    nmod_unmarked,
    nsubj,
    nsubj_outer,
    nsubj_pass,
    nummod,
    obj,
    obl,
    obl_agent,
    obl_unmarked,
    orphan,
    parataxis,
    punct,
    reparandum,
    root,
    vocative,
    xcomp,
}

/// <summary>The spellings of the published tag sets, indexed by the enumerations.</summary>
public static class TagSets
{
    public static readonly string[] UposNames =
        ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"];

    public static readonly string[] XposNames =
        ["$", "''", ",", "-LRB-", "-RRB-", ".", ":", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "GW", "HYPH", "IN", "JJ", "JJR", "JJS", "LS", "MD",
            "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN",
            "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "``"];

    public static readonly string[] DeprelNames =
    [
        "acl",
        "acl:relcl",
        "advcl",
        "advcl:relcl",
        "advmod",
        "amod",
        "appos",
        "aux",
        "aux:pass",
        "case",
        "cc",
        "cc:preconj",
        "ccomp",
        "compound",
        "compound:prt",
        "conj",
        "cop",
        "csubj",
        "csubj:outer",
        "csubj:pass",
        "dep",
        "det",
        "det:predet",
        "discourse",
        "dislocated",
        "expl",
        "fixed",
        "flat",
        "goeswith",
        "iobj",
        "list",
        "mark",
        "nmod",
        "nmod:desc",
        "nmod:poss",
        "nmod:unmarked",
        "nsubj",
        "nsubj:outer",
        "nsubj:pass",
        "nummod",
        "obj",
        "obl",
        "obl:agent",
        "obl:unmarked",
        "orphan",
        "parataxis",
        "punct",
        "reparandum",
        "root",
        "vocative",
        "xcomp",
    ];
}
