using System.Text;
using AngleSharp.Dom;

namespace Dragoman.Sources.Pages;

/// <summary>What a block of text is by its mark-up.</summary>
internal enum BlockKind { Paragraph, Heading, Item, Cell }

/// <summary>What an element holds, however deep.</summary>
/// <param name="Length">Characters of text that are not white space.</param>
/// <param name="HasBody">Whether a headline or what is marked as the article's body is in it.</param>
internal readonly record struct PageContent(int Length, bool HasBody, bool HasNavigation)
{
    public PageContent With(PageContent other) => new(Length + other.Length, HasBody || other.HasBody, HasNavigation || other.HasNavigation);
}

/// <summary>Text between two edges of block elements.</summary>
/// <param name="Element">Number of the block element it stands in.</param>
/// <param name="Links">Characters of it that are links.</param>
/// <param name="OwnLinks">Those of them that lead to the same site.</param>
internal readonly record struct PageBlock(int Element, BlockKind Kind, string Text, int Links, int OwnLinks)
{
    public double OwnLinkShare => Text.Length == 0 ? 0 : (double)OwnLinks / Text.Length;
    public double LinkShare => Text.Length == 0 ? 0 : (double)Links / Text.Length;
}

/// <summary>A page laid flat: elements in document order, each with its parent and the end of what it holds, and the text as blocks.</summary>
/// <remarks>Two walks over the document, without recursion: pages nest as deep as their makers like. The first counts the
/// text of every element; the second leaves out what is clutter.</remarks>
internal sealed class PageTree
{
    private readonly List<IElement> _elements = [];
    private readonly List<int> _parent = [], _end = [];
    private readonly List<PageBlock> _blocks = [];
    private string? _site;
    private int _articles;

    /// <summary>Elements in document order; 0 is the body.</summary>
    public IReadOnlyList<IElement> Elements => _elements;

    /// <summary>The number of an element's parent; −1 for the body.</summary>
    public IReadOnlyList<int> Parent => _parent;

    /// <summary>The first element behind an element and all it holds.</summary>
    public IReadOnlyList<int> End => _end;

    public IReadOnlyList<PageBlock> Blocks => _blocks;

    /// <param name="site">The page's own site, such as "example.org"; null where it is not known.</param>
    public static PageTree Of(IElement body, string? site)
    {
        PageTree tree = new() { _site = site };
        tree.Build(body, Contents(body));
        return tree;
    }

    // What every element holds that has any text; elements that never show text are left out.
    private static Dictionary<INode, PageContent> Contents(IElement body)
    {
        Dictionary<INode, PageContent> contents = [];
        for (INode? node = body; node is not null;)
        {
            IElement? e = node as IElement;
            if (node is IText text && LengthOf(text.Data) is > 0 and int length)
                contents[node] = new PageContent(length, false, false);
            else if (e is not null && (e.LocalName is "h1" or "nav" || e.GetAttribute("itemprop") is "articleBody"))
                contents[node] = new PageContent(0, e.LocalName is not "nav", e.LocalName is "nav");
            node = Next(node, e is not null && !PageClutter.NeverText(e.LocalName), body, left =>
            {
                if (left.Parent is { } parent && contents.TryGetValue(left, out PageContent content))
                    contents[parent] = contents.GetValueOrDefault(parent).With(content);
            });
        }
        return contents;
    }

    private static int LengthOf(string data)
    {
        int length = 0;
        foreach (char c in data)
            length += char.IsWhiteSpace(c) ? 0 : 1;
        return length;
    }

    // The next node in document order; what is left behind is told on the way up.
    private static INode? Next(INode node, bool descend, INode top, Action<INode> leave)
    {
        if (descend && node.FirstChild is { } child)
            return child;
        while (node != top)
        {
            leave(node);
            if (node.NextSibling is { } sibling)
                return sibling;
            node = node.Parent!;
        }
        return null;
    }

