using System.Data.Common;
using System.Globalization;
using Dragoman.Across.Actors;
using Dragoman.Across.Copies;
using Dragoman.Text;

namespace Dragoman.Store;

/// <summary>What of a stored report is read beside a copy. What is made of the rows is made by whoever asks first, on any thread.</summary>
internal sealed class ReadingRows
{
    private readonly record struct EntityRow(string Kind, string Name, bool IsKept, StoredEntity? Named);

    private readonly Lazy<CopyText> _text;
    private readonly Lazy<List<CopyEntity>> _entities;

    private ReadingRows(StoredText stored, byte[] signature, string? quotes, IEnumerable<EntityRow> entities)
    {
        Contents = stored.Contents;
        _text = new(() => CopyText.Sorted(stored.Text, CopySignature.FromBytes(signature), stored.Names, stored.Parts, stored.Quotes(quotes)));
        _entities = new(() => [.. entities.Select(static e => new CopyEntity(e.Kind, e.Name,
            e.IsKept || e.Named is not { } named || ActorCell.Of(named.Entity, ActorDecisions.None)?.StandardName is not null))]);
    }

    public CopyText Text => _text.Value;

    public List<CopyEntity> Entities => _entities.Value;

    public List<(long Statement, TextSpan Span)> Contents { get; }

    public static Dictionary<long, ReadingRows> Read(DbConnection connection, DbTransaction transaction, IReadOnlyCollection<long> reports)
    {
        Dictionary<long, StoredText> texts = All("select report, text from report_text where report in ({0})")
            .ToDictionary(static row => row.GetInt64(0), static row => new StoredText(row.GetString(1)));
        foreach (DbDataReader row in All("""
            select report, entity, type, span_start, span_end from mention where report in ({0}) and (type = 'name' or type is null)
            """))
        {
            StoredText text = texts[row.GetInt64(0)];
            TextSpan span = text.Span(row.GetInt64(3), row.GetInt64(4));
            if (row.IsDBNull(2))
                text.Parts.Add(span);
            else
                text.Names.Add(new CopyName(span, (int)row.GetInt64(1) - 1));
        }
        foreach (DbDataReader row in All("""
            select report, number, span_start, span_end from evidence where report in ({0}) and finding = 'statement' order by report, number, nth
            """))
            texts[row.GetInt64(0)].Contents.Add((row.GetInt64(1), texts[row.GetInt64(0)].Span(row.GetInt64(2), row.GetInt64(3))));
        ILookup<long, EntityRow> entities = EntitiesOf(connection, transaction, reports);
        return All("select report, signature, quotes from copy_signature where report in ({0})").ToDictionary(static row => row.GetInt64(0),
            row => new ReadingRows(texts[row.GetInt64(0)], (byte[])row.GetValue(1), row.TextOrNull(2), entities[row.GetInt64(0)]));

        IEnumerable<DbDataReader> All(string sql) => ThreadRows.Read(connection, transaction, sql, reports);
    }

    private static ILookup<long, EntityRow> EntitiesOf(DbConnection connection, DbTransaction transaction, IReadOnlyCollection<long> reports)
    {
        Dictionary<(long, long), StoredEntity> named =
            StoredEntity.Read(connection, transaction, reports).ToDictionary(static e => (e.Report, e.Number));
        return ThreadRows.Read(connection, transaction, """
            select report, entity, kind, name, repaired, geonames_id from entity where report in ({0}) order by report, entity
            """, reports).ToLookup(static row => row.GetInt64(0), row => new EntityRow(row.GetString(2), row.GetString(3),
                Convert.ToBoolean(row.GetValue(4), CultureInfo.InvariantCulture) || row.GetString(2) == "country" || !row.IsDBNull(5),
                named.TryGetValue((row.GetInt64(0), row.GetInt64(1)), out StoredEntity entity) ? entity : null));
    }

    /// <summary>A text whose rows have code points.</summary>
    private sealed class StoredText(string text)
    {
        private readonly int[]? _places = text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? CodePoints(text) : null;

        public string Text => text;
        public List<CopyName> Names { get; } = [];
        public List<TextSpan> Parts { get; } = [];
        public List<(long Statement, TextSpan Span)> Contents { get; } = [];

        public TextSpan Span(long start, long end) =>
            _places is null ? new TextSpan((int)start, (int)end) : new TextSpan(_places[start], _places[end]);

        /// <param name="ranges">As copy_signature.quotes has them.</param>
        public List<TextSpan> Quotes(string? ranges) => [.. ranges?.Split(' ').Select(Quote) ?? []];

        private TextSpan Quote(string range) =>
            Span(long.Parse(range.AsSpan(0, range.IndexOf('-')), CultureInfo.InvariantCulture),
                long.Parse(range.AsSpan(range.IndexOf('-') + 1), CultureInfo.InvariantCulture));

        // Where each code point begins, and the end.
        private static int[] CodePoints(string text)
        {
            List<int> places = [];
            for (int i = 0; i < text.Length; i++)
            {
                places.Add(i);
                if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    i++;
            }
            places.Add(text.Length);
            return [.. places];
        }
    }
}
