namespace IctKennisbank.Diagnostics;

/// <summary>
/// The numbered table of everything that can be wrong. Ranges: KB1 front matter and YAML, KB2 Markdown, KB3 references,
/// KB4 content rules, KB5 templates, KB6 output, KB7 site.yml, KB9 a bug of ours. A number is never used again.
/// Each code has sentences in <c>Texts/nl/meldingen.txt</c>, a wrong example in <c>tests/sites/invalid</c>, and an
/// entry in the handbook: sentences in <c>Texts/nl/handboek.txt</c> and a <see cref="CodeExample"/>.
/// </summary>
public static class Codes
{
    /// <summary>The file does not begin with front matter.</summary>
    public static readonly DiagnosticCode NoFrontMatter = new("KB1001", Severity.Error);

    /// <summary>The front matter has no closing line.</summary>
    public static readonly DiagnosticCode UnclosedFrontMatter = new("KB1002", Severity.Error);

    /// <summary>The YAML cannot be read.</summary>
    public static readonly DiagnosticCode YamlSyntax = new("KB1003", Severity.Error);

    /// <summary>A key that does not exist.</summary>
    public static readonly DiagnosticCode UnknownKey = new("KB1004", Severity.Error);

    /// <summary>A required key is missing.</summary>
    public static readonly DiagnosticCode MissingKey = new("KB1005", Severity.Error);

    /// <summary>The same key twice.</summary>
    public static readonly DiagnosticCode DuplicateKey = new("KB1006", Severity.Error);

    /// <summary>A list where a text is expected, and so on.</summary>
    public static readonly DiagnosticCode WrongShape = new("KB1007", Severity.Error);

    /// <summary>A value that is not in its closed vocabulary.</summary>
    public static readonly DiagnosticCode UnknownTerm = new("KB1008", Severity.Error);

    /// <summary>A duration that cannot be read.</summary>
    public static readonly DiagnosticCode BadDuration = new("KB1009", Severity.Error);

    /// <summary>A date that does not exist.</summary>
    public static readonly DiagnosticCode BadDate = new("KB1010", Severity.Error);

    /// <summary>A group size that cannot be read.</summary>
    public static readonly DiagnosticCode BadGroup = new("KB1011", Severity.Error);

    /// <summary>A number that is none or out of range.</summary>
    public static readonly DiagnosticCode BadNumber = new("KB1012", Severity.Error);

    /// <summary>A text that is too long for its place.</summary>
    public static readonly DiagnosticCode TextTooLong = new("KB1013", Severity.Error);

    /// <summary>An anchor, alias, tag or merge key.</summary>
    public static readonly DiagnosticCode ForbiddenYaml = new("KB1014", Severity.Error);

    /// <summary>Front matter that is too large, too deep or has too many values.</summary>
    public static readonly DiagnosticCode YamlLimit = new("KB1015", Severity.Error);

    /// <summary>A key without a value.</summary>
    public static readonly DiagnosticCode EmptyValue = new("KB1016", Severity.Error);

    /// <summary>A file over the size limit.</summary>
    public static readonly DiagnosticCode FileTooLarge = new("KB1017", Severity.Error);

    /// <summary>Bytes that are not UTF-8.</summary>
    public static readonly DiagnosticCode NotUtf8 = new("KB1018", Severity.Error);

    /// <summary>A tab in the indentation of YAML.</summary>
    public static readonly DiagnosticCode TabInYaml = new("KB1019", Severity.Error);

    /// <summary>A file name that cannot be an id.</summary>
    public static readonly DiagnosticCode BadFileName = new("KB1020", Severity.Error);

    /// <summary>A web address that is none, or with a scheme that is not allowed.</summary>
    public static readonly DiagnosticCode BadUrl = new("KB1021", Severity.Error);

    /// <summary>A control character in a text.</summary>
    public static readonly DiagnosticCode ControlCharacter = new("KB1022", Severity.Error);

    /// <summary>A file in content that nobody reads.</summary>
    public static readonly DiagnosticCode StrayFile = new("KB1023", Severity.Warning);

    /// <summary>A field of a new file that its author has not filled in yet.</summary>
    public static readonly DiagnosticCode Placeholder = new("KB1024", Severity.Error);

    /// <summary>The same in a draft, which is not on the site yet.</summary>
    public static readonly DiagnosticCode PlaceholderInDraft = new("KB1025", Severity.Warning);

    /// <summary>The author does not know; a reviewer chooses.</summary>
    public static readonly DiagnosticCode NotKnown = new("KB1026", Severity.Warning);

    /// <summary>A figure that is no number, or outside its line.</summary>
    public static readonly DiagnosticCode BadFigure = new("KB1027", Severity.Error);

