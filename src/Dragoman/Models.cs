using Dragoman.Reading;

namespace Dragoman;

/// <summary>Turns text into words, tags, trees and names. Immutable; share one between threads.</summary>
public interface ITextParser
{
    /// <summary>Reads <paramref name="text"/> whole. An empty text has no words and no sentences.</summary>
    ParsedText Parse(string text);
}
