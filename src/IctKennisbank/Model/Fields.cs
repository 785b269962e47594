namespace IctKennisbank.Model;

/// <summary>
/// All fields that items can have. A content type chooses from them (<c>Types/</c>); labels, help and examples stand in
/// <c>Texts/nl/velden.txt</c> under <c>veld.KEY</c>.
/// </summary>
public static class Fields
{
    /// <summary>Title; at most 90 characters.</summary>
    public static readonly Field<string> Title = Text("titel", 90);

    /// <summary>What the reader gets out of it, in one or two sentences.</summary>
    public static readonly Field<string> Summary = Text("samenvatting", 400);

    /// <summary>Sectors.</summary>
    public static readonly Field<ValueList<string>> Sectors = Terms("sector", "sector");

    /// <summary>For whom.</summary>
    public static readonly Field<ValueList<string>> Audiences = Terms("doelgroep", "doelgroep");

    /// <summary>Competences, most important first.</summary>
    public static readonly Field<ValueList<Located<string>>> Competences = new("competenties", FieldKind.Competences);

    /// <summary>Level.</summary>
    public static readonly Field<string> Level = Term("niveau", "niveau");

    /// <summary>Themes, most fitting first.</summary>
    public static readonly Field<ValueList<string>> Themes = Terms("thema", "thema");

    /// <summary>Duration.</summary>
    public static readonly Field<Duration> Duration = new("duur", FieldKind.Duration);

    /// <summary>Activity, meeting or a series of meetings.</summary>
    public static readonly Field<string> DurationKind = Term("duur-soort", "duur-soort");

    /// <summary>What the duration counts for: per participant, round, ….</summary>
    public static readonly Field<string> DurationPer = Term("duur-per", "duur-per");

    /// <summary>Number of meetings of a series.</summary>
    public static readonly Field<int> Meetings = new("bijeenkomsten", FieldKind.Number);

    /// <summary>Number of people.</summary>
    public static readonly Field<GroupSize> Group = new("groep", FieldKind.Group);

    /// <summary>Alone, in pairs, in small groups, as a team.</summary>
    public static readonly Field<ValueList<string>> Arrangement = Terms("werkwijze", "werkwijze");

    /// <summary>Duration of the preparation.</summary>
    public static readonly Field<Duration> Preparation = new("voorbereiding", FieldKind.Duration);

    /// <summary>What you need.</summary>
    public static readonly Field<ValueList<string>> Materials = Texts("materialen");

    /// <summary>The run sheet.</summary>
    public static readonly Field<ValueList<Step>> Steps = new("stappen", FieldKind.Steps);

    /// <summary>The run sheet of a lesson; same form as <see cref="Steps"/>.</summary>
    public static readonly Field<ValueList<Step>> LessonPhases = new("lesfasen", FieldKind.Steps);

    /// <summary>Classroom methods used.</summary>
    public static readonly Field<ValueList<string>> Methods = Terms("werkvormen", "werkvormen");

    /// <summary>Transfer, inspire, experiment, apply.</summary>
    public static readonly Field<ValueList<string>> Approach = Terms("aanpak", "aanpak");

    /// <summary>What ict is used for.</summary>
    public static readonly Field<ValueList<string>> IctFunctions = Terms("ictfunctie", "ictfunctie");

    /// <summary>Learning about, through or with ict.</summary>
    public static readonly Field<ValueList<string>> LearningAbout = Terms("lerenover", "lerenover");

    /// <summary>Living, learning, working.</summary>
    public static readonly Field<ValueList<string>> Purposes = Terms("doel", "doel");

    /// <summary>Items that come first.</summary>
    public static readonly Field<ValueList<Located<string>>> Prerequisites = new("voorkennis", FieldKind.Items);

    /// <summary>The six known pitfalls, by number.</summary>
    public static readonly Field<ValueList<string>> Pitfalls = Terms("valkuil", "valkuil");

    /// <summary>What goes wrong here, and what to do then.</summary>
    public static readonly Field<ValueList<string>> Warnings = Texts("let-op");

    /// <summary>Where it comes from.</summary>
    public static readonly Field<ValueList<Citation>> Citations = new("bron", FieldKind.Citations);

    /// <summary>The year of the facts, or 'onbekend'.</summary>
    public static readonly Field<string> FactYear = new("peiljaar", FieldKind.Year);

    /// <summary>Taken from the source, adapted, or our own design.</summary>
    public static readonly Field<string> Origin = Term("herkomst", "herkomst");

    /// <summary>Licence.</summary>
    public static readonly Field<string> Licence = Term("licentie", "licentie");

