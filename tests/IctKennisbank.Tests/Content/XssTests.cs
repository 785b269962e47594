using System.Text;
using System.Text.Json;
using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using IctKennisbank.Build;
using IctKennisbank.Checks;
using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Content;

/// <summary>Hostile text in every place where an author can write, through the whole pipeline.</summary>
public sealed class XssTests
{
    /// <summary>All carry the element or attribute <c>kwaad</c>, so that one question finds any that came through.</summary>
    private static readonly string[] Payloads =
    [
        "<script>kwaad()</script>", "<kwaad>", "\"><kwaad>", "'><kwaad>", "--><kwaad>", "]]><kwaad>", "</title><kwaad>", "</script><kwaad>",
        "</style><kwaad>", "</textarea><kwaad>", "\" onkwaad=\"x", "' onkwaad='x", "` onkwaad=`x", "<img src=x onerror=kwaad()>",
        "<svg onload=kwaad()>", "<svg><script>kwaad()</script>", "<a href=\"javascript:kwaad()\">", "<!--<kwaad>", "<![CDATA[<kwaad>",
        "&lt;kwaad&gt;", "&#60;kwaad&#62;", "\\u003ckwaad\\u003e", "{{kwaad}}", "{{{kwaad}}}", "{{> kwaad}}", "{{#each kwaad}}", "${kwaad}",
        "<%= kwaad %>", "<iframe src=//kwaad>", "<base href=//kwaad>", "<meta http-equiv=refresh content=0>", "<form action=//kwaad>",
        "<math><mi xlink:href=\"javascript:kwaad()\">", "<noscript><p title=\"</noscript><kwaad>\">", "%3Ckwaad%3E", "＜kwaad＞",
        "<scr<script>ipt>kwaad</scr</script>", "<<kwaad>>", "</p></main></body><kwaad>", "{0} {1} {99}",
    ];

    private static readonly HashSet<FieldKind> FreeText = [FieldKind.Text, FieldKind.Texts];

    [Fact]
    public void Nothing_that_an_author_writes_in_a_field_or_body_becomes_markup()
    {
        TestSite site = TestSite.WithEachType;
        for (int i = 0; i < Payloads.Length; i++)
        {
            foreach (string folder in TestItem.Folders)
            {
                site = site.With(Hostile($"{folder}/kwaad-{i}", Payloads[i]));
            }
        }

        AssertHarmless(site.Build());
    }

    [Fact]
    public void Nothing_in_data_files_becomes_markup()
    {
        for (int part = 0; part < 2; part++)
        {
            string payload = Payloads[part] + "\"></title></script><kwaad>";
            string quoted = TestItem.Quoted(payload);
            TestSite site = TestSite.WithEachType
                .With("site.yml", $"titel: {quoted}\nomschrijving: {quoted}\nmail: {quoted}\nhuisstijl: {{kop: {quoted}}}\n")
                .With("content/themas.yml", $"themas:\n  - {{id: feedback, label: {quoted}, uitleg: {quoted}, synoniemen: [{quoted}]}}\n")
                .With("content/begrippen.yml", $"begrippen:\n  - {{id: x, term: {quoted}, uitleg: {quoted}, synoniemen: [{quoted}]}}\n")
                .With("content/kaders/tk.yml", $$"""
                    id: tk
                    titel: {{quoted}}
                    kort: {{quoted}}
                    versie: {{quoted}}
                    omschrijving: {{quoted}}
                    silhouet: {{quoted}}
                    meetkunde: {soort: matrix}
                    doelgroep: [docent]
                    gebruik: [{{quoted}}]
                    bron: [{titel: {{quoted}}, uitgever: {{quoted}}, vindplaats: {{quoted}}}]
                    aantekeningen: [{tekst: {{quoted}}, geverifieerd: ja}]
                    gebieden:
                      - {id: tk.a, code: A, label: {{quoted}}, uitleg: {{quoted}}, competenties: [{id: tk.a.1, code: '"><kwaad>', label: {{quoted}}, uitleg: {{quoted}}, voorbeelden: [{{quoted}}], alias: [{{quoted}}]}]}
                      - {id: tk.b, code: '"><kwaad>', label: {{quoted}}}
                      - {id: tk.c, code: C, label: {{quoted}}}
                      - {id: tk.d, code: D, label: {{quoted}}}
                    punten: [{label: {{quoted}}, kwadrant: tk.a, toelichting: {{quoted}}}]

                    """)
                .With("content/kaders/verwant.yml", $"rijen:\n  - {{van: tk.a, naar: [tk.b], relatie: close, zekerheid: hoog, reden: {quoted}}}\n");

            AssertHarmless(site.Build());
        }
    }

