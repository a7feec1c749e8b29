using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Motifs;

/// <summary>Notes as dots on running staves, or a keyboard on the slant.</summary>
internal sealed class MusicalMotif : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        if (random.Variant(2) == 0)
            DrawStaves(canvas, palette, random);
        else
            DrawKeys(canvas, palette, random);
    }

    private static void DrawStaves(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double width = canvas.Width;
        double gap = canvas.Height * random.Between(0.075, 0.1);
        double top = (canvas.Height / 2) - (gap * 2);
        double swing = canvas.Height * random.Between(0.12, 0.24) * random.Side();
        PosterPath staves = new();
        for (int line = 0; line < 5; line++)
        {
            double y = top + (gap * line);
            staves.Move(-5, y + swing).Curve(width * 0.35, y + swing, width * 0.6, y - swing, width + 5, y - (swing * 0.7));
        }

        canvas.Stroke(palette.Main, 2.4, staves);
        int notes = 4 + random.Below(3);
        for (int i = 0; i < notes; i++)
        {
            double along = (i + random.Between(0.3, 0.7)) / notes;
            double bend = swing * (1 - (1.9 * along * along * (3 - (2 * along))));
            double radius = gap * (i == notes / 2 ? 1.15 : random.Between(0.42, 0.7));
            canvas.Circle(i % 3 == 2 ? palette.Ink : palette.Accent, width * along, top + bend + (gap * random.Below(5)), radius);
        }
    }

    private static void DrawKeys(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double width = canvas.Width;
        double height = canvas.Height;
        double key = canvas.Unit * random.Between(0.14, 0.18);
        double top = height * random.Between(0.3, 0.42);
        canvas.HasFloor = true;
        canvas.Circle(palette.Accent, width * random.Between(0.3, 0.7), top - (canvas.Unit * 0.02), canvas.Unit * 0.22);
        canvas.Turned(random.Side() * random.Between(8, 20), width / 2, height / 2, () =>
        {
            canvas.Fill(palette.Main, new PosterPath().Rect(-width, top, width * 3, height * 2));
            PosterPath keys = new();
            int place = random.Below(7);
            for (double x = -width * 0.4; x < width * 1.4; x += key)
            {
                keys.Rect(x, top, 1.6, height * 2);
                if (place++ % 7 is not (2 or 6))
                    keys.Rect(x + (key * 0.7), top, key * 0.6, height * 0.34);
            }

            canvas.Fill(palette.Ground, keys);
        });
    }
}