    private void Build(IElement body, Dictionary<INode, PageContent> contents)
    {
        int whole = contents.GetValueOrDefault(body).Length;
        BlockWriter writer = new(_blocks);
        Stack<int> open = new();
        for (INode? node = body; node is not null;)
        {
            bool descend = false;
            if (node is IElement e)
            {
                descend = node == body
                    || contents.TryGetValue(e, out PageContent content) && content.Length > 0 && !PageClutter.NeverText(e.LocalName)
                        && !PageClutter.IsClutter(e, content, whole, _articles > 0);
                if (descend)
                    Open(e, open, writer);
                else if (e.LocalName is "br")
                    writer.Break();
                else if (PageElements.IsBlock(e.LocalName))
                    writer.Close();
            }
            else if (node is IText text)
                writer.Write(text.Data);
            node = Next(node, descend, body, left =>
            {
                if (left is IElement gone && open.Count > 0 && _elements[open.Peek()] == gone)
                    CloseElement(open, writer);
            });
        }
        while (open.Count > 0)
            CloseElement(open, writer);
    }

    private void Open(IElement e, Stack<int> open, BlockWriter writer)
    {
        int number = _elements.Count;
        _elements.Add(e);
        _parent.Add(open.Count > 0 ? open.Peek() : -1);
        _end.Add(-1);
        open.Push(number);
        _articles += e.LocalName is "article" or "main" ? 1 : 0;
        if (e.LocalName is "a")
            writer.Link(isOwn: !LeadsAway(e.GetAttribute("href")));
        if (PageElements.IsBlock(e.LocalName))
            writer.Begin(number, PageElements.KindOf(e.LocalName));
    }

    private bool LeadsAway(string? href) =>
        _site is not null && href is not null
            && (href.StartsWith("http", StringComparison.OrdinalIgnoreCase) || href.StartsWith("//", StringComparison.Ordinal))
            && !href.Contains(_site, StringComparison.OrdinalIgnoreCase);

    private void CloseElement(Stack<int> open, BlockWriter writer)
    {
        int number = open.Pop();
        _end[number] = _elements.Count;
        string name = _elements[number].LocalName;
        _articles -= name is "article" or "main" ? 1 : 0;
        if (name is "a")
            writer.EndLink();
        if (!PageElements.IsBlock(name))
            return;
        // Text behind a block belongs to the block around it.
        int around = number;
        while (around > 0 && (around == number || !PageElements.IsBlock(_elements[around].LocalName)))
            around = _parent[around];
        writer.Begin(Math.Max(0, around), PageElements.KindOf(_elements[Math.Max(0, around)].LocalName));
    }

    /// <summary>Gathers text into blocks: white space becomes one space, a line break stays, two make a new block.</summary>
    private sealed class BlockWriter(List<PageBlock> blocks)
    {
        private readonly StringBuilder _text = new();
        private int _element, _links, _ownLinks, _linkDepth;
        private BlockKind _kind;
        private bool _space, _break, _isOwn;

        public void Link(bool isOwn) => (_linkDepth, _isOwn) = (_linkDepth + 1, isOwn);

        public void EndLink() => _linkDepth--;

        public void Begin(int element, BlockKind kind)
        {
            Close();
            (_element, _kind) = (element, kind);
        }

        public void Close()
        {
            if (_text.Length > 0)
                blocks.Add(new PageBlock(_element, _kind, _text.ToString(), _links, _ownLinks));
            _text.Clear();
            (_links, _ownLinks, _space, _break) = (0, 0, false, false);
        }

        public void Break()
        {
            if (_break)
                Close();
            else
                _break = _text.Length > 0;
        }

        public void Write(string data)
        {
            foreach (char c in data)
            {
                // Soft hyphens and zero-width spaces are for the page's lines, not for the text.
                if (c is '\u00AD' or '\u200B' or '\uFEFF')
                    continue;
                if (char.IsWhiteSpace(c))
                {
                    _space = _text.Length > 0;
                    continue;
                }
                int before = _text.Length;
                if (_break || _space)
                    _text.Append(_break ? '\n' : ' ');
                (_space, _break) = (false, false);
                _text.Append(c);
                _links += _linkDepth > 0 ? _text.Length - before : 0;
                _ownLinks += _linkDepth > 0 && _isOwn ? _text.Length - before : 0;
            }
        }
    }
}
