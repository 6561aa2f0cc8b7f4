using System.Runtime.CompilerServices;

namespace Dragoman.Names;

/// <summary>Tells whether two names are the same name: of people, organizations, ships, places; in any spelling and script.</summary>
/// <remarks>Names are romanized, cut into parts that weigh more or less (spec/names.md), paired part by part by sound, and judged by the
/// worst pair, by the mean, and by what is left over on one side or on both.</remarks>
public static class NameMatcher
{
    /// <summary>From this score on two names are said to be the same.</summary>
    public const double Verdict = 0.5;

    /// <summary>From this <see cref="SoundSimilarity"/> on two words sound the same: of two cities drawn from data/names/places.txt one pair in 7,000
    /// does (2026-11-23).</summary>
    public const double SameSound = 0.8;

    /// <summary>From this on one may be the other damaged, where something else says so too: one pair of cities in 380 is that much alike.</summary>
    public const double AlikeSound = 0.62;

    // The worst pair and the mean together are held against this.
    private const float Boundary = 0.73f;
    // Of a name's weight this much must be found in the other, where the other has nothing that speaks against it.
    private const float PersonCoverage = 0.5f, OrganizationCoverage = 0.68f;
    private const float ConflictCap = 0.45f;
    private const double SameSigns = 0.78;

    /// <summary>How sure it is that the names are the same, 0 to 1, <see cref="Verdict"/> the boundary; the order of the two does not
    /// matter.</summary>
    public static double Compare(string a, string b, NameSchema schema = NameSchema.Unknown) =>
        string.Equals(a, b, StringComparison.Ordinal) ? 1 : Compare(new WordedName(a), new WordedName(b), schema);

    internal static double Compare(WordedName a, WordedName b, NameSchema schema)
    {
        int order = string.CompareOrdinal(a.Text, b.Text);
        if (order == 0)
            return 1;
        if (order > 0)
            (a, b) = (b, a);
        double score = CompareOne(a, b, schema);
        if (!a.Text.Contains('/') && !b.Text.Contains('/'))
            return score;
        foreach (string alternativeA in Alternatives(a.Text))
        {
            foreach (string alternativeB in Alternatives(b.Text))
                score = Math.Max(score, 0.95 * CompareOne(new WordedName(alternativeA), new WordedName(alternativeB), schema));
        }
        return score;
    }

