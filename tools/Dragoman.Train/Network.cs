using Dragoman.Reading;

namespace Dragoman.Train;

/// <summary>Sizes of the network; they are written into the model file.</summary>
internal sealed record Shape(int WordColumns, int TableColumns, int Hidden, int Layers, int Arc, int Label)
{
    public int Input => WordColumns + TableColumns;
    public const int Upos = 17, Xpos = 49, Deprels = 51, LabelOutputs = 64, TagOutputs = 80, DistanceBuckets = 32;
    public const int NameAt = Upos + Xpos, SentenceAt = NameAt + NameTags.Classes;
}

/// <summary>The parameters of the joint tagger, name finder, sentence splitter and parser.</summary>
internal sealed class Network
{
    public const int Workers = 2;

    public Network(Shape shape, int words, Random random, WordVectors? vectors = null)
    {
        Shape = shape;
        Words = Add("words", words, shape.WordColumns, true).Uniform(random, 0.35f);
        if (vectors is not null)
            Project = Add("project", WordVectors.Columns, shape.WordColumns, false).Glorot(random);
        Vectors = vectors;
        Table = Add("table", WordFeatures.TableRows, shape.TableColumns, true).Uniform(random, 0.12f);
        // Lexicon flags start from nothing, so that a lexicon that grew later adds no noise.
        Table.Weights.AsSpan(0, 16 * shape.TableColumns).Clear();
        int h = shape.Hidden;
        for (int l = 0; l < shape.Layers; l++)
        {
            int inputs = l == 0 ? 3 * shape.Input : h;
            Gates.Add(Add($"gates{l}", inputs, 2 * h, false).Glorot(random));
            Parameter bias = Add($"gates{l}.bias", 1, 2 * h, false);
            for (int i = 0; i < h; i++)
                bias.Weights[i] = (float)random.NextDouble() * 2f - 0.5f;
            GateBias.Add(bias);
            Scale.Add(Add($"norm{l}.scale", 1, h, false).Fill(1));
            Shift.Add(Add($"norm{l}.shift", 1, h, false));
        }
        // One product gives both sides of arcs and labels: dependant, head, label of dependant, label of head.
        Sides = Add("sides", h, 2 * shape.Arc + 2 * shape.Label, false).Glorot(random);
        SideBias = Add("sides.bias", 1, 2 * shape.Arc + 2 * shape.Label, false);
        Arc = Add("arc", shape.Arc, shape.Arc, false).Uniform(random, 0.05f);
        HeadBias = Add("arc.head", 1, shape.Arc, false);
        Root = Add("root", 1, shape.Arc + shape.Label, false).Uniform(random, 0.1f);
        Distance = Add("distance", 1, Shape.DistanceBuckets, false);
        LabelOut = Add("label", shape.Label, Shape.LabelOutputs, false).Glorot(random);
        LabelBias = Add("label.bias", 1, Shape.LabelOutputs, false);
        Tags = Add("tags", h, Shape.TagOutputs, false).Glorot(random);
        TagBias = Add("tags.bias", 1, Shape.TagOutputs, false);
    }

    public Shape Shape { get; }
    public List<Parameter> All { get; } = [];

    /// <summary>What training learns of the words that it saw; a word behind its rows has that of the unknown word.</summary>
    public Parameter Words { get; }

    /// <summary>What every word is given besides, not trained; null in a network that was read back, whose words have it in them.</summary>
    public WordVectors? Vectors { get; }

    /// <summary>From <see cref="Vectors"/> to the columns of <see cref="Words"/>.</summary>
    public Parameter? Project { get; }
    public Parameter Table { get; }
    public List<Parameter> Gates { get; } = [];
    public List<Parameter> GateBias { get; } = [];
    public List<Parameter> Scale { get; } = [];
    public List<Parameter> Shift { get; } = [];
    public Parameter Sides { get; }
    public Parameter SideBias { get; }
    public Parameter Arc { get; }
    public Parameter HeadBias { get; }
    public Parameter Root { get; }
    public Parameter Distance { get; }
    public Parameter LabelOut { get; }
    public Parameter LabelBias { get; }
    public Parameter Tags { get; }
    public Parameter TagBias { get; }

    private Parameter Add(string name, int rows, int columns, bool sparse)
    {
        Parameter p = new(name, rows, columns, sparse, Workers);
        All.Add(p);
        return p;
    }

    /// <summary>Bucket of a signed distance from dependant to head: exact to 7, then 8–11, 12–19, 20–31, further.</summary>
    public static int DistanceBucket(int distance)
    {
        int d = Math.Abs(distance);
        int b = d <= 7 ? d : d <= 11 ? 8 : d <= 19 ? 9 : d <= 31 ? 10 : 11;
        return distance < 0 ? b : 16 + b;
    }
}
