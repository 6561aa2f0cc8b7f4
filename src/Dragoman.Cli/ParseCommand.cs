using System.CommandLine;
using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Sources;

namespace Dragoman.Cli;

/// <summary><c>dragoman parse</c>: reports to CoNLL-U.</summary>
internal static class ParseCommand
{
    public static Command Create()
    {
        Argument<string[]> paths = Job.Paths();
        Option<int?> threads = Job.Threads();
        Option<string?> model = new("--model") { Description = "Another model file." };
        Command command = new("parse", """
            Writes the sentences, tags, lemmas and trees of reports as CoNLL-U; TokenRange counts code points of the text.

            Example:
              dragoman parse samples/dayton-1995.txt > dayton.conllu
            """)
        { paths, threads, model };
        command.SetAction(result => Job.Guard(() =>
        {
            NeuralParser parser = NeuralParser.Load(result.GetValue(model) ?? Models.DefaultPath);
            return Job.Run(result.GetValue(paths) ?? [], result.GetValue(threads), (reports, output) =>
            {
                foreach (Report report in reports)
                    ConlluWriter.Write(report, parser.Parse(report.Text), output);
            });
        }));
        return command;
    }
}
