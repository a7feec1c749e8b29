using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Motifs;

/// <summary>Smoke over striped ground, or a rank's chevrons.</summary>
internal sealed class WarMotif : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        if (random.Variant(2) == 0)
            DrawSmoke(canvas, palette, random);
        else
            DrawChevrons(canvas, palette, random);
    }

    private static void DrawSmoke(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double width = canvas.Width;
        double height = canvas.Height;
        double horizon = height * random.Between(0.7, 0.78);
        canvas.Circle(palette.Accent, width * random.Between(0.3, 0.7), horizon - (canvas.Unit * 0.18), canvas.Unit * random.Between(0.2, 0.26));
        PosterPath smoke = new();
        int columns = 2 + random.Below(2);
        for (int column = 0; column < columns; column++)
        {
            double x = width * ((column + random.Between(0.3, 0.7)) / columns);
            double drift = random.Between(0.02, 0.06) * width;
            double size = canvas.Unit * random.Between(0.032, 0.045);
            for (double y = horizon; y > -size * 2; y -= size * 1.2)
            {
                smoke.Circle(x, y, size);
                x += drift * random.Between(0.2, 1.3);
                size *= random.Between(1.2, 1.32);
            }
        }

        canvas.Fill(palette.Main, smoke.Rect(0, horizon, width, height - horizon));
        canvas.HasFloor = true;
        PosterPath furrows = new();
        for (int i = 0; i < 5; i++)
            furrows.Rect(0, horizon + ((height - horizon) * (0.14 + (0.19 * i))), width, 1.5 + (1.1 * i));
        canvas.Fill(palette.Ground, furrows);
    }

    private static void DrawChevrons(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double width = canvas.Width;
        double bar = canvas.Height * random.Between(0.085, 0.12);
        double rise = canvas.Height * random.Between(0.18, 0.3);
        double x = width * random.Between(0.4, 0.6);
        double y = canvas.Height * 0.3;
        int accent = random.Below(3);
        for (int i = 0; i < 4; i++)
        {
            canvas.Fill(i == accent ? palette.Accent : palette.Main, new PosterPath().Polygon(
                0, y + rise, x, y, width, y + rise, width, y + rise + bar, x, y + bar, 0, y + rise + bar));
            y += bar * 1.6;
        }

        canvas.Fill(palette.Accent, Figures.Star(new PosterPath(), x, canvas.Height * 0.16, canvas.Unit * 0.1, points: 5, waist: 0.4));
    }
}
