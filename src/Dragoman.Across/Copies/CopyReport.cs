using System.Globalization;

namespace Dragoman.Across.Copies;

/// <summary>What is asked of a report to place it among its copies.</summary>
public sealed record CopyReport
{
    /// <summary>The report's key in its store; the order of equals goes by it.</summary>
    public required string Id { get; init; }

    public required CopySignature Signature { get; init; }

    /// <summary>ISO 8601 date or date-time; null where nothing says.</summary>
    public string? Published { get; init; }

    /// <summary>0 to 1, as in the record's origin.</summary>
    public double Republished { get; init; }

    /// <summary>0 to 1, as in the record's origin.</summary>
    public double Translated { get; init; }

    // Day first; on one day the one that does not name another's work as its source; then the hour, where it is known.
    internal (string Day, bool Republished, TimeSpan Hour) Precedence()
    {
        if (Published is null)
            return ("9999-12-31", Republished >= 0.5, TimeSpan.MaxValue);
        if (Published.Length > 10
            && DateTimeOffset.TryParse(Published, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at))
            return (at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Republished >= 0.5, at.UtcDateTime.TimeOfDay);
        return (Published, Republished >= 0.5, TimeSpan.MaxValue);
    }
}
