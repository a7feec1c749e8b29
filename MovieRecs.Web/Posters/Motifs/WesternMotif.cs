using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Motifs;

/// <summary>Horizon and sun, with buttes, a cactus or telegraph poles before it.</summary>
internal sealed class WesternMotif : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double width = canvas.Width;
        double horizon = canvas.Height * random.Between(0.66, 0.78);
        double radius = canvas.Unit * random.Between(0.27, 0.38);
        double sunX = width * random.Between(0.34, 0.66);
        double sunY = horizon - (radius * random.Between(0.1, 0.75));
        canvas.Circle(palette.Accent, sunX, sunY, radius);
        if (random.Chance(0.5))
            canvas.Fill(palette.Ground, Haze(sunX, sunY, radius));

        PosterPath land = new PosterPath().Rect(0, horizon, width, canvas.Height - horizon);
        switch (random.Variant(3))
        {
            case 0:
                AddButte(land, width * random.Between(0.05, 0.25), horizon, width * 0.17, canvas.Height * random.Between(0.12, 0.2));
                AddButte(land, width * random.Between(0.7, 0.95), horizon, width * 0.25, canvas.Height * random.Between(0.2, 0.32));
                canvas.Fill(palette.Main, land);
                break;
            case 1:
                canvas.Fill(palette.Main, land);
                DrawCactus(canvas, palette.Main, width * (random.Chance(0.5) ? 0.26 : 0.72), horizon + (canvas.Height * 0.06));
                break;
            default:
                canvas.Fill(palette.Main, land);
                DrawPoles(canvas, palette.Main, horizon, random.Side());
                break;
        }

        canvas.Fill(palette.Ground, new PosterPath()
            .Move(0, canvas.Height * 0.93).Quad(width * random.Between(0.3, 0.6), canvas.Height * 0.82, width, canvas.Height * 0.96)
            .Line(width, canvas.Height).Line(0, canvas.Height).Close());
    }

    private static PosterPath Haze(double x, double y, double radius)
    {
        PosterPath path = new();
        for (int i = 0; i < 4; i++)
            path.Rect(x - radius, y + (radius * (0.08 + (0.2 * i))), radius * 2, radius * (0.035 + (0.025 * i)));
        return path;
    }

    private static void AddButte(PosterPath path, double x, double horizon, double half, double height) => path.Polygon(
        x - half, horizon + 1, x - (half * 0.66), horizon - (height * 0.45), x - (half * 0.5), horizon - height,
        x + (half * 0.42), horizon - height, x + (half * 0.55), horizon - (height * 0.5), x + half, horizon + 1);

    private static void DrawCactus(PosterCanvas canvas, string colour, double x, double foot)
    {
        double height = canvas.Height * 0.46;
        double arm = canvas.Unit * 0.13;
        canvas.Stroke(colour, canvas.Unit * 0.085, new PosterPath()
            .Move(x, foot).Line(x, foot - height)
            .Move(x, foot - (height * 0.4)).Line(x - (arm * 0.5), foot - (height * 0.4))
            .Arc(arm * 0.5, x - arm, foot - (height * 0.4) - (arm * 0.5)).Line(x - arm, foot - (height * 0.75))
            .Move(x, foot - (height * 0.28)).Line(x + (arm * 0.5), foot - (height * 0.28))
            .Arc(arm * 0.5, x + arm, foot - (height * 0.28) - (arm * 0.5), clockwise: false).Line(x + arm, foot - (height * 0.6)));
    }

    private static void DrawPoles(PosterCanvas canvas, string colour, double horizon, int side)
    {
        PosterPath poles = new();
        double centre = canvas.Width * 0.5;
        for (int i = 0; i < 5; i++)
        {
            double size = Math.Pow(0.62, i);
            double x = centre + (side * canvas.Width * (0.52 * size - 0.14));
            double top = horizon - (canvas.Height * 0.6 * size);
            poles.Rect(x - (3 * size), top, 6 * size, horizon - top + 4)
                .Rect(x - (20 * size), top + (8 * size), 40 * size, 5 * size)
                .Rect(x - (15 * size), top + (22 * size), 30 * size, 5 * size);
        }

        canvas.Fill(colour, poles);
    }
}
