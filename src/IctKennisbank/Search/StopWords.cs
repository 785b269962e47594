namespace IctKennisbank.Search;

/// <summary>
/// Words that say nothing about a subject. They are indexed in titles only, and dropped from a query when other words
/// remain. The browser gets the list with the index, so it is written once.
/// </summary>
internal static class StopWords
{
    public static readonly string[] All = (
        "aan al alle als altijd ben bij daar daarbij daardoor daarna daarom dan dat de der deze die dit doe doen door "
        + "dus een eens en er geen ge haar had heb hebben heeft hem het hier hierbij hierdoor hij hoe hoeveel hun iets "
        + "ik in is ja je jij jou jouw jullie kan kun kunnen kunt maar mag me meer men met mij mijn moet moeten na naar "
        + "niet nog nu of om omdat ons onze ook op over s t te tegen toch tot tussen u uit uw van vanuit veel via voor "
        + "waar waarbij waardoor waarom waarvoor wanneer want waren was wat we wel welk welke wie wij wil willen word "
        + "worden wordt ze zelf zich zij zijn zo zoals zonder zou zouden zullen").Split(' ');

    public static readonly HashSet<string> Set = new(All, StringComparer.Ordinal);
}
