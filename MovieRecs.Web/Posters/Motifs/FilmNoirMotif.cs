using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Motifs;

/// <summary>A lamp's cone over somebody in a hat, or the light through blinds.</summary>
internal sealed class FilmNoirMotif : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        canvas.FootTaken = true;
        if (random.Variant(2) == 0)
            DrawLamp(canvas, palette, random);
        else
            DrawBlinds(canvas, palette, random);
    }

    private static void DrawLamp(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double width = canvas.Width;
        double height = canvas.Height;
        double lampX = width * random.Between(0.35, 0.65);
        double lampY = height * random.Between(0.1, 0.2);
        double floor = height * 0.86;
        double spread = width * random.Between(0.3, 0.38);
        double shade = canvas.Unit * 0.1;
        canvas.Fill(palette.Main, new PosterPath()
            .Polygon(lampX - (shade * 0.8), lampY, lampX + (shade * 0.8), lampY, lampX + spread, floor, lampX - spread, floor)
            .Ellipse(lampX, floor, spread, height * 0.05));
        canvas.Fill(palette.Accent, new PosterPath()
            .Rect(lampX - 0.8, 0, 1.6, lampY)
            .Move(lampX - shade, lampY + 1).Arc(shade, lampX + shade, lampY + 1).Close());
        double standing = lampX + (spread * random.Between(-0.4, 0.4));
        double tall = height * random.Between(0.42, 0.52);
        canvas.Fill(palette.Accent, new PosterPath().Polygon(
            standing - (tall * 0.09), floor, standing + (tall * 0.09), floor,
            standing + (tall * 0.5), height, standing + (tall * 0.1), height));
        canvas.Fill(palette.Ground, Figures.Person(standing, floor, tall, hat: true));
    }

    private static void DrawBlinds(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double width = canvas.Width;
        double height = canvas.Height;
        canvas.Circle(palette.Accent, width * random.Between(0.55, 0.75), height * random.Between(0.28, 0.4), canvas.Unit * random.Between(0.2, 0.28));
        double slat = height * random.Between(0.075, 0.1);
        PosterPath blinds = new();
        for (double y = -height * 0.4; y < height * 1.3; y += slat * 1.75)
            blinds.Rect(-width * 0.4, y, width * 1.8, slat);
        canvas.Turned(random.Side() * random.Between(7, 16), width / 2, height / 2, () => canvas.Fill(palette.Main, blinds));
        double tall = height * 0.8;
        canvas.Fill(palette.Ground, Figures.Person(width * random.Between(0.28, 0.42), height * 1.08, tall, hat: true));
    }
}
