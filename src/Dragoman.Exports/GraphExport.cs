using System.Data.Common;
using System.Globalization;
using System.Xml;
using Dragoman.Store;

namespace Dragoman.Exports;

/// <summary>Who met whom as GraphML: a node for each participant, an edge for each two who held an engagement, with how often and when reports tell
/// of it.</summary>
public static class GraphExport
{
    private sealed record Meeting(HashSet<string> Reports)
    {
        public string? First { get; set; }
        public string? Last { get; set; }
    }

    private sealed record Node(string Name, string Kind, string? Code);

    private const string Sql = """
        select r.key, r.day, g.engagement, g.date, coalesce(a.name, e.name), e.kind, e.code, coalesce(cast(lc.actor as text), '')
        from engagement g
        join report r on r.report = g.report
        join engagement_participant n on n.report = g.report and n.engagement = g.engagement
        join entity e on e.report = n.report and e.entity = n.entity
        left join entity_cell l on l.report = n.report and l.entity = n.entity left join actor_cell lc on lc.number = l.cell
        left join actor a on a.actor = lc.actor
        where g.status = 'held'
        """;

    public static void Write(DbConnection store, ExportFilter filter, Stream output)
    {
        SortedDictionary<string, Node> nodes = new(StringComparer.Ordinal);
        SortedDictionary<(string, string), Meeting> edges = [];
        List<string> present = [];
        (string Key, long Number) last = ("", -1);
        string? day = null;
        using (DbCommand command = Query(store, filter))
        using (DbDataReader row = command.ExecuteReader())
        {
            while (row.Read())
            {
                (string, long) at = (row.GetString(0), Convert.ToInt64(row.GetValue(2), CultureInfo.InvariantCulture));
                if (at != last)
                {
                    AddEdges(edges, present, last.Key, day);
                    present.Clear();
                    last = at;
                }
                day = row.IsDBNull(3) ? row.IsDBNull(1) ? null : row.GetString(1) : row.GetString(3);
                Node node = new(row.GetString(4), row.GetString(5), row.IsDBNull(6) ? null : row.GetString(6));
                // A node is known by what it is, not by numbers that depend on the order in which reports came in.
                string id = $"{node.Kind}/{node.Code}/{node.Name}";
                nodes.TryAdd(id, node);
                if (!present.Contains(id))
                    present.Add(id);
            }
        }
        AddEdges(edges, present, last.Key, day);
        WriteXml(nodes, edges, output);
    }

    private static DbCommand Query(DbConnection store, ExportFilter filter)
    {
        string sql = Sql + (filter.From is null ? "" : " and r.day >= @from") + (filter.To is null ? "" : " and r.day <= @to")
            + " order by coalesce(r.day, ''), r.key, g.engagement, n.nth";
        return ReportStore.Command(store, sql,
            [.. new (string, object?)[] { ("@from", filter.From), ("@to", filter.To) }.Where(static p => p.Item2 is not null)]);
    }

    private static void AddEdges(SortedDictionary<(string, string), Meeting> edges, List<string> present, string report, string? day)
    {
        for (int i = 0; i < present.Count; i++)
        {
            for (int k = i + 1; k < present.Count; k++)
            {
                (string, string) pair = string.CompareOrdinal(present[i], present[k]) < 0 ? (present[i], present[k]) : (present[k], present[i]);
                if (!edges.TryGetValue(pair, out Meeting? meeting))
                    edges[pair] = meeting = new Meeting([]);
                meeting.Reports.Add(report);
                if (day is not null)
                {
                    meeting.First = meeting.First is null || string.CompareOrdinal(day, meeting.First) < 0 ? day : meeting.First;
                    meeting.Last = meeting.Last is null || string.CompareOrdinal(day, meeting.Last) > 0 ? day : meeting.Last;
                }
            }
        }
    }

    private static void WriteXml(SortedDictionary<string, Node> nodes, SortedDictionary<(string, string), Meeting> edges, Stream output)
    {
        XmlWriterSettings settings = new()
        {
            Indent = true,
            NewLineChars = "\n",
            Encoding = new System.Text.UTF8Encoding(false),
            CheckCharacters = false,
        };
        using XmlWriter xml = XmlWriter.Create(output, settings);
        xml.WriteStartElement("graphml", "http://graphml.graphdrawing.org/xmlns");
        foreach ((string id, string target, string type) in new[] { ("name", "node", "string"), ("kind", "node", "string"),
            ("code", "node", "string"), ("reports", "edge", "int"), ("first", "edge", "string"), ("last", "edge", "string") })
        {
            xml.WriteStartElement("key");
            xml.WriteAttributeString("id", id);
            xml.WriteAttributeString("for", target);
            xml.WriteAttributeString("attr.name", id);
            xml.WriteAttributeString("attr.type", type);
            xml.WriteEndElement();
        }
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("edgedefault", "undirected");
        foreach ((string id, Node node) in nodes)
        {
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", Clean(id));
            WriteData(xml, "name", node.Name);
            WriteData(xml, "kind", node.Kind);
            WriteData(xml, "code", node.Code);
            xml.WriteEndElement();
        }
        foreach (((string a, string b), Meeting meeting) in edges)
        {
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("source", Clean(a));
            xml.WriteAttributeString("target", Clean(b));
            WriteData(xml, "reports", meeting.Reports.Count.ToString(CultureInfo.InvariantCulture));
            WriteData(xml, "first", meeting.First);
            WriteData(xml, "last", meeting.Last);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteData(XmlWriter xml, string key, string? value)
    {
        if (value is null)
            return;
        xml.WriteStartElement("data");
        xml.WriteAttributeString("key", key);
        xml.WriteString(Clean(value));
        xml.WriteEndElement();
    }

    // XML knows no control characters.
    private static string Clean(string text) =>
        text.Any(static c => !XmlConvert.IsXmlChar(c) && !char.IsSurrogate(c))
            ? string.Concat(text.Where(static c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))) : text;
}
