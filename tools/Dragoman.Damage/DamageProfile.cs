namespace Dragoman.DamageTool;

/// <summary>Kinds of damage. The last three are the family that one of the two models measured never sees.</summary>
internal enum DamageKind { Synonyms, Articles, Names, NameSplits, Clauses, Spaces, Capitals, Prepositions, Agreement, Relatives, SmallWords, Order, Pronouns, Senses }

/// <summary>How much of each kind is done to a text.</summary>
/// <param name="Rates">By kind: the share of the places that could be damaged which are.</param>
/// <param name="Half">Which half of the synonyms and of the respellings is used: 0 for training, 1 for measuring.</param>
internal sealed record DamageProfile(string Name, double[] Rates, int Half)
{
    public const int Kinds = (int)DamageKind.Senses + 1, SeenKinds = (int)DamageKind.Order;
    public const string OfAll = "drawn of all";

    /// <summary>One report in four is damaged where the probability is meant to hold.</summary>
    public const double DamagedForClean = 1 / 3.0;
    public const double Light = 0.35, Medium = 1, Heavy = 2;

    // What a careless translation there and back does, as the hand-damaged sample has it.
    private static readonly double[] Usual = [0.25, 0.12, 0.35, 0.06, 0.25, 0.08, 0.03, 0.14, 0.14, 0.35, 0.15, 0.12, 0.12, 0.12];

    public double this[DamageKind kind] => Rates[(int)kind];

    /// <summary>One or several of the first kinds, each as strong as the draw has it.</summary>
    public static DamageProfile Drawn(Random random, int kinds)
    {
        double strength = random.Next(3) switch { 0 => Light, 1 => Medium, _ => Heavy };
        double share = random.Next(3) switch { 0 => 0.25, 1 => 0.6, _ => 1 };
        double[] rates = new double[Kinds];
        for (int k = 0; k < kinds; k++)
        {
            if (random.NextDouble() < share)
                rates[k] = Math.Min(0.9, Usual[k] * strength * (0.4 + 1.2 * random.NextDouble()));
        }
        if (rates.All(static r => r == 0))
        {
            int only = random.Next(kinds);
            rates[only] = Math.Min(0.9, Usual[only] * Heavy * 1.5);
        }
        return new DamageProfile(kinds > SeenKinds ? OfAll : "drawn of seen", rates, 0);
    }

    public static DamageProfile Seen(string name, double strength) => Of(name, strength, static k => k < SeenKinds);

    public static DamageProfile Unseen(string name, double strength) => Of(name, strength * 1.5, static k => k >= SeenKinds);

    public static DamageProfile All(string name, double strength) => Of(name, strength, static _ => true);

    public static DamageProfile Only(DamageKind kind, double strength = Heavy * 1.5) => Of($"{kind} alone", strength, k => k == (int)kind);

    private static DamageProfile Of(string name, double strength, Func<int, bool> has) =>
        new(name, [.. Enumerable.Range(0, Kinds).Select(k => has(k) ? Math.Min(0.9, Usual[k] * strength) : 0)], 1);
}