    /// <summary>Markdown nested too deep.</summary>
    public static readonly DiagnosticCode MarkdownLimit = new("KB2001", Severity.Error);

    /// <summary>A link with a scheme that is not allowed.</summary>
    public static readonly DiagnosticCode UnsafeLink = new("KB2002", Severity.Error);

    /// <summary>HTML in Markdown: shown as text.</summary>
    public static readonly DiagnosticCode RawHtml = new("KB2003", Severity.Warning);

    /// <summary>A heading of level one in a body.</summary>
    public static readonly DiagnosticCode TopHeading = new("KB2004", Severity.Error);

    /// <summary>A heading level is skipped.</summary>
    public static readonly DiagnosticCode SkippedHeading = new("KB2005", Severity.Error);

    /// <summary>An image without alternative text.</summary>
    public static readonly DiagnosticCode MissingAlt = new("KB2006", Severity.Error);

    /// <summary>A container with a name that does not exist.</summary>
    public static readonly DiagnosticCode UnknownContainer = new("KB2007", Severity.Error);

    /// <summary>An image from another site.</summary>
    public static readonly DiagnosticCode ExternalImage = new("KB2008", Severity.Error);

    /// <summary>A sentence that is too long for plain language.</summary>
    public static readonly DiagnosticCode LongSentence = new("KB2009", Severity.Warning);

    /// <summary>A competence that does not exist.</summary>
    public static readonly DiagnosticCode UnknownCompetence = new("KB3001", Severity.Error);

    /// <summary>An item that does not exist.</summary>
    public static readonly DiagnosticCode UnknownItem = new("KB3002", Severity.Error);

    /// <summary>A link to a file that does not exist.</summary>
    public static readonly DiagnosticCode BrokenLink = new("KB3003", Severity.Error);

    /// <summary>A link to a heading that does not exist.</summary>
    public static readonly DiagnosticCode BrokenAnchor = new("KB3004", Severity.Error);

    /// <summary>An image or attachment that does not exist.</summary>
    public static readonly DiagnosticCode MissingAttachment = new("KB3005", Severity.Error);

    /// <summary>Two things with the same address.</summary>
    public static readonly DiagnosticCode DuplicateAddress = new("KB3006", Severity.Error);

    /// <summary>Prerequisites that wait for each other.</summary>
    public static readonly DiagnosticCode PrerequisiteCycle = new("KB3007", Severity.Error);

    /// <summary>An item twice on one learning path.</summary>
    public static readonly DiagnosticCode DuplicateStation = new("KB3008", Severity.Error);

    /// <summary>A station on a path that comes before its prerequisite.</summary>
    public static readonly DiagnosticCode StationTooEarly = new("KB3009", Severity.Error);

    /// <summary>The same competence id twice.</summary>
    public static readonly DiagnosticCode DuplicateCompetence = new("KB3010", Severity.Error);

    /// <summary>A competence id without the prefix of its framework.</summary>
    public static readonly DiagnosticCode ForeignCompetenceId = new("KB3011", Severity.Error);

    /// <summary>Minutes of the steps that do not add up to the duration.</summary>
    public static readonly DiagnosticCode MinutesDoNotAddUp = new("KB4001", Severity.Error);

    /// <summary>Minutes of the preparation that do not add up.</summary>
    public static readonly DiagnosticCode PreparationDoesNotAddUp = new("KB4002", Severity.Error);

    /// <summary>An audience without a competence from the framework made for it.</summary>
    public static readonly DiagnosticCode MissingFramework = new("KB4003", Severity.Error);

    /// <summary>A word that does not fit the sector.</summary>
    public static readonly DiagnosticCode SectorWord = new("KB4004", Severity.Warning);

    /// <summary>A summary that is too long for a list.</summary>
    public static readonly DiagnosticCode LongSummary = new("KB4005", Severity.Warning);

    /// <summary>A percentage without the year it was measured.</summary>
    public static readonly DiagnosticCode PercentageWithoutYear = new("KB4006", Severity.Warning);

    /// <summary>A review date before the publication date.</summary>
    public static readonly DiagnosticCode ReviewBeforePublication = new("KB4007", Severity.Error);

    /// <summary>A step without minutes in an item with a known duration.</summary>
    public static readonly DiagnosticCode StepWithoutMinutes = new("KB4008", Severity.Error);

    /// <summary>Competences for which there is nothing yet.</summary>
    public static readonly DiagnosticCode EmptyCompetences = new("KB4009", Severity.Note);

    /// <summary>A learning path without a practical assignment.</summary>
    public static readonly DiagnosticCode PathWithoutAssignment = new("KB4010", Severity.Warning);