    /// <summary>Roles or organisations; a person only by choice.</summary>
    public static readonly Field<ValueList<string>> Authors = Texts("auteurs");

    /// <summary>Date of publication or last change.</summary>
    public static readonly Field<DateOnly> Date = new("datum", FieldKind.Date);

    /// <summary>Day on which somebody looks at it again.</summary>
    public static readonly Field<DateOnly> ReviewDate = new("herzien-op", FieldKind.Date);

    /// <summary>What changed last, and why.</summary>
    public static readonly Field<string> Change = Text("wijziging", 300);

    /// <summary>A draft: only in the site when asked for.</summary>
    public static readonly Field<bool> Draft = new("concept", FieldKind.Flag);

    /// <summary>Should-rules that this file need not keep, each with its reason.</summary>
    public static readonly Field<ValueList<Exemption>> Exemptions = new("uitzonderingen", FieldKind.Exemptions);

    /// <summary>Why this item is on no learning path.</summary>
    public static readonly Field<string> NotOnPath = Text("niet-op-leerpad", 300);

    /// <summary>Good practice or case.</summary>
    public static readonly Field<string> PracticeKind = Term("soort", "praktijksoort");

    /// <summary>Scan, game, ….</summary>
    public static readonly Field<string> InstrumentKind = Term("soort", "instrumentsoort");

    /// <summary>School where it was done.</summary>
    public static readonly Field<string> School = Text("school", 120);

    /// <summary>Course in which it was done.</summary>
    public static readonly Field<string> Course = Text("opleiding", 120);

    /// <summary>Occupation to which it is tied.</summary>
    public static readonly Field<string> Occupation = Text("beroepscontext", 200);

    /// <summary>School subject.</summary>
    public static readonly Field<string> Subject = Text("vak", 80);

    /// <summary>TPACK: content.</summary>
    public static readonly Field<string> ContentKnowledge = Text("inhoud", 600);

    /// <summary>TPACK: pedagogy.</summary>
    public static readonly Field<string> Pedagogy = Text("didactiek", 600);

    /// <summary>TPACK: technology.</summary>
    public static readonly Field<string> Technology = Text("techniek", 600);

    /// <summary>Why ict here, argued.</summary>
    public static readonly Field<string> AddedValue = Text("meerwaarde", 800);

    /// <summary>What has to be in order first.</summary>
    public static readonly Field<ValueList<Condition>> Conditions = new("randvoorwaarden", FieldKind.Conditions);

    /// <summary>Theme of training.</summary>
    public static readonly Field<ValueList<string>> TrainingThemes = Terms("scholingsthema", "scholingsthema");

    /// <summary>What the trainer must know.</summary>
    public static readonly Field<string> Expertise = Text("expertise", 400);

    /// <summary>Online place that goes with it.</summary>
    public static readonly Field<string> Environment = Text("omgeving", 400);

    /// <summary>Learning goals.</summary>
    public static readonly Field<ValueList<string>> Goals = Texts("leerdoelen");

    /// <summary>Framework that a concept page explains.</summary>
    public static readonly Field<Located<string>> Framework = new("kader", FieldKind.Framework);

    /// <summary>Learning path: for whom.</summary>
    public static readonly Field<string> ForWhom = Text("voor-wie", 400);

    /// <summary>Learning path: what you can do after it.</summary>
    public static readonly Field<ValueList<string>> Afterwards = Texts("na-afloop");

    /// <summary>Learning path: its stations.</summary>
    public static readonly Field<ValueList<PathStep>> PathSteps = new("stappen", FieldKind.PathSteps);

    /// <summary>Learning path: the practical assignment at the end.</summary>
    public static readonly Field<string> Assignment = Text("opdracht", 2000);

    /// <summary>Learning path: where to go next.</summary>
    public static readonly Field<ValueList<Located<string>>> Next = new("daarna", FieldKind.Destinations);

    /// <summary>Page: order in menus.</summary>
    public static readonly Field<int> Order = new("volgorde", FieldKind.Number);

    /// <summary>Page: linked in the footer.</summary>
    public static readonly Field<bool> InFooter = new("voet", FieldKind.Flag);

    private static Field<string> Text(string key, int maxLength) => new(key, FieldKind.Text) { MaxLength = maxLength };

    private static Field<ValueList<string>> Texts(string key) => new(key, FieldKind.Texts) { MaxLength = 600 };

    private static Field<string> Term(string key, string vocabulary) =>
        new(key, FieldKind.Term) { Vocabulary = vocabulary };

    private static Field<ValueList<string>> Terms(string key, string vocabulary) =>
        new(key, FieldKind.Terms) { Vocabulary = vocabulary };
}
