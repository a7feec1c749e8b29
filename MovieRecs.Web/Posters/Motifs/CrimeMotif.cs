using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Motifs;

/// <summary>The arcs of a fingerprint, a line-up, or a pair of handcuffs.</summary>
internal sealed class CrimeMotif : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        switch (random.Variant(3))
        {
            case 0:
                DrawLineUp(canvas, palette, random);
                break;
            case 1:
                DrawHandcuffs(canvas, palette, random);
                break;
            default:
                DrawFingerprint(canvas, palette, random);
                break;
        }
    }

    private static void DrawLineUp(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        canvas.FootTaken = true;
        int people = 3 + random.Below(3);
        int marked = random.Below(people);
        PosterPath rules = new();
        for (int i = 1; i < 8; i++)
            rules.Move(0, canvas.Height * i / 8).Line(canvas.Width, canvas.Height * i / 8);
        canvas.Stroke(palette.Main, 1.2, rules);
        double tall = Math.Min(canvas.Height * 0.95, canvas.Width * 2.6 / people);
        for (int i = 0; i < people; i++)
        {
            double height = tall * random.Between(0.8, 1);
            double x = canvas.Width * (i + 0.5) / people;
            canvas.Fill(i == marked ? palette.Accent : palette.Main, Figures.Person(x, canvas.Height + (tall * 0.1), height, hat: random.Chance(0.4)));
        }
    }

    private static void DrawHandcuffs(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double x = canvas.Width / 2;
        double y = canvas.Height / 2;
        double radius = canvas.Unit * random.Between(0.2, 0.24);
        double apart = radius * random.Between(1.35, 1.5);
        canvas.Turned(random.Between(-65, 65), x, y, () =>
        {
            canvas.Stroke(palette.Ink, radius * 0.13, new PosterPath().Ellipse(x - (radius * 0.18), y, radius * 0.24, radius * 0.15).Ellipse(x + (radius * 0.18), y, radius * 0.24, radius * 0.15));
            for (int side = -1; side <= 1; side += 2)
            {
                double centre = x + (side * apart);
                string colour = side < 0 ? palette.Main : palette.Accent;
                canvas.Stroke(colour, radius * 0.34, new PosterPath().Circle(centre, y, radius));
                canvas.Rounded(colour, centre - (side * radius) - (radius * 0.24), y - (radius * 0.42), radius * 0.48, radius * 0.84, radius * 0.1);
                canvas.Circle(palette.Ground, centre - (side * radius), y, radius * 0.1);
            }
        });
    }

    private static void DrawFingerprint(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double unit = canvas.Unit;
        double x = canvas.Width * random.Between(0.44, 0.56);
        double y = canvas.Height * random.Between(0.46, 0.54);
        double gap = unit * random.Between(0.058, 0.072);
        double stretch = random.Between(1.2, 1.4);
        int ridges = (int)(unit * 0.37 / gap);
        int marked = 1 + random.Below(ridges - 1);
        canvas.Turned(random.Between(-32, 32), x, y, () =>
        {
            for (int i = 1; i <= ridges; i++)
                DrawRidge(canvas, i == marked ? palette.Accent : palette.Main, x, y, i * gap, stretch, gap * 0.52, random);
            canvas.Stroke(palette.Accent, gap * 0.52, new PosterPath().Move(x, y - (gap * 0.25)).Line(x, y + (gap * 0.6)));
        });
    }

    /// <summary>An arch over the core that runs down past it on either side, broken in one place.</summary>
    private static void DrawRidge(PosterCanvas canvas, string colour, double x, double y, double radius, double stretch, double thickness, PosterRandom random)
    {
        double foot = y + (radius * stretch * random.Between(0.55, 1.05));
        double sink = radius * random.Between(0.86, 0.98);
        PosterPath ridge = new PosterPath()
            .Move(x - sink, foot).Curve(x - (radius * 1.08), y - (radius * 0.2), x - (radius * 0.95), y - (radius * stretch), x, y - (radius * stretch))
            .Curve(x + (radius * 0.95), y - (radius * stretch), x + (radius * 1.08), y - (radius * 0.2), x + sink, y + (radius * stretch * random.Between(0.55, 1.05)));
        double length = radius * random.Between(1.2, 3.2);
        canvas.Stroke(colour, thickness, ridge, length, thickness * random.Between(2.2, 3), radius * 9);
        if (random.Chance(0.75))
            canvas.Stroke(colour, thickness, new PosterPath()
                .Move(x - (radius * 0.62), y + (radius * stretch * 0.98)).Quad(x, y + (radius * stretch * 1.32), x + (radius * random.Between(0.3, 0.62)), y + (radius * stretch)));
    }
}
