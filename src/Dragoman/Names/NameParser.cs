namespace Dragoman.Names;

/// <summary>Reads a name: which words of it weigh, which are titles, particles, initials, numbers, legal forms.</summary>
internal static class NameParser
{
    // What words weigh beside a name's own, which weigh 1: titles and small words; words that many names have, and that all bodies of a kind have;
    // what stands in brackets; initials, and servants' words cut off ("abd"); numbers.
    private const float Small = 0.1f, Common = 0.5f, Generic = 0.5f, Aside = 0.4f, Slight = 0.3f, Numeral = 0.8f;

    /// <summary>Endings of Slavic patronymics in Latin letters, with the masculine and feminine of Russian and Ukrainian.</summary>
    private static readonly string[] PatronymicEndings = ["ovich", "evich", "ovych", "evych", "ovitch", "evitch", "ovna", "evna", "ivna", "yivna"];

    /// <summary>Parses two names under one schema: what one of them shows to be an organization's, the other is taken for too.</summary>
    public static (ParsedName A, ParsedName B) ParsePair(WordedName a, WordedName b, NameSchema schema)
    {
        if (schema == NameSchema.Unknown)
            schema = a.Guess == NameSchema.Organization ? NameSchema.Organization : b.Guess;
        return (a.Parse(schema), b.Parse(schema));
    }

    public static ParsedName Parse(string name, NameSchema schema) => new WordedName(name).Parse(schema);

    /// <summary>Parses a name that was cut into words.</summary>
    /// <param name="schema">Not unknown.</param>
    public static ParsedName Parse(WordedName name, NameSchema schema)
    {
        bool abjad = (name.Scripts & ScriptKinds.Abjad) != 0;
        return schema == NameSchema.Person ? Person(name.Words, name.Scripts, abjad) : Organization(name.JoinedWords, schema, name.Scripts, abjad);
    }

    /// <summary>What the words of a name show it to be: an organization's, else a person's.</summary>
    /// <param name="words">Letters joined.</param>
    public static NameSchema Guess(List<NameWord> words)
    {
        foreach (NameWord word in words)
        {
            if (NameLexicon.Shared.OrganizationWords.Contains(word.Text) || NameLexicon.Shared.GenericWords.Contains(word.Text))
                return NameSchema.Organization;
        }
        return OrganizationWords.HasLegalForm(words) ? NameSchema.Organization : NameSchema.Person;
    }

    private static ParsedName Person(List<NameWord> words, ScriptKinds scripts, bool abjad)
    {
        NameLexicon lexicon = NameLexicon.Shared;
        List<NamePart> parts = [];
        bool parent = false;
        for (int i = 0; i < words.Count; i++)
        {
            string text = PersonWords.WithoutDigits(words[i].Text);
            Particle particle = lexicon.Particles.GetValueOrDefault(text);
            if (particle == Particle.None && PersonWords.ServantLength(text) is > 0 and int cut)
            {
                parts.Add(new NamePart(text[..cut], abjad) { Text = text[..cut], Kind = PartKind.Particle, Weight = Slight });
                text = text[cut..];
            }
            if (text.Length == 1 && char.IsAsciiLetter(text[0]))
                parts.Add(new NamePart(text, abjad) { Text = text, Kind = PartKind.Initial, Weight = Slight, IsParent = parent });
            else if (particle != Particle.None && words.Count > 1)
            {
                parts.Add(new NamePart(text, abjad)
                {
                    Text = text,
                    Kind = PartKind.Particle,
                    Weight = ParticleWeight(particle),
                    Given = lexicon.GivenNames.Find(text),
                });
            }
            else if (lexicon.Honorifics.Contains(text) && IsTitlePosition(words, i) && !lexicon.GivenNames.Knows(text))
                parts.Add(new NamePart(text, abjad) { Text = text, Kind = PartKind.Particle, Weight = Small });
            else if (i > 0 && words.Count > 2 && PatronymicStem(text) is { Length: > 0 } stem)
            {
                parts.Add(new NamePart(stem, abjad)
                {
                    Text = text,
                    Kind = PartKind.Word,
                    Weight = Common,
                    IsPatronymic = true,
                    Given = lexicon.GivenNames.Find(stem),
                });
            }
            else
            {
                parts.Add(new NamePart(text, abjad)
                {
                    Text = text,
                    Kind = PartKind.Word,
                    Weight = lexicon.CommonParts.Contains(text) ? Common : 1f,
                    IsParent = parent,
                    Given = lexicon.GivenNames.Find(text),
                });
            }
            parent = particle == Particle.Parent || (parent && particle == Particle.Article);
        }
        return new ParsedName { Schema = NameSchema.Person, Parts = [.. parts], Scripts = scripts };
    }

