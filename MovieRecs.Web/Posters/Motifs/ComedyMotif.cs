using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Motifs;

/// <summary>Bubbles off their balance: talking, piled up, or grinning.</summary>
internal sealed class ComedyMotif : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        switch (random.Variant(3))
        {
            case 0:
                DrawTalk(canvas, palette, random);
                break;
            case 1:
                DrawGrin(canvas, palette, random);
                break;
            default:
                DrawPile(canvas, palette, random);
                break;
        }
    }

    private static void DrawTalk(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double unit = canvas.Unit;
        int side = random.Side();
        double x = (canvas.Width / 2) - (side * unit * 0.1);
        double y = canvas.Height * random.Between(0.36, 0.44);
        double radius = unit * random.Between(0.3, 0.36);
        DrawBubble(canvas, palette.Main, x, y, radius, -side, 22);
        double small = radius * random.Between(0.5, 0.66);
        DrawBubble(canvas, palette.Accent, x + (side * unit * 0.28), y + (unit * random.Between(0.26, 0.36)), small, side, -18);
        PosterPath dots = new();
        for (int i = -1; i <= 1; i++)
            dots.Circle(x + (side * unit * 0.28) + (i * small * 0.45), y + (unit * 0.31), small * 0.13);
        canvas.Fill(palette.Ground, dots);
    }

    private static void DrawBubble(PosterCanvas canvas, string colour, double x, double y, double radius, int side, double tilt) =>
        canvas.Turned(side * tilt, x, y, () => canvas.Fill(colour, new PosterPath()
            .Circle(x, y, radius)
            .Polygon(x + (side * radius * 0.15), y + (radius * 0.9), x + (side * radius * 0.75), y + (radius * 0.6), x + (side * radius * 0.8), y + (radius * 1.35))));

    private static void DrawGrin(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double x = canvas.Width / 2;
        double y = canvas.Height * 0.5;
        double radius = canvas.Unit * random.Between(0.38, 0.44);
        canvas.Circle(palette.Main, x, y, radius);
        canvas.Turned(random.Side() * random.Between(8, 24), x, y, () =>
        {
            double mouth = radius * 0.62;
            canvas.Fill(palette.Accent, new PosterPath().Move(x - mouth, y + (radius * 0.1)).Arc(mouth, x + mouth, y + (radius * 0.1), clockwise: false).Close());
            canvas.Fill(palette.Ground, new PosterPath()
                .Circle(x - (radius * 0.34), y - (radius * 0.3), radius * random.Between(0.09, 0.17))
                .Circle(x + (radius * 0.34), y - (radius * 0.3), radius * random.Between(0.09, 0.17)));
        });
    }

    private static void DrawPile(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double x = canvas.Width * random.Between(0.42, 0.58);
        double y = canvas.Height;
        double radius = Math.Min(canvas.Unit * random.Between(0.27, 0.34), canvas.Height * 0.2);
        string[] colours = [palette.Main, palette.Accent, palette.Ink, palette.Main, palette.Accent];
        int side = random.Side();
        for (int i = 0; i < 5; i++)
        {
            y -= radius * 0.96;
            canvas.Circle(colours[i], x, y, radius);
            double next = radius * random.Between(0.62, 0.74);
            y -= radius * 0.9;
            x += side * next * random.Between(0.2, 0.55);
            side = -side;
            radius = next;
        }
    }
}
