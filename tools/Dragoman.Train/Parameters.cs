namespace Dragoman.Train;

/// <summary>A matrix of weights, row-major, with a gradient for each worker and Adam's moments.</summary>
internal sealed class Parameter
{
    public Parameter(string name, int rows, int columns, bool sparse, int workers)
    {
        (Name, Rows, Columns, Sparse) = (name, rows, columns, sparse);
        Weights = GC.AllocateArray<float>(rows * columns, pinned: true);
        Moment = new float[rows * columns];
        Square = new float[rows * columns];
        Gradients = Enumerable.Range(0, workers).Select(_ => GC.AllocateArray<float>(rows * columns, pinned: true)).ToArray();
        Touched = Enumerable.Range(0, workers).Select(_ => new List<int>()).ToArray();
        IsTouched = Enumerable.Range(0, workers).Select(_ => new bool[sparse ? rows : 0]).ToArray();
    }

    public string Name { get; }
    public int Rows { get; }
    public int Columns { get; }

    /// <summary>Only touched rows have a gradient and are updated.</summary>
    public bool Sparse { get; }
    public float[] Weights { get; }
    public float[] Moment { get; }
    public float[] Square { get; }
    public float[][] Gradients { get; }
    public List<int>[] Touched { get; }
    public bool[][] IsTouched { get; }

    public void Touch(int worker, int row)
    {
        if (!IsTouched[worker][row])
        {
            IsTouched[worker][row] = true;
            Touched[worker].Add(row);
        }
    }

    public Parameter Uniform(Random random, float range)
    {
        for (int i = 0; i < Weights.Length; i++)
            Weights[i] = (float)(random.NextDouble() * 2 - 1) * range;
        return this;
    }

    public Parameter Glorot(Random random) => Uniform(random, MathF.Sqrt(6f / (Rows + Columns)));

    public Parameter Fill(float value)
    {
        Array.Fill(Weights, value);
        return this;
    }
}

/// <summary>Adam with a global clip of the gradient's norm; sparse rows move only when they were seen.</summary>
internal sealed class Adam(List<Parameter> parameters)
{
    private const float Beta1 = 0.9f, Beta2 = 0.95f, Epsilon = 1e-8f, Clip = 2f;
    private int _step;

    /// <param name="scale">What the summed gradients are multiplied by before the clip.</param>
    public void Step(float rate, float scale)
    {
        _step++;
        float correction1 = 1 - MathF.Pow(Beta1, _step), correction2 = 1 - MathF.Pow(Beta2, _step);
        double[] norms = new double[parameters.Count];
        Parallel.For(0, parameters.Count, new ParallelOptions { MaxDegreeOfParallelism = Network.Workers }, i => norms[i] = Merge(parameters[i]));
        double norm = 0;
        foreach (double n in norms)
            norm += n;
        norm = Math.Sqrt(norm) * scale;
        if (norm > Clip)
            scale *= (float)(Clip / norm);
        float size = rate * MathF.Sqrt(correction2) / correction1;
        Parallel.For(0, parameters.Count, new ParallelOptions { MaxDegreeOfParallelism = Network.Workers }, i => Move(parameters[i], scale, size));
    }

    // Adds the other workers' gradients to the first one's, in order, and returns the squared norm.
    private static double Merge(Parameter p)
    {
        float[] sum = p.Gradients[0];
        double norm = 0;
        if (!p.Sparse)
        {
            for (int w = 1; w < p.Gradients.Length; w++)
                System.Numerics.Tensors.TensorPrimitives.Add(sum, p.Gradients[w], sum);
            return System.Numerics.Tensors.TensorPrimitives.SumOfSquares<float>(sum);
        }
        for (int w = 1; w < p.Gradients.Length; w++)
        {
            foreach (int row in p.Touched[w])
            {
                p.Touch(0, row);
                Span<float> to = sum.AsSpan(row * p.Columns, p.Columns);
                System.Numerics.Tensors.TensorPrimitives.Add(to, p.Gradients[w].AsSpan(row * p.Columns, p.Columns), to);
                p.Gradients[w].AsSpan(row * p.Columns, p.Columns).Clear();
                p.IsTouched[w][row] = false;
            }
            p.Touched[w].Clear();
        }
        foreach (int row in p.Touched[0])
            norm += System.Numerics.Tensors.TensorPrimitives.SumOfSquares<float>(sum.AsSpan(row * p.Columns, p.Columns));
        return norm;
    }

    private static void Move(Parameter p, float scale, float size)
    {
        if (!p.Sparse)
        {
            Move(p.Weights, p.Gradients[0], p.Moment, p.Square, scale, size);
            foreach (float[] g in p.Gradients)
                Array.Clear(g);
            return;
        }
        foreach (int row in p.Touched[0])
        {
            int at = row * p.Columns;
            Span<float> g = p.Gradients[0].AsSpan(at, p.Columns);
            Move(p.Weights.AsSpan(at, p.Columns), g, p.Moment.AsSpan(at, p.Columns), p.Square.AsSpan(at, p.Columns), scale, size);
            g.Clear();
            p.IsTouched[0][row] = false;
        }
        p.Touched[0].Clear();
    }

    private static void Move(Span<float> w, Span<float> g, Span<float> m, Span<float> v, float scale, float size)
    {
        int i = 0;
        var vb1 = new System.Numerics.Vector<float>(Beta1);
        var vb2 = new System.Numerics.Vector<float>(Beta2);
        for (; i + System.Numerics.Vector<float>.Count <= w.Length; i += System.Numerics.Vector<float>.Count)
        {
            var gi = new System.Numerics.Vector<float>(g[i..]) * scale;
            var mi = new System.Numerics.Vector<float>(m[i..]) * vb1 + gi * (1 - Beta1);
            var vi = new System.Numerics.Vector<float>(v[i..]) * vb2 + gi * gi * (1 - Beta2);
            mi.CopyTo(m[i..]);
            vi.CopyTo(v[i..]);
            (new System.Numerics.Vector<float>(w[i..]) - mi * size / (System.Numerics.Vector.SquareRoot(vi) + new System.Numerics.Vector<float>(Epsilon))).CopyTo(w[i..]);
        }
        for (; i < w.Length; i++)
        {
            float gi = g[i] * scale;
            m[i] = m[i] * Beta1 + gi * (1 - Beta1);
            v[i] = v[i] * Beta2 + gi * gi * (1 - Beta2);
            w[i] -= m[i] * size / (MathF.Sqrt(v[i]) + Epsilon);
        }
    }
}
