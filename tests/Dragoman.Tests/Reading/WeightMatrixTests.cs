using Dragoman.Reading;

namespace Dragoman.Tests.Reading;

public sealed class WeightMatrixTests
{
    // Seven rows: the kernels of four and of one, whichever the processor has. With weights as large as eight bits hold no sum has room in 16 bits
    // for sure, with smaller ones short runs have, then long ones, and the sums are the same as one product at a time.
    [Theory]
    [InlineData(127, 256), InlineData(90, 256), InlineData(60, 256), InlineData(20, 256), InlineData(127, 128), InlineData(60, 128)]
    public void Sums_are_exact_whatever_the_weights(int largest, int inputs)
    {
        const int Rows = 7, Columns = 64;
        Random random = new(largest);
        sbyte[] weights = new sbyte[inputs * Columns];
        int[] offsets = new int[Columns];
        float[] scales = new float[Columns], bias = new float[Columns];
        for (int c = 0; c < Columns; c++)
        {
            (scales[c], bias[c]) = (1f / (c + 1), c);
            for (int r = 0; r < inputs; r++)
            {
                // Runs of one sign overflow soonest.
                int weight = random.Next(4) == 0 ? random.Next(-largest, largest + 1) : c % 2 == 0 ? largest : -largest;
                weights[IntegerProduct.Index(r, c, inputs)] = (sbyte)weight;
                offsets[c] += IntegerProduct.Offset * weight;
            }
        }
        byte[] activations = new byte[Rows * inputs];
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
                for (int k = 0; k < inputs; k++)
                    sum += (activations[r * inputs + k] - IntegerProduct.Offset) * weights[IntegerProduct.Index(k, c, inputs)];
                Assert.Equal(sum * (scales[c] * rowScales[r]) + bias[c], output[r * Columns + c]);
            }
        }
    }
}