    private static TestItem Hostile(string key, string payload)
    {
        TestItem item = TestItem.Of(key);
        ContentType type = Expect.TypeOf(key.Split('/')[0]);
        string quoted = TestItem.Quoted(payload);
        foreach (Field field in type.Uses.Select(static use => use.Field).Where(static field => FreeText.Contains(field.Kind)))
        {
            item = item.With(field.Key, field.Kind == FieldKind.Text ? quoted : $"[{quoted}, {quoted}]");
        }

        if (type.Uses.Any(static use => use.Field.Kind == FieldKind.Steps))
        {
            item = item.With(type.StepsField!.Key, $"\n  - {{titel: {quoted}, minuten: 15, rol: {quoted}, toelichting: {quoted}}}");
        }

        if (type.Uses.Any(static use => use.Field.Kind == FieldKind.Citations))
        {
            item = item.With("bron", $"\n  - {{titel: {quoted}, uitgever: {quoted}, vindplaats: {quoted}, licentie: {quoted}}}");
        }

        if (type.IsPath)
        {
            item = item.With("stappen", $"\n  - {{item: uitleg/een, waarom: {quoted}}}");
        }

        string line = payload.Replace("|", "", StringComparison.Ordinal);
        return item.WithBody(
            $"{line}\n\n## {line}\n\n- {line}\n- [ ] {line}\n\n[{line}](https://voorbeeld.nl \"{line.Replace("\"", "\\\"", StringComparison.Ordinal)}\")\n\n"
            + $"| {line} |\n| --- |\n| {line} |\n\n`{line}`\n\n```\n{line}\n```\n\n::: tip\n{line}\n:::\n\nNoot[^1]\n\n[^1]: {line}\n");
    }

    private static void AssertHarmless(BuildResult result)
    {
        Assert.Empty(result.Diagnostics.Where(static problem => problem.Severity == IctKennisbank.Diagnostics.Severity.Error)
            .Select(static problem => $"{problem.Span} {problem.Code.Id} {problem.Message}"));
        Assert.Empty(OutputChecks.Check(result.Files));
        foreach (OutputFile file in result.Files)
        {
            string text = Encoding.UTF8.GetString(file.Bytes.Span);
            if (file.Path.EndsWith(".html", StringComparison.Ordinal))
            {
                AssertHarmless(file.Path, text);
            }
            else if (file.Path.EndsWith(".xml", StringComparison.Ordinal))
            {
                XmlDocument xml = new() { XmlResolver = null };
                xml.LoadXml(text);
                Assert.Empty(xml.GetElementsByTagName("kwaad").Cast<XmlNode>());
            }
            else if (file.Path.EndsWith(".css", StringComparison.Ordinal))
            {
                Assert.DoesNotContain("<kwaad", text, StringComparison.Ordinal);
            }
        }
    }

    private static void AssertHarmless(string path, string text)
    {
        IHtmlDocument page = Expect.Parsed(text);
        foreach (IElement element in page.All)
        {
            Assert.False(element.LocalName.Contains("kwaad", StringComparison.Ordinal), path);
            foreach (IAttr attribute in element.Attributes)
            {
                Assert.False(attribute.Name.Contains("kwaad", StringComparison.Ordinal) || attribute.Name.StartsWith("on", StringComparison.Ordinal), path);
            }
        }

        Assert.Empty(page.QuerySelectorAll("iframe, base, svg script, math, meta[http-equiv=refresh], form[action^='//']"));
        foreach (IElement script in page.QuerySelectorAll("script:not([src])"))
        {
            Assert.Equal("application/ld+json", script.GetAttribute("type"));
            Assert.DoesNotContain('<', script.TextContent);
            using JsonDocument json = JsonDocument.Parse(script.TextContent);
        }
    }
}
