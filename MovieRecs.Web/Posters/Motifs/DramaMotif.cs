using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Motifs;

/// <summary>A window of light: on the floor, in a house front, or at the top of the stairs.</summary>
internal sealed class DramaMotif : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        switch (random.Variant(4))
        {
            case 0:
                DrawWindow(canvas, palette, random);
                break;
            case 1:
                DrawHouseFront(canvas, palette, random);
                break;
            case 2:
                DrawStairs(canvas, palette, random);
                break;
            default:
                DrawHorizon(canvas, palette, random);
                break;
        }
    }

    private static void DrawWindow(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double width = canvas.Width * random.Between(0.3, 0.38);
        double height = canvas.Height * random.Between(0.34, 0.42);
        int side = random.Side();
        double x = (canvas.Width * (side > 0 ? 0.3 : 0.7)) - (width / 2);
        double y = canvas.Height * 0.1;
        double floor = canvas.Height * 0.72;
        double slide = side * canvas.Width * random.Between(0.18, 0.3);
        canvas.Fill(palette.Main, new PosterPath().Rect(0, floor, canvas.Width, canvas.Height - floor));
        canvas.HasFloor = true;
        PosterPath panes = new();
        PosterPath light = new();
        for (int column = 0; column < 2; column++)
        {
            double left = x + (column * width * 0.52);
            panes.Rect(left, y, width * 0.48, height * 0.48).Rect(left, y + (height * 0.52), width * 0.48, height * 0.48);
            double near = left + slide + (side * canvas.Width * 0.12);
            light.Polygon(left + slide, floor + 5, left + slide + (width * 0.48), floor + 5, near + (width * 0.56), canvas.Height * 0.94, near + (column * width * 0.06), canvas.Height * 0.94);
        }

        canvas.Fill(palette.Accent, panes);
        canvas.Fill(palette.Accent, light);
        double standing = x + (width / 2) + slide + (side * width * 0.45);
        canvas.Fill(palette.Main, Figures.Person(standing, floor + 1, canvas.Height * 0.36, hat: false));
    }

    private static void DrawHouseFront(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        int columns = canvas.Width < 140 ? 3 : 4 + random.Below(2);
        double step = canvas.Width / (columns + 0.4);
        double tall = step * random.Between(1.1, 1.5);
        int rows = (int)(canvas.Height / tall);
        double margin = (canvas.Height - (rows * tall)) / 2;
        int lit = (columns * random.Below(Math.Max(1, rows - 1))) + 1 + random.Below(columns - 2);
        PosterPath dark = new();
        for (int i = 0; i < columns * rows; i++)
        {
            double x = (step * 0.35) + (i % columns * step);
            double y = margin + (i / columns * tall) + (tall * 0.14);
            if (i != lit)
            {
                dark.Rect(x, y, step * 0.7, tall * 0.72);
                continue;
            }

            canvas.Fill(palette.Accent, new PosterPath().Rect(x, y, step * 0.7, tall * 0.72));
            canvas.Fill(palette.Ground, Figures.Person(x + (step * 0.35), y + (tall * 0.86), tall * 0.66, hat: false));
            dark.Rect(x, y + (tall * 0.74), step * 0.7, tall * 0.05);
        }

        canvas.Fill(palette.Main, dark);
    }

    private static void DrawStairs(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        int steps = 6 + random.Below(3);
        bool rising = random.Chance(0.5);
        double run = canvas.Width / steps;
        double top = canvas.Height * random.Between(0.4, 0.5);
        double rise = (canvas.Height * 0.94 - top) / steps;
        double X(double at) => rising ? at : canvas.Width - at;
        canvas.Fill(palette.Accent, new PosterPath().Polygon(
            X(canvas.Width), 0, X(canvas.Width - (run * 1.8)), 0, X(canvas.Width - (run * 4.4)), canvas.Height, X(canvas.Width), canvas.Height));
        PosterPath stairs = new PosterPath().Move(X(0), canvas.Height);
        for (int i = 0; i < steps; i++)
            stairs.Line(X(i * run), top + ((steps - 1 - i) * rise)).Line(X((i + 1) * run), top + ((steps - 1 - i) * rise));
        canvas.Fill(palette.Main, stairs.Line(X(canvas.Width), canvas.Height).Close());
        canvas.HasFloor = true;
        int on = steps - 2 - random.Below(3);
        canvas.Fill(palette.Main, Figures.Person(X((on + 0.5) * run), top + ((steps - 1 - on) * rise) + 1, canvas.Height * 0.27, hat: random.Chance(0.3)));
    }

    private static void DrawHorizon(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double horizon = canvas.Height * random.Between(0.6, 0.76);
        double x = canvas.Width * random.Between(0.3, 0.7);
        canvas.Circle(palette.Accent, x, horizon, canvas.Unit * random.Between(0.3, 0.4));
        canvas.Fill(palette.Main, new PosterPath().Rect(0, horizon, canvas.Width, canvas.Height));
        canvas.HasFloor = true;
        double tall = canvas.Height * random.Between(0.2, 0.28);
        double apart = tall * random.Between(0.3, 0.42);
        canvas.Fill(palette.Main, Figures.Person(x - apart, horizon + 2, tall, hat: random.Chance(0.4)));
        if (random.Chance(0.6))
            canvas.Fill(palette.Main, Figures.Person(x + apart, horizon + 2, tall * random.Between(0.7, 0.95), hat: false));
    }
}