    /// <summary>How alike two words or whole names sound, 0 to 1, word order as it stands: for words that were damaged, not for verdicts on
    /// names.</summary>
    /// <remarks>Allocates nothing. Of names over 48 sounds the rest is not heard.</remarks>
    [SkipLocalsInit]
    public static double SoundSimilarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<char> soundsA = stackalloc char[SoundAlignment.MaxSounds], soundsB = stackalloc char[SoundAlignment.MaxSounds];
        soundsA = Hear(a, soundsA, out ScriptKinds scriptsA);
        soundsB = Hear(b, soundsB, out ScriptKinds scriptsB);
        return Similarity(soundsA, scriptsA, soundsB, scriptsB);
    }

    /// <summary>The same of names that were heard before; may be 0 where it is less than <paramref name="atLeast"/>.</summary>
    internal static double HeardSimilarity(HeardName a, HeardName b, double atLeast) => ((a.Scripts | b.Scripts) & ScriptKinds.Abjad) != 0
        ? Similarity(a.Sounds, a.Scripts, b.Sounds, b.Scripts)
        : SoundAlignment.Similarity(a, b, (float)atLeast);

    [SkipLocalsInit]
    private static float Similarity(ReadOnlySpan<char> soundsA, ScriptKinds scriptsA, ReadOnlySpan<char> soundsB, ScriptKinds scriptsB)
    {
        Span<float> weightsA = stackalloc float[SoundAlignment.MaxSounds], weightsB = stackalloc float[SoundAlignment.MaxSounds];
        bool abjad = ((scriptsA | scriptsB) & ScriptKinds.Abjad) != 0;
        float totalA = SoundAlignment.Weigh(soundsA, abjad, weightsA), totalB = SoundAlignment.Weigh(soundsB, abjad, weightsB);
        return SoundAlignment.Similarity(soundsA, weightsA, totalA, soundsB, weightsB, totalB);
    }

    internal static double Compare(ParsedName a, ParsedName b)
    {
        if (a.Parts.Length == 0 || b.Parts.Length == 0)
            return 0;
        PartPairing pairing = PartPairing.Pair(a, b);
        double score = a.Schema == NameSchema.Person ? JudgePerson(pairing) : JudgeOrganization(pairing, a, b);
        return a.Schema == NameSchema.Organization ? Math.Max(score, Acronyms.Score(a, b)) : score;
    }

    private static double CompareOne(WordedName a, WordedName b, NameSchema schema)
    {
        (ParsedName parsedA, ParsedName parsedB) = NameParser.ParsePair(a, b, schema);
        double score = Compare(parsedA, parsedB);
        // 이낙연 and 이낙용, 李伟 and 李薇 sound alike and are written apart.
        bool bothSigns = parsedA.Scripts == ScriptKinds.Syllables && parsedB.Scripts == ScriptKinds.Syllables && parsedA.Schema == NameSchema.Person;
        return bothSigns && SyllableAlignment.Similarity(a.Text, b.Text) < SameSigns ? Math.Min(score, ConflictCap) : score;
    }

    // "Donbas/Donets Basin" is two names of one thing; "M/V" and "A/S" are not.
    private static string[] Alternatives(string name)
    {
        if (!name.Contains('/'))
            return [name];
        string[] sides = name.Split('/', 5);
        return sides.All(side => side.Count(char.IsLetter) >= 4) ? sides : [name];
    }

    internal static Span<char> Hear(ReadOnlySpan<char> name, Span<char> sounds, out ScriptKinds scripts)
    {
        Span<char> latin = stackalloc char[128];
        latin = latin[..Romanizer.Romanize(name, latin, out scripts)];
        return sounds[..SoundTable.Shared.Encode(latin, sounds)];
    }

    private static float Quality(in PartPairing pairing)
    {
        if (pairing.Weight <= 0)
            return 0;
        float quality = (pairing.Worst + pairing.Similarity / pairing.Weight) / 2;
        return quality >= Boundary ? 0.5f + 0.5f * (quality - Boundary) / (1 - Boundary) : 0.5f * quality / Boundary;
    }

    private static double JudgePerson(in PartPairing pairing)
    {
        float score = Quality(pairing);
        float conflict = Math.Min(pairing.LeftA, pairing.LeftB), left = Math.Max(0, Math.Abs(pairing.LeftA - pairing.LeftB) - pairing.Repeated);
        score = Covered(score, pairing.Weight, left, PersonCoverage);
        return conflict >= 0.25f ? Math.Min(score, ConflictCap) * pairing.Weight / (pairing.Weight + conflict) : score;
    }

    private static double JudgeOrganization(in PartPairing pairing, ParsedName a, ParsedName b)
    {
        float score = Quality(pairing);
        float conflict = Math.Min(pairing.LeftA, pairing.LeftB), left = Math.Max(0, Math.Abs(pairing.LeftA - pairing.LeftB) - pairing.Repeated);
        score = Covered(score, pairing.Weight, left, OrganizationCoverage);
        if (conflict >= 0.25f || pairing.NumbersDiffer)
            score = Math.Min(score, ConflictCap) * pairing.Weight / (pairing.Weight + conflict);
        LegalForms forms = a.LegalForms | b.LegalForms;
        bool formsDiffer = (a.LegalForms & b.LegalForms) == 0 && forms == (LegalForms.Private | LegalForms.Public);
        return formsDiffer ? Math.Min(score, ConflictCap) : score;
    }

    private static float Covered(float score, float paired, float left, float required)
    {
        if (paired <= 0)
            return 0;
        float coverage = paired / (paired + left);
        if (coverage < required)
            return Math.Min(score, ConflictCap) * coverage / required;
        return score * (1 - 0.3f * (1 - coverage) / (1 - required));
    }
}
