namespace Dragoman.Names;

/// <summary>"IAEA" and "International Atomic Energy Agency": a short word made of the first letters of the other name.</summary>
internal static class Acronyms
{
    private const double Alone = 0.75, WithPlace = 0.6;

    /// <summary>0 where neither name is an acronym of the other.</summary>
    public static double Score(ParsedName a, ParsedName b) => Math.Max(OneWay(a, b), OneWay(b, a));

    private static double OneWay(ParsedName shortName, ParsedName fullName)
    {
        if (fullName.Parts.Length < 2)
            return 0;
        float rest = 0;
        bool found = false;
        foreach (NamePart part in shortName.Parts)
        {
            if (!found && part.Text.Length >= 2 && (part.Text == fullName.Acronym || part.Text == fullName.AcronymWithForm))
                found = true;
            else
                rest += part.State != 0 ? 0.2f : part.Weight;
        }
        return !found ? 0 : rest <= 0 ? Alone : rest < 0.5f ? WithPlace : 0;
    }
}