    // A title stands first, behind another title, or behind a comma; "King" at the end is a surname.
    private static bool IsTitlePosition(List<NameWord> words, int i) =>
        words.Count > 1 && (i < words.Count - 1 || words[i].AfterComma || words[i].IsDotted);

    private static float ParticleWeight(Particle particle) => particle switch
    {
        Particle.Servant => 0.3f,
        Particle.Kunya => 0.25f,
        _ => 0.12f,
    };

    // The father's name without its ending; null where the word has no such ending.
    private static string? PatronymicStem(string text)
    {
        foreach (string ending in PatronymicEndings)
        {
            if (text.EndsWith(ending, StringComparison.Ordinal))
                return text[..^ending.Length];
        }
        return null;
    }

    private static ParsedName Organization(List<NameWord> words, NameSchema schema, ScriptKinds scripts, bool abjad)
    {
        if (schema == NameSchema.Vessel)
            words = WithoutVesselPrefix(words);
        string letters = Letters(words);
        words = OrganizationWords.Canonical(words, out LegalForms forms);
        NameLexicon lexicon = NameLexicon.Shared;
        List<NamePart> parts = [];
        foreach (NameWord word in words)
        {
            string text = lexicon.Synonyms.GetValueOrDefault(word.Text, word.Text);
            if (NumberWords.TryRead(text, out int number)
                || (parts.Count > 0 && word == words[^1] && NumberWords.TryReadRomanLetter(text, out number)))
            {
                // "Twenty-Eight" is two words and one number.
                if (parts.Count > 0 && parts[^1].Kind == PartKind.Number && parts[^1].Number is >= 20 and <= 90 && parts[^1].Number % 10 == 0
                    && number is > 0 and < 10 && !char.IsAsciiDigit(text[0]))
                {
                    number += parts[^1].Number;
                    parts.RemoveAt(parts.Count - 1);
                }
                parts.Add(new NamePart(text, abjad) { Text = text, Kind = PartKind.Number, Weight = Numeral, Number = number });
                continue;
            }
            bool small = lexicon.SmallWords.Contains(text) && words.Count > 1;
            parts.Add(new NamePart(text, abjad)
            {
                Text = text,
                Kind = small ? PartKind.Particle : PartKind.Word,
                Weight = small ? Small : OrganizationWeight(text, schema, word.IsAside),
                State = lexicon.States.GetValueOrDefault(text),
            });
        }
        return new ParsedName
        {
            Schema = schema,
            Parts = [.. parts],
            LegalForms = forms,
            Scripts = scripts,
            Acronym = Letters(words),
            AcronymWithForm = letters,
        };
    }

    private static string Letters(List<NameWord> words) =>
        string.Concat(words.Where(w => !NameLexicon.Shared.SmallWords.Contains(w.Text) && !char.IsAsciiDigit(w.Text[0])).Select(w => w.Text[0]));

    private static List<NameWord> WithoutVesselPrefix(List<NameWord> words)
    {
        int prefix = 0;
        while (prefix < words.Count - 1 && NameLexicon.Shared.VesselPrefixes.Contains(words[prefix].Text))
            prefix++;
        return words[prefix..];
    }

    private static float OrganizationWeight(string text, NameSchema schema, bool isAside)
    {
        NameLexicon lexicon = NameLexicon.Shared;
        if (schema == NameSchema.Place)
            return lexicon.PlaceWords.Contains(text) ? Small * 2 : 1f;
        float weight = lexicon.GenericWords.Contains(text) ? Generic : lexicon.RegionWords.Contains(text) ? Aside : 1f;
        return isAside ? Math.Min(weight, Aside) : weight;
    }
}
