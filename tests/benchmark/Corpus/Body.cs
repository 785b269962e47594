using System.Text;

namespace IctKennisbank.Benchmark;

/// <summary>
/// Writes the Markdown body of an item: headings, paragraphs, lists, now and then a table, a container, a footnote, a
/// task list or a definition list, and links to earlier items.
/// </summary>
internal sealed class Body
{
    private readonly ItemPlan _item;
    private readonly IReadOnlyList<ItemPlan> _all;
    private readonly Lexicon _lexicon;
    private readonly LinkStyle _style;
    private readonly Dice _dice;
    private readonly StringBuilder _text = new();
    private readonly List<string> _notes = [];
    private int _words;

    private Body(ItemPlan item, IReadOnlyList<ItemPlan> all, Lexicon lexicon, LinkStyle style)
    {
        _item = item;
        _all = all;
        _lexicon = lexicon;
        _style = style;
        _dice = Dice.For(item.Index, Purpose.Body);
    }

    /// <summary>The body of one item, ending in a line feed.</summary>
    public static string Write(ItemPlan item, IReadOnlyList<ItemPlan> all, Lexicon lexicon, LinkStyle style)
    {
        var body = new Body(item, all, lexicon, style);
        body.Paragraph(3);
        for (var section = 0; section < item.Headings.Count; section++)
            body.Section(section);
        body.Notes();
        return body._text.ToString();
    }

    private void Section(int number)
    {
        // What is left of the words, divided over the sections that are left.
        var goal = _words + ((_item.Words - _words) / (_item.Headings.Count - number));
        Block("## " + _item.Headings[number]);
        Paragraph(_dice.Between(2, 3));
        if (number > 0 && _dice.Chance(15))
            Block("### " + _lexicon.List("subheadings")[((_item.Index * 7) + number) % _lexicon.List("subheadings").Count]);
        if (_words < goal && _dice.Chance(55))
            Special();
        if (_dice.Chance(45))
            Link();
        while (_words < goal - 10)
            Paragraph(Math.Clamp((goal - _words) / 15, 1, 4));
    }

    private void Special()
    {
        var draw = _dice.Below(100);
        if (draw < 35)
            List(_ => "- ");
        else if (draw < 50)
            List(number => $"{number + 1}. ");
        else if (draw < 75)
            Container();
        else if (draw < 85)
            Table();
        else if (draw < 92)
            List(number => number == 0 ? "- [x] " : "- [ ] ");
        else
            Definitions();
    }

    private void Paragraph(int sentences)
    {
        var lines = Enumerable.Range(0, sentences).Select(_ => Decorated(Sentence())).ToList();
        if (_notes.Count < 3 && _dice.Chance(4))
        {
            _notes.Add(Sentence());
            lines[^1] += $"[^{_notes.Count}]";
        }

        Block(string.Join(' ', lines));
    }

    // Emphasis on one of the first words, now and then.
    private string Decorated(string sentence)
    {
        if (!_dice.Chance(6))
            return sentence;
        var words = sentence.Split(' ');
        var place = _dice.Between(1, Math.Min(4, words.Length - 1));
        var word = words[place].TrimEnd('.', ',', ';', ':', '?');
        words[place] = (_dice.Chance(50) ? $"**{word}**" : $"*{word}*") + words[place][word.Length..];
        return string.Join(' ', words);
    }

    private void List(Func<int, string> lead) =>
        Block(string.Join('\n', Enumerable.Range(0, _dice.Between(3, 5)).Select(number => lead(number) + Entry())));

    private void Container()
    {
        var kind = _dice.Pick(_item.Type == ItemType.Lesson ? ["tip", "let-op", "antwoord", "deelnemer"] : (string[])["tip", "let-op", "trainer"]);
        Block($"::: {kind}");
        if (kind is not "antwoord" and not "deelnemer")
            Block(_dice.Pick(_lexicon.List("callouts")));
        Paragraph(_dice.Between(1, 2));
        Block(":::");
    }

    private void Table()
    {
        var rows = Enumerable.Range(0, _dice.Between(3, 5)).Select(_ => $"| {Noun()} | {Entry()} | {_dice.Between(1, 9) * 5} min |");
        Block("| Onderdeel | Wat je doet | Tijd |\n| --- | --- | ---: |\n" + string.Join('\n', rows));
    }

    private void Definitions()
    {
        for (var i = 0; i < 2; i++)
            Block($"{Noun()}\n:   {Sentence()}");
    }

    private void Link()
    {
        var pattern = _dice.Pick(_lexicon.List("linked"));
        var link = _dice.Below(10) switch
        {
            < 1 => Term(_dice.Pick(_item.Competences)),
            < 2 => Subject(_dice.Pick(_item.Themes)),
            _ => Other(),
        };
        if (link.Length > 0)
            Block(Sentences.Fill(pattern, _lexicon, _item.Voice, _dice, link));
    }

    private string Term(Competence competence) => $"[{competence.Code}]({_style(_item.Type.Folder, new LinkTarget.Term(competence))})";

    private string Subject(Theme theme) => $"[{theme.Label}]({_style(_item.Type.Folder, new LinkTarget.Subject(theme))})";

    private string Other()
    {
        if (_item.Index == 0)
            return "";
        var other = _all[_dice.Below(_item.Index)];
        var heading = _dice.Chance(25) ? _dice.Pick(other.Headings) : "";
        return $"[{other.Title}]({_style(_item.Type.Folder, new LinkTarget.Item(other, heading))})";
    }

    private void Notes()
    {
        for (var i = 0; i < _notes.Count; i++)
            Block($"[^{i + 1}]: {_notes[i]}");
    }

    private string Sentence() => Sentences.Next(_lexicon, _item.Voice, _dice);

    private string Entry() => Sentences.Fill(_dice.Pick(_lexicon.List("items")), _lexicon, _item.Voice, _dice);

    private string Noun() => Sentences.Fill("{cn}", _lexicon, _item.Voice, _dice);

    private void Block(string block)
    {
        if (_text.Length > 0)
            _text.Append('\n');
        _text.Append(block).Append('\n');
        _words += 1 + block.AsSpan().Count(' ');
    }
}
