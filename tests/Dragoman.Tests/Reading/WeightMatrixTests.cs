using Dragoman.Reading;

namespace Dragoman.Tests.Reading;

public sealed class WeightMatrixTests
{
    // Seven rows: the kernels of four, of two and of one, whichever the processor has. Weights as large as eight bits hold
    // cannot be paired without overflow, small ones can, and the sums are the same as one product at a time.
    [Theory]
    [InlineData(127), InlineData(90), InlineData(20)]
    public void Sums_are_exact_whatever_the_weights(int largest)
    {
        const int Rows = 7, Inputs = 48, Columns = 64;
        Random random = new(largest);
        sbyte[] weights = new sbyte[Inputs * Columns];
        int[] offsets = new int[Columns];
        float[] scales = new float[Columns], bias = new float[Columns];
        for (int c = 0; c < Columns; c++)
        {
            (scales[c], bias[c]) = (1f / (c + 1), c);
            for (int r = 0; r < Inputs; r++)
            {
                // Runs of one sign overflow soonest.
                int weight = random.Next(4) == 0 ? random.Next(-largest, largest + 1) : c % 2 == 0 ? largest : -largest;
                weights[IntegerProduct.Index(r, c, Inputs)] = (sbyte)weight;
                offsets[c] += IntegerProduct.Offset * weight;
            }
        }
        byte[] activations = new byte[Rows * Inputs];
        float[] rowScales = new float[Rows];
        for (int i = 0; i < activations.Length; i++)
            activations[i] = (byte)(random.Next(3) == 0 ? random.Next(1, 128) : 127);
        for (int r = 0; r < Rows; r++)
            rowScales[r] = 0.01f * (r + 1);
        string path = Path.GetTempFileName();
        ModelFile.Write(path, [("m", ModelFile.BytesOf<sbyte>(weights)), ("m.scale", ModelFile.BytesOf<float>(scales)), ("m.offset", ModelFile.BytesOf<int>(offsets))]);
        float[] output = new float[Rows * Columns];
        using (ModelFile file = new(path))
            new WeightMatrix(file, "m", bias).Multiply(activations, rowScales, Rows, output);
        File.Delete(path);
        for (int r = 0; r < Rows; r++)
        {
            for (int c = 0; c < Columns; c++)
            {
                int sum = 0;
                for (int k = 0; k < Inputs; k++)
                    sum += (activations[r * Inputs + k] - IntegerProduct.Offset) * weights[IntegerProduct.Index(k, c, Inputs)];
                Assert.Equal(sum * (scales[c] * rowScales[r]) + bias[c], output[r * Columns + c]);
            }
        }
    }
}
