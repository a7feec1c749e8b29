using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Motifs;

/// <summary>A watching eye, a doorway of light, or a jaw closing.</summary>
internal sealed class HorrorMotif : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        switch (random.Variant(3))
        {
            case 0:
                DrawEye(canvas, palette, random);
                break;
            case 1:
                DrawDoorway(canvas, palette, random);
                break;
            default:
                DrawJaw(canvas, palette, random);
                break;
        }
    }

    private static void DrawEye(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double x = canvas.Width / 2;
        double y = canvas.Height * random.Between(0.42, 0.55);
        double half = canvas.Width * random.Between(0.4, 0.46);
        double lid = half * random.Between(0.75, 1.05);
        double iris = half * random.Between(0.38, 0.46);
        canvas.Turned(random.Pick([0.0, 0, -18, 18]), x, y, () =>
        {
            canvas.Fill(palette.Main, new PosterPath().Move(x - half, y).Quad(x, y - (lid * 1.15), x + half, y).Quad(x, y + (lid * 1.15), x - half, y).Close());
            canvas.Circle(palette.Accent, x, y, iris);
            canvas.Fill(palette.Ground, new PosterPath().Move(x, y - (iris * 0.92)).Quad(x + (iris * 0.5), y, x, y + (iris * 0.92)).Quad(x - (iris * 0.5), y, x, y - (iris * 0.92)).Close());
        });
    }

    private static void DrawDoorway(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double x = canvas.Width * random.Between(0.35, 0.6);
        double half = canvas.Width * random.Between(0.1, 0.14);
        double floor = canvas.Height * random.Between(0.66, 0.74);
        double top = canvas.Height * random.Between(0.12, 0.22);
        double lean = canvas.Width * random.Between(-0.16, 0.16);
        canvas.Fill(palette.Main, new PosterPath()
            .Polygon(x - half, floor, x + half, floor, x + (half * 3.4) + lean, canvas.Height, x - (half * 3) + lean, canvas.Height));
        canvas.Fill(palette.Accent, new PosterPath().Rect(x - half, top, half * 2, floor - top));
        double tall = (floor - top) * random.Between(0.55, 0.72);
        canvas.Fill(palette.Ground, Figures.Person(x, floor + 2, tall, hat: random.Chance(0.4))
            .Polygon(x - (tall * 0.08), floor, x + (tall * 0.08), floor, x + (tall * 0.3) + lean, canvas.Height, x - (tall * 0.2) + lean, canvas.Height));
    }

    private static void DrawJaw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double width = canvas.Width;
        double height = canvas.Height;
        canvas.Circle(palette.Accent, width / 2, height * 0.5, canvas.Unit * random.Between(0.2, 0.28));
        int teeth = 4 + random.Below(4);
        double step = width / teeth;
        double upper = height * random.Between(0.08, 0.16);
        double lower = height * random.Between(0.84, 0.92);
        canvas.HasFloor = true;
        PosterPath jaw = new PosterPath().Move(0, 0);
        for (int i = 0; i < teeth; i++)
            jaw.Line(i * step, upper).Line((i + 0.5) * step, upper + (height * random.Between(0.2, 0.36)));
        jaw.Line(width, upper).Line(width, 0).Close().Move(0, height);
        for (int i = 0; i < teeth; i++)
            jaw.Line((i - 0.5) * step, lower).Line(i * step, lower - (height * random.Between(0.18, 0.34)));
        canvas.Fill(palette.Main, jaw.Line(width - (step * 0.5), lower).Line(width, lower - (height * 0.26)).Line(width, height).Close());
    }
}