    /// <summary>Something to do without a word about what can go wrong.</summary>
    public static readonly DiagnosticCode NoPitfalls = new("KB4011", Severity.Warning);

    /// <summary>A source without its year.</summary>
    public static readonly DiagnosticCode CitationWithoutYear = new("KB4012", Severity.Warning);

    /// <summary>A licence that the licence of the source does not allow.</summary>
    public static readonly DiagnosticCode LicenceClash = new("KB4013", Severity.Error);

    /// <summary>A student or pupil by name.</summary>
    public static readonly DiagnosticCode PupilName = new("KB4014", Severity.Error);

    /// <summary>An exemption from a rule that has none, or that does not exist.</summary>
    public static readonly DiagnosticCode BadExemption = new("KB4015", Severity.Error);

    /// <summary>An exemption from a rule that the file keeps.</summary>
    public static readonly DiagnosticCode NeedlessExemption = new("KB4016", Severity.Warning);

    /// <summary>A figure of a framework that cannot be drawn with what is declared for it.</summary>
    public static readonly DiagnosticCode BadGeometry = new("KB4017", Severity.Error);

    /// <summary>A drawing beside an item that can do more than be seen.</summary>
    public static readonly DiagnosticCode ActiveDrawing = new("KB4018", Severity.Error);

    /// <summary>A template uses a name that does not exist.</summary>
    public static readonly DiagnosticCode UnknownTemplateName = new("KB5001", Severity.Error);

    /// <summary>A template that cannot be read.</summary>
    public static readonly DiagnosticCode TemplateSyntax = new("KB5002", Severity.Error);

    /// <summary>A template asks for a part that does not exist.</summary>
    public static readonly DiagnosticCode UnknownPartial = new("KB5003", Severity.Error);

    /// <summary>A template writes text without escaping it.</summary>
    public static readonly DiagnosticCode RawTemplate = new("KB5004", Severity.Error);

    /// <summary>A template asks for a text that does not exist.</summary>
    public static readonly DiagnosticCode UnknownTemplateText = new("KB5005", Severity.Error);

    /// <summary>Two output files with the same path, also when case or Unicode form differ.</summary>
    public static readonly DiagnosticCode DuplicateOutput = new("KB6001", Severity.Error);

    /// <summary>An output path that some server or disk refuses.</summary>
    public static readonly DiagnosticCode BadOutputPath = new("KB6002", Severity.Error);

    /// <summary>HTML that the site may not contain.</summary>
    public static readonly DiagnosticCode ForbiddenHtml = new("KB6003", Severity.Error);

    /// <summary>A page without a good structure of headings, ids or language.</summary>
    public static readonly DiagnosticCode BadPageStructure = new("KB6004", Severity.Error);

    /// <summary>A link inside the site that goes nowhere.</summary>
    public static readonly DiagnosticCode DeadOutputLink = new("KB6005", Severity.Error);

    /// <summary>There is no site.yml.</summary>
    public static readonly DiagnosticCode NoSiteFile = new("KB7001", Severity.Error);

    /// <summary>A base URL that cannot be used.</summary>
    public static readonly DiagnosticCode BadBaseUrl = new("KB7002", Severity.Error);

    /// <summary>A colour that cannot be read.</summary>
    public static readonly DiagnosticCode BadColour = new("KB7003", Severity.Error);

    /// <summary>Two colours with too little contrast.</summary>
    public static readonly DiagnosticCode LowContrast = new("KB7004", Severity.Error);

    /// <summary>A framework that was chosen but does not exist.</summary>
    public static readonly DiagnosticCode UnknownFramework = new("KB7005", Severity.Error);

    /// <summary>A file named in site.yml that does not exist.</summary>
    public static readonly DiagnosticCode MissingSiteFile = new("KB7006", Severity.Error);

    /// <summary>A layer that was not found.</summary>
    public static readonly DiagnosticCode MissingLayer = new("KB7007", Severity.Error);

    /// <summary>What the site adds to a layer, and what it replaces.</summary>
    public static readonly DiagnosticCode LayerReport = new("KB7008", Severity.Note);

    /// <summary>A bug of ours.</summary>
    public static readonly DiagnosticCode Internal = new("KB9001", Severity.Error);

    /// <summary>All codes, in order of number.</summary>
    public static IReadOnlyList<DiagnosticCode> All { get; } =
        [.. typeof(Codes).GetFields()
            .Where(static field => field.FieldType == typeof(DiagnosticCode))
            .Select(static field => (DiagnosticCode)field.GetValue(null)!)
            .OrderBy(static code => code.Id, StringComparer.Ordinal)];
}
