using System.Globalization;
using System.Text;

namespace Dragoman.DamageTool;

/// <summary>Draws what the score says against what is found, as SVG.</summary>
internal static class ReliabilityPlot
{
    private const int Side = 360, Left = 60, Top = 20;

    public static string Draw(List<(double Said, double Found, int Texts)> steps)
    {
        CultureInfo c = CultureInfo.InvariantCulture;
        StringBuilder svg = new();
        svg.Append(c, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Left + Side + 30} {Top + Side + 60}\" width=\"{Left + Side + 30}\" height=\"{Top + Side + 60}\" font-family=\"sans-serif\" font-size=\"12\">\n");
        svg.Append(c, $"<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n<title>Reliability of origin.translated</title>\n");
        for (int i = 0; i <= 5; i++)
        {
            double at = i / 5.0;
            svg.Append(c, $"<path d=\"M{X(at):F1} {Y(0):F1}V{Y(1):F1}M{X(0):F1} {Y(at):F1}H{X(1):F1}\" stroke=\"#ddd\"/>\n");
            svg.Append(c, $"<text x=\"{X(at):F1}\" y=\"{Y(0) + 18:F1}\" text-anchor=\"middle\">{at:F1}</text><text x=\"{X(0) - 8:F1}\" y=\"{Y(at) + 4:F1}\" text-anchor=\"end\">{at:F1}</text>\n");
        }
        svg.Append(c, $"<path d=\"M{X(0):F1} {Y(0):F1}L{X(1):F1} {Y(1):F1}\" stroke=\"#999\" stroke-dasharray=\"5 4\"/>\n");
        svg.Append(c, $"<polyline fill=\"none\" stroke=\"#1f5fa8\" stroke-width=\"2\" points=\"{string.Join(' ', steps.Select(s => string.Create(c, $"{X(s.Said):F1},{Y(s.Found):F1}")))}\"/>\n");
        foreach ((double said, double found, int texts) in steps)
            svg.Append(c, $"<circle cx=\"{X(said):F1}\" cy=\"{Y(found):F1}\" r=\"{2 + Math.Log10(texts) * 1.5:F1}\" fill=\"#1f5fa8\"><title>{texts} texts</title></circle>\n");
        svg.Append(c, $"<text x=\"{X(0.5):F1}\" y=\"{Y(0) + 42:F1}\" text-anchor=\"middle\">what translated says (means of ten steps)</text>\n");
        svg.Append(c, $"<text transform=\"translate(18 {Y(0.5):F1}) rotate(-90)\" text-anchor=\"middle\">share that was damaged</text>\n</svg>\n");
        return svg.ToString();
    }

    private static double X(double share) => Left + share * Side;
    private static double Y(double share) => Top + (1 - share) * Side;
}
