using System.Data.Common;
using System.Text.Json;

namespace Dragoman.Exports;

/// <summary>Control of ground and events as GeoJSON (RFC 7946): points at longitude, latitude. What has no coordinates is not on the map.</summary>
public static class MapExport
{
    public static void Write(DbConnection store, ExportFilter filter, Stream output)
    {
        using Utf8JsonWriter json = new(
            output, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (string layer in (string[])["control", "events"])
            WriteLayer(json, layer, store, filter);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLayer(Utf8JsonWriter json, string layer, DbConnection store, ExportFilter filter)
    {
        using DbCommand command = ExportView.Of(layer).Query(store, filter);
        using DbDataReader rows = command.ExecuteReader();
        List<ExportColumn> columns = ExportView.Columns(rows);
        ExportColumn latitude = columns.Find(static c => c.Name == "latitude"), longitude = columns.Find(static c => c.Name == "longitude");
        while (rows.Read())
        {
            if (latitude.Value(rows) is not double y || longitude.Value(rows) is not double x)
                continue;
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(x);
            json.WriteNumberValue(y);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartObject("properties");
            json.WriteString("layer", layer);
            foreach (ExportColumn column in columns)
            {
                if (column.Name is not ("latitude" or "longitude"))
                    TableExport.WriteProperty(json, column.Name, column.Value(rows));
            }
            json.WriteEndObject();
            json.WriteEndObject();
            if (json.BytesPending > 1 << 16)
                json.Flush();
        }
    }
}
