using Dragoman.Findings;

namespace Dragoman.Places;

/// <summary>A name of a report and the places that it may mean.</summary>
/// <param name="entity">Its entity, as an index into the report's table.</param>
/// <param name="mentions">How often the report speaks of it.</param>
internal sealed class PlaceName(int entity, Mention first, int mentions)
{
    public int Entity { get; } = entity;
    public Mention First { get; } = first;

    /// <summary>How often the report speaks of it, and of what follows it.</summary>
    public int Mentions { get; private set; } = mentions;

    /// <summary>The words that the gazetteer knows it by: "Dublin" of "City of Dublin".</summary>
    public string Key { get; set; } = "";

    /// <summary>The name of the report that this one is called after: "Dublin City Hall" lies in the report's Dublin; null for none.</summary>
    public PlaceName? Leader { get; private set; }

    /// <summary>Indices into the gazetteer's places, each once.</summary>
    public List<int> Candidates { get; } = [];

    /// <summary>What speaks for each candidate but the report's other places.</summary>
    public double[] Base { get; set; } = [];

    /// <summary>What lies near each candidate.</summary>
    public double[] Near { get; set; } = [];

    /// <summary>How likely each candidate is; the sum is 1.</summary>
    public double[] Share { get; set; } = [];

    /// <summary>The likeliest candidate, as an index into <see cref="Candidates"/>; −1 for none.</summary>
    public int Best { get; set; } = -1;

    /// <summary>A county that is in no list; it lies where the report's other places of its state lie.</summary>
    public bool IsUnlistedCounty { get; set; }

    /// <summary>Whether the candidates are where it lies, not what it is: "Beijing" of "Beijing Zoo".</summary>
    public bool IsWithin { get; set; }

    /// <summary>What the words behind the name say that contains it.</summary>
    public Container Container { get; set; } = Container.None;

    /// <summary>Makes this name mean the place that another means.</summary>
    public void Follow(PlaceName leader)
    {
        Leader = leader;
        leader.Mentions += Mentions;
    }

    /// <summary>Takes over what its leader means.</summary>
    public void TakeOver()
    {
        if (Leader is { } leader)
            (Best, Share) = (leader.Best, leader.Share);
    }

    public void Begin()
    {
        Base = new double[Candidates.Count];
        Near = new double[Candidates.Count];
        Share = new double[Candidates.Count];
    }

    /// <summary>Turns scores into shares and finds the best; of equals the first.</summary>
    /// <param name="softness">The greater, the less a lead in the score decides.</param>
    public void SetShares(ReadOnlySpan<double> scores, double softness)
    {
        Best = -1;
        for (int k = 0; k < scores.Length; k++)
        {
            if (Best < 0 || scores[k] > scores[Best])
                Best = k;
        }
        double sum = 0;
        for (int k = 0; k < scores.Length; k++)
            sum += Share[k] = Math.Exp((scores[k] - scores[Best]) / softness);
        for (int k = 0; k < scores.Length; k++)
            Share[k] /= sum;
    }

    /// <summary>How likely it is the best candidate, or one so near to it that it makes no difference.</summary>
    public double Certainty(Gazetteer gazetteer)
    {
        double sum = 0;
        for (int k = 0; k < Candidates.Count; k++)
            sum += k == Best || PlaceNeighbours.AreNear(gazetteer.Places[Candidates[k]], gazetteer.Places[Candidates[Best]]) ? Share[k] : 0;
        return sum;
    }
}
