using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Motifs;

/// <summary>A disc cut on the slant, its halves slipping; a slope; a crosshair; or bars cut short.</summary>
internal sealed class ThrillerMotif : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        switch (random.Variant(4))
        {
            case 0:
                DrawSlippedDisc(canvas, palette, random);
                break;
            case 1:
                DrawCut(canvas, palette, random);
                break;
            case 2:
                DrawCrosshair(canvas, palette, random);
                break;
            default:
                DrawBars(canvas, palette, random);
                break;
        }
    }

    private static void DrawSlippedDisc(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double x = canvas.Width / 2;
        double y = canvas.Height / 2;
        double radius = canvas.Unit * random.Between(0.34, 0.4);
        double slip = radius * random.Between(0.3, 0.55);
        canvas.Turned(random.Between(-70, -20), x, y, () =>
        {
            canvas.Fill(palette.Main, new PosterPath().Move(x - radius - (slip / 2), y - 3).Arc(radius, x + radius - (slip / 2), y - 3).Close());
            canvas.Fill(palette.Accent, new PosterPath().Move(x - radius + (slip / 2), y + 3).Arc(radius, x + radius + (slip / 2), y + 3, clockwise: false).Close());
        });
    }

    private static void DrawCut(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double width = canvas.Width;
        double height = canvas.Height;
        bool falling = random.Chance(0.5);
        double start = height * (falling ? random.Between(0.05, 0.25) : random.Between(0.6, 0.8));
        double end = height * (falling ? random.Between(0.7, 0.9) : random.Between(0.1, 0.35));
        canvas.Fill(palette.Main, new PosterPath().Polygon(0, start, width, end, width, height, 0, height));
        canvas.HasFloor = true;
        double middle = (start + end) / 2;
        double tall = height * random.Between(0.26, 0.34);
        double at = width * random.Between(0.42, 0.6);
        double foot = start + ((end - start) * at / width);
        double lean = Math.Atan2(end - start, width) * 180 / Math.PI;
        canvas.Circle(palette.Accent, width * (falling ? 0.74 : 0.26), middle - (height * 0.22), canvas.Unit * 0.13);
        canvas.Turned(lean, at, foot, () => canvas.Fill(palette.Main, Figures.Person(at, foot + 1, tall, hat: false)));
    }

    private static void DrawCrosshair(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double x = canvas.Width * random.Between(0.4, 0.6);
        double y = canvas.Height * random.Between(0.4, 0.55);
        double radius = canvas.Unit * random.Between(0.26, 0.34);
        double line = radius * 0.11;
        canvas.Turned(random.Between(-18, 18), x, y, () =>
        {
            canvas.Stroke(palette.Main, line, new PosterPath()
                .Circle(x, y, radius).Move(x - 400, y).Line(x - (radius * 0.42), y).Move(x + (radius * 0.42), y).Line(x + 400, y)
                .Move(x, y - 400).Line(x, y - (radius * 0.42)).Move(x, y + (radius * 0.42)).Line(x, y + 400));
            canvas.Circle(palette.Accent, x + (radius * random.Between(-0.3, 0.3)), y + (radius * random.Between(-0.3, 0.3)), radius * 0.3);
        });
    }

    private static void DrawBars(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double width = canvas.Width;
        double height = canvas.Height;
        int bars = 5 + random.Below(4);
        double step = width / bars;
        int accent = 1 + random.Below(bars - 2);
        double slant = random.Between(0.25, 0.6) * height;
        bool rising = random.Chance(0.5);
        PosterPath main = new();
        PosterPath single = new();
        for (int i = 0; i < bars; i++)
        {
            double along = (rising ? bars - 1 - i : i) / (double)bars;
            double end = (height * 0.3) + (slant * along) + (i == accent ? height * 0.14 : 0);
            double tip = step * (rising ? -0.5 : 0.5);
            PosterPath bar = i == accent ? single : main;
            bar.Polygon(i * step + 1.5, 0, (i + 1) * step - 1.5, 0, (i + 1) * step - 1.5, end + tip, i * step + 1.5, end - tip);
        }

        canvas.Fill(palette.Main, main);
        canvas.Fill(palette.Accent, single);
    }
}
