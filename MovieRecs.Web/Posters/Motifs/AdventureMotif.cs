using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Motifs;

/// <summary>The contour lines of a mountain with a way marked over it, or its ranges.</summary>
internal sealed class AdventureMotif : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        if (random.Variant(2) == 0)
            DrawContours(canvas, palette, random);
        else
            DrawRanges(canvas, palette, random);
    }

    private static void DrawContours(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        const int corners = 7;
        double x = canvas.Width * random.Between(0.42, 0.6);
        double y = canvas.Height * random.Between(0.4, 0.55);
        double[] bulge = [.. Enumerable.Range(0, corners).Select(_ => random.Between(0.78, 1.22))];
        double start = random.Between(0, Math.Tau);
        double reach = Math.Max(canvas.Width, canvas.Height) * 0.62;
        for (int level = 0; level < 6; level++)
        {
            double size = reach * Math.Pow(1 - (level / 6.5), 1.15);
            string colour = level % 2 == 0 ? palette.Main : palette.Ground;
            canvas.Fill(level == 5 ? palette.Accent : colour, Contour(x + (level * 2), y - (level * 2), size, start + (level * 0.07), bulge));
        }

        canvas.Stroke(palette.Accent, 3.2, new PosterPath()
            .Move(canvas.Width * 0.06, canvas.Height * 0.95)
            .Curve(canvas.Width * 0.5, canvas.Height * 0.95, canvas.Width * 0.1, y + (reach * 0.2), x + 8, y), 0.1, 7);
    }

    /// <summary>A closed round line through one point per corner, its control points at the corners.</summary>
    private static PosterPath Contour(double x, double y, double size, double start, double[] bulge)
    {
        (double X, double Y) Corner(int i)
        {
            double angle = start + (Math.Tau * i / bulge.Length);
            double length = size * bulge[i % bulge.Length];
            return (x + (length * Math.Cos(angle)), y + (length * Math.Sin(angle)));
        }

        (double X, double Y) Between(int i) => ((Corner(i).X + Corner(i + 1).X) / 2, (Corner(i).Y + Corner(i + 1).Y) / 2);
        PosterPath path = new PosterPath().Move(Between(0).X, Between(0).Y);
        for (int i = 1; i <= bulge.Length; i++)
            path.Quad(Corner(i).X, Corner(i).Y, Between(i).X, Between(i).Y);
        return path.Close();
    }

    private static void DrawRanges(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double width = canvas.Width;
        double height = canvas.Height;
        canvas.Circle(palette.Accent, width * random.Between(0.2, 0.8), height * random.Between(0.2, 0.3), canvas.Unit * random.Between(0.1, 0.16));
        double peak = width * random.Between(0.35, 0.65);
        double top = height * random.Between(0.2, 0.3);
        double other = peak > width / 2 ? width * 0.16 : width * 0.84;
        canvas.Fill(palette.Main, new PosterPath()
            .Polygon(peak, top, peak + (width * 0.75), height, peak - (width * 0.75), height)
            .Polygon(other, height * 0.46, other + (width * 0.5), height, other - (width * 0.5), height));
        canvas.Fill(palette.Ink, new PosterPath().Polygon(
            peak, top, peak + (width * 0.16), top + (height * 0.165), peak + (width * 0.07), top + (height * 0.13), peak,
            top + (height * 0.2), peak - (width * 0.06), top + (height * 0.14), peak - (width * 0.15), top + (height * 0.155)));
        canvas.Fill(palette.Ground, new PosterPath().Polygon(
            0, height * 0.86, width * 0.3, height * 0.7, width * 0.55, height * 0.88, width * 0.8, height * 0.74, width, height * 0.84, width, height, 0, height));
    }
}
