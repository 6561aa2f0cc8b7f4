using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Finds names again that a report has elsewhere: a surname alone that the network passed over, and a body that is misspelt in one place and
/// right in another.</summary>
internal static class NamesAgain
{
    // Letters of a surname, and of a body's name, that tell whose it is; letters that a misspelt one begins with alike; and letters that may differ.
    private const int ShortestSurname = 5, ShortestBody = 7, SameStart = 4, LongBody = 9;

    public static void Add(ParsedText t, List<NameSpan> names)
    {
        TakeUp(t, names);
        HashSet<string>? surnames = null;
        List<NameSpan>? bodies = null;
        foreach (NameSpan n in names)
        {
            string last = t.Form[n.End - 1];
            if (n is { Kind: EntityKind.Person } && n.End - n.First is 2 or 3 && last.Length >= ShortestSurname && IsWord(last)
                && !GazetteerWords.IsPlace(last))
                (surnames ??= new(StringComparer.Ordinal)).Add(last);
            else if (n is { Actor: { Kind: EntityKind.Organization, Code: not null }, Phrase: ActorPhrase.Name } && n.End - n.First == 1
                && last.Length >= ShortestBody && IsWord(last))
                (bodies ??= []).Add(n);
        }
        if (surnames is null && bodies is null)
            return;
        int next = 0;
        for (int i = 0; i < t.Count; i++)
        {
            while (next < names.Count && names[next].End <= i)
                next++;
            bool named = next < names.Count && names[next].First <= i;
            if (named && (names[next].Actor is not null || names[next].End - names[next].First > 1) || t.Form[i].Length < ShortestSurname
                || !char.IsUpper(t.Form[i][0]))
                continue;
            if (!named && surnames is not null && (t.Upos[i] is Upos.PROPN || t.Xpos[i] is Xpos.NN && t.Deprel[i] is Deprel.nsubj)
                && surnames.Contains(t.Form[i]))
                names.Insert(next, new NameSpan(i, i + 1, EntityKind.Person, null, default));
            else if (bodies?.Find(b => IsMisspelt(t.Form[i], t.Form[b.First])) is { Actor: not null } body)
            {
                NameSpan again = body with { First = i, End = i + 1 };
                if (named)
                    names[next] = again;
                else
                    names.Insert(next, again);
            }
        }
    }

    // "The Council", where the Security Council was told before: a body by the last word of its name.
    private static void TakeUp(ParsedText t, List<NameSpan> names)
    {
        Dictionary<string, NameSpan>? told = null;
        for (int k = 0; k < names.Count; k++)
        {
            NameSpan n = names[k];
            string last = t.Form[n.End - 1];
            if (n.Kind is not EntityKind.Organization || !NameKinds.IsBody(last))
                continue;
            if (n.End - n.First > 1)
                (told ??= new(StringComparer.Ordinal))[last] = n;
            else if (n.Actor is null && n.First > 0 && t.Lemma[n.First - 1].ToLowerInvariant() is "the"
                && (n.End >= t.Count || t.Form[n.End] is not ("of" or "for")) && told is not null && told.TryGetValue(last, out NameSpan body)
                && body.Actor is not null)
                names[k] = n with { Actor = body.Actor, Phrase = ActorPhrase.Name };
        }
    }

    private static bool IsMisspelt(string form, string right) =>
        form.Length >= ShortestBody - 1 && form.Length <= right.Length + 1 && form != right
            && form.AsSpan(0, SameStart).Equals(right.AsSpan(0, SameStart), StringComparison.Ordinal) && IsWord(form)
            && NameDistance.IsAtMost(form, right, right.Length >= LongBody ? 2 : 1);

    private static bool IsWord(string form) => char.IsUpper(form[0]) && !form.AsSpan(1).ContainsAnyExceptInRange('a', 'z');
}
