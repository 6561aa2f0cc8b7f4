using System.Security.Cryptography;
using System.Text;
using Dragoman.Sources;

namespace Dragoman.Store;

/// <summary>By what a report is known again: the SHA-256 of where it was published and of its text, in hexadecimal.</summary>
/// <remarks>Where it was published is its address, else the input's id; a file's path says nothing, since files are moved and copied. The same
/// words at two addresses are two reports, which are grouped as copies; changed words at one address are two as well.</remarks>
public static class ReportKey
{
    public static string Of(Report report)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(report.Url ?? report.Id ?? ""));
        hash.AppendData("\n"u8);
        hash.AppendData(Encoding.UTF8.GetBytes(report.Text));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
