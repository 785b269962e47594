using System.Globalization;
using IctKennisbank.Diagnostics;
using IctKennisbank.Texts;

namespace IctKennisbank.Content;

/// <summary>Reads scalars that are no text.</summary>
internal static class ScalarReader
{
    /// <summary>A whole number, or null. Reports KB1012.</summary>
    public static int? Integer(string key, YamlNode node, int min, int max, ICollection<Diagnostic> problems)
    {
        if (MappingReader.Scalar(key, node, 40, problems) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number >= min && number <= max)
        {
            return number;
        }

        string digits = string.Concat(text.Value.TakeWhile(char.IsAsciiDigit));
        bool isNear = digits.Length is > 0 and < 6 && digits.Length < text.Value.Length && text.Value[digits.Length..].All(static c => char.IsLetter(c) || c is ' ' or '.');
        problems.Add(Diagnostic.Of(Codes.BadNumber, text.Span, key, text.Value, min, max)
            .WithHint(isNear ? Text.Get("hint.bedoel-je", digits) : null)
            .WithFix(isNear && text.Value[digits.Length..].Trim(' ', '.') is "min" or "minuten" or "minuut" or "m" ? digits : null));
        return null;
    }

    /// <summary>A number, or null; a comma is what Dutch writers use, a point what YAML does. Reports KB1027.</summary>
    public static decimal? Decimal(string key, YamlNode node, decimal min, decimal max, ICollection<Diagnostic> problems)
    {
        if (MappingReader.Scalar(key, node, 40, problems) is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text.Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            && number >= min && number <= max)
        {
            return number;
        }

        string bare = text.Value.TrimEnd(' ', '%');
        problems.Add(Diagnostic.Of(Codes.BadFigure, text.Span, key, text.Value, min, max)
            .WithHint(bare.Length > 0 && bare.Length < text.Value.Length && bare.All(static c => char.IsAsciiDigit(c) || c is '.' or ',')
                ? Text.Get("hint.bedoel-je", bare)
                : null));
        return null;
    }

    /// <summary><c>ja</c> or <c>nee</c>, or null. Reports KB1007.</summary>
    public static bool? Boolean(string key, YamlNode node, ICollection<Diagnostic> problems)
    {
        if (MappingReader.Scalar(key, node, 40, problems) is not { } text)
        {
            return null;
        }

        switch (text.Value)
        {
            case "ja" or "true":
                return true;
            case "nee" or "false":
                return false;
            default:
                string lower = text.Value.ToLowerInvariant();
                problems.Add(Diagnostic.Of(
                    Codes.WrongShape, text.Span, key, Text.Get("vorm.ja-nee"))
                    .WithHint(lower is "ja" or "nee" ? Text.Get("hint.bedoel-je", lower) : null)
                    .WithFix(lower is "ja" or "nee" ? lower : null));
                return null;
        }
    }
}
