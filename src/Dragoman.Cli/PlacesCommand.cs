using System.CommandLine;
using Dragoman.Places;

namespace Dragoman.Cli;

/// <summary><c>dragoman places</c>: a gazetteer of one's own.</summary>
internal static class PlacesCommand
{
    public static Command Create() => new("places", "Makes a larger gazetteer for `dragoman read --gazetteer`.") { CreateImport() };

    private static Command CreateImport()
    {
        Argument<string> dump = new("DUMP")
        {
            Description = "A dump of GeoNames: allCountries.zip, that of one country such as UA.zip, or the .txt in it.",
        };
        Option<string> output = new("--output", "-o") { Description = "The gazetteer file to write.", DefaultValueFactory = _ => "places.dragoman" };
        Command command = new("import", """
            Reads a dump of GeoNames (https://download.geonames.org/export/dump/, CC BY 4.0) into a gazetteer file, with the places that come
            with the program. Where a line is wrong nothing is written.

            Example:
              dragoman places import UA.zip --output ukraine.dragoman
              dragoman read reports/ --gazetteer ukraine.dragoman
            """)
        { dump, output };
        command.SetAction(result => Job.Guard(() =>
        {
            string written = result.GetValue(output)!;
            (int places, int names) = GeoNamesImport.Run(result.GetValue(dump)!, Gazetteer.Load(Gazetteer.DefaultPath), written);
            Console.Error.WriteLine(FormattableString.Invariant($"{written}: {places} places, {names} names."));
            return 0;
        }));
        return command;
    }
}
