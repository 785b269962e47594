using System.Globalization;

namespace IctKennisbank.Model;

/// <summary>A colour in sRGB, with the contrast of WCAG 2.2.</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>Reads <c>#RRGGBB</c>.</summary>
    public static bool TryParse(string text, out Colour colour)
    {
        colour = default;
        if (text.Length != 7 || text[0] != '#'
            || !int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int rgb))
        {
            return false;
        }

        colour = new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);
        return true;
    }

    /// <summary>Contrast ratio, 1 to 21 (WCAG 2.2, definition of contrast ratio).</summary>
    public static double Contrast(Colour a, Colour b)
    {
        double first = a.Luminance();
        double second = b.Luminance();
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    /// <summary>A ratio as Dutch readers write it: <c>4,5</c>, rounded down so that it never promises too much.</summary>
    public static string Show(double ratio) =>
        (Math.Floor(ratio * 10) / 10).ToString("0.#", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>The colour mixed with white; <paramref name="share"/> 0 leaves it, 1 is white.</summary>
    public Colour WithWhite(double share) => new(Mix(Red, share), Mix(Green, share), Mix(Blue, share));

    /// <inheritdoc/>
    public override string ToString() => $"#{Red:X2}{Green:X2}{Blue:X2}";

    private static byte Mix(byte channel, double share) => (byte)Math.Round(channel + ((255 - channel) * share));

    private double Luminance() => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte channel)
    {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
