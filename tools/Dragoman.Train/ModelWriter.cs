using Dragoman.Reading;

namespace Dragoman.Train;

/// <summary>Writes a trained network as the model file that <see cref="ModelFile"/> reads.</summary>
internal static class ModelWriter
{
    /// <summary>Reads a model back as a network, to be a teacher; its weights are those that were written, rounded.</summary>
    /// <param name="vectors">What words are given besides from now on; a model that has vectors in its words takes none.</param>
    public static Network Read(string path, int words, WordVectors? vectors = null)
    {
        using ModelFile file = new(path);
        ReadOnlySpan<int> s = file.Get<int>("shape");
        Shape shape = new(s[0], s[1], s[2], s[3], s[4], s[5]);
        int rows = file.Get<float>("words.scale").Length;
        if (rows > words)
            vectors = null;
        Network n = new(shape, rows, new Random(0), vectors);
        foreach (Parameter p in n.All)
        {
            if (p == n.Project)
                Array.Clear(p.Weights);
            else if (!file.Has(p.Name + ".scale"))
                file.Get<float>(p.Name).CopyTo(p.Weights);
            else if (p.Sparse)
                ReadRows(file, p);
            else
                ReadMatrix(file, p, p.Name is "gates0" ? 3 : 1);
        }
        return n;
    }

    private static void ReadRows(ModelFile file, Parameter p)
    {
        ReadOnlySpan<sbyte> values = file.Get<sbyte>(p.Name);
        ReadOnlySpan<float> scales = file.Get<float>(p.Name + ".scale");
        for (int i = 0; i < p.Weights.Length; i++)
            p.Weights[i] = values[i] * scales[i / p.Columns];
    }

    private static void ReadMatrix(ModelFile file, Parameter p, int blocks)
    {
        ReadOnlySpan<sbyte> values = file.Get<sbyte>(p.Name);
        ReadOnlySpan<float> scales = file.Get<float>(p.Name + ".scale");
        int rows = p.Rows / blocks;
        for (int r = 0; r < p.Rows; r++)
        {
            for (int c = 0; c < p.Columns; c++)
            {
                int column = r / rows * p.Columns + c;
                p.Weights[r * p.Columns + c] = values[IntegerProduct.Index(r % rows, column, rows)] * scales[column];
            }
        }
    }

    public static void Write(string path, Network n, IReadOnlyList<string> words, Shape s)
    {
        List<(string, byte[])> arrays =
        [
            ("shape", ModelFile.BytesOf<int>([s.WordColumns, s.TableColumns, s.Hidden, s.Layers, s.Arc, s.Label])),
            .. Vocabulary.Pack(words),
        ];
        AddRows(arrays, n.Project is null ? n.Words : WithVectors(n));
        AddRows(arrays, n.Table);
        for (int l = 0; l < s.Layers; l++)
        {
            AddMatrix(arrays, l == 0 ? SideBySide(n.Gates[0], s) : n.Gates[l]);
            AddFloats(arrays, n.GateBias[l]);
            AddFloats(arrays, n.Scale[l]);
            AddFloats(arrays, n.Shift[l]);
        }
        AddMatrix(arrays, n.Sides);
        AddMatrix(arrays, n.Arc);
        AddMatrix(arrays, n.Tags);
        foreach (Parameter p in new[] { n.LabelOut, n.SideBias, n.HeadBias, n.Root, n.Distance, n.LabelBias, n.TagBias })
            AddFloats(arrays, p);
        ModelFile.Write(path, arrays);
    }

    // Each word with what its vector gives, so that the reader knows of words alone.
    private static Parameter WithVectors(Network n)
    {
        Parameter all = new(n.Words.Name, n.Vectors!.Words.Count, n.Words.Columns, false, 0);
        for (int r = 0; r < all.Rows; r++)
        {
            Span<float> row = all.Weights.AsSpan(r * all.Columns, all.Columns);
            n.Words.Weights.AsSpan((r < n.Words.Rows ? r : 0) * all.Columns, all.Columns).CopyTo(row);
            ReadOnlySpan<float> vector = n.Vectors.Of(r);
            for (int c = 0; c < WordVectors.Columns; c++)
                System.Numerics.Tensors.TensorPrimitives.MultiplyAdd(n.Project!.Weights.AsSpan(c * all.Columns, all.Columns), vector[c], row, row);
        }
        return all;
    }

    // The first layer sees three words: its three blocks of rows become three blocks of columns, so that what a word gives
    // to its neighbours and to itself comes from one product.
    private static Parameter SideBySide(Parameter gates, Shape s)
    {
        int columns = gates.Columns;
        Parameter wide = new(gates.Name, s.Input, 3 * columns, false, 0);
        for (int block = 0; block < 3; block++)
        {
            for (int r = 0; r < s.Input; r++)
                gates.Weights.AsSpan((block * s.Input + r) * columns, columns).CopyTo(wide.Weights.AsSpan(r * 3 * columns + block * columns, columns));
        }
        return wide;
    }

    private static void AddFloats(List<(string, byte[])> arrays, Parameter p) => arrays.Add((p.Name, ModelFile.BytesOf<float>(p.Weights)));

    // Embeddings: eight bits, one scale a row.
    private static void AddRows(List<(string, byte[])> arrays, Parameter p)
    {
        sbyte[] values = new sbyte[p.Weights.Length];
        float[] scales = new float[p.Rows];
        for (int r = 0; r < p.Rows; r++)
        {
            ReadOnlySpan<float> row = p.Weights.AsSpan(r * p.Columns, p.Columns);
            float max = 1e-9f;
            foreach (float w in row)
                max = MathF.Max(max, MathF.Abs(w));
            scales[r] = max / 127;
            for (int c = 0; c < p.Columns; c++)
                values[r * p.Columns + c] = (sbyte)MathF.Round(row[c] / scales[r]);
        }
        arrays.Add((p.Name, ModelFile.BytesOf<sbyte>(values)));
        arrays.Add((p.Name + ".scale", ModelFile.BytesOf<float>(scales)));
    }

    // Products: eight bits, one scale a column, laid out as IntegerProduct reads it.
    private static void AddMatrix(List<(string, byte[])> arrays, Parameter p)
    {
        int columns = (p.Columns + IntegerProduct.Panel - 1) / IntegerProduct.Panel * IntegerProduct.Panel;
        sbyte[] values = new sbyte[p.Rows * columns];
        int[] offsets = new int[columns];
        float[] scales = new float[columns];
        for (int c = 0; c < p.Columns; c++)
        {
            float max = 1e-9f;
            for (int r = 0; r < p.Rows; r++)
                max = MathF.Max(max, MathF.Abs(p.Weights[r * p.Columns + c]));
            scales[c] = max / 127;
            for (int r = 0; r < p.Rows; r++)
            {
                int at = IntegerProduct.Index(r, c, p.Rows);
                values[at] = (sbyte)MathF.Round(p.Weights[r * p.Columns + c] / scales[c]);
                offsets[c] += IntegerProduct.Offset * values[at];
            }
        }
        arrays.Add((p.Name, ModelFile.BytesOf<sbyte>(values)));
        arrays.Add((p.Name + ".offset", ModelFile.BytesOf<int>(offsets)));
        arrays.Add((p.Name + ".scale", ModelFile.BytesOf<float>(scales)));
    }
}
