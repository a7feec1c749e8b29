using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Motifs;

/// <summary>A contact sheet with one frame chosen, or a lens with its blades half closed.</summary>
internal sealed class DocumentaryMotif : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        if (random.Variant(2) == 0)
            DrawContactSheet(canvas, palette, random);
        else
            DrawLens(canvas, palette, random);
    }

    private static void DrawLens(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        const int blades = 6;
        double x = canvas.Width / 2;
        double y = canvas.Height / 2;
        double rim = canvas.Unit * random.Between(0.38, 0.43);
        double opening = rim * random.Between(0.3, 0.45);
        double start = random.Between(0, 1);
        canvas.Circle(palette.Main, x, y, rim);
        PosterPath hole = new PosterPath();
        PosterPath seams = new();
        for (int i = 0; i < blades; i++)
        {
            double angle = start + (Math.Tau * i / blades);
            double cornerX = x + (opening * Math.Cos(angle));
            double cornerY = y + (opening * Math.Sin(angle));
            double edge = start + (Math.Tau * (i + 1.35) / blades);
            seams.Move(cornerX, cornerY).Line(x + (rim * Math.Cos(edge)), y + (rim * Math.Sin(edge)));
            _ = i == 0 ? hole.Move(cornerX, cornerY) : hole.Line(cornerX, cornerY);
        }

        canvas.Fill(palette.Accent, hole.Close());
        canvas.Stroke(palette.Ground, 2.4, seams);
        canvas.Circle(palette.Ground, x, y, opening * 0.34);
    }

    private static void DrawContactSheet(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double width = canvas.Width;
        double height = canvas.Height;
        int columns = width < 140 ? 2 : 3;
        double frame = width / (columns + 0.5);
        double tall = frame * random.Between(0.66, 0.8);
        double gap = tall * 0.36;
        int rows = (int)Math.Ceiling(height * 1.3 / (tall + gap));
        int chosenRow = Math.Max(1, (rows - 1) / 2);
        int chosenColumn = random.Below(columns);
        PosterPath frames = new();
        PosterPath holes = new();
        double top = (height - (rows * (tall + gap))) / 2;
        canvas.Turned(random.Between(-9, 9), width / 2, height / 2, () =>
        {
            for (int row = 0; row < rows; row++)
            {
                double y = top + (row * (tall + gap));
                for (int column = -1; column <= columns; column++)
                {
                    double x = (frame * 0.25) + (column * frame);
                    if (row != chosenRow || column != chosenColumn)
                        frames.Rect(x + 2, y, frame - 4, tall);
                }

                holes.Move(-width * 0.2, y - (gap / 2)).Line(width * 1.2, y - (gap / 2));
            }

            canvas.Fill(palette.Main, frames);
            canvas.Stroke(palette.Main, gap * 0.22, holes, 0.1, frame / 4);
            double left = (frame * 0.25) + (chosenColumn * frame) + 2;
            double chosenTop = top + (chosenRow * (tall + gap));
            canvas.Fill(palette.Accent, new PosterPath().Rect(left, chosenTop, frame - 4, tall));
            DrawView(canvas, palette.Ground, left, chosenTop, frame - 4, tall, random);
        });
    }

    private static void DrawView(PosterCanvas canvas, string colour, double x, double y, double width, double height, PosterRandom random)
    {
        double peak = random.Between(0.3, 0.7);
        canvas.Fill(colour, new PosterPath()
            .Polygon(x, y + height, x, y + (height * 0.8), x + (width * peak), y + (height * 0.4), x + width, y + (height * 0.85), x + width, y + height)
            .Circle(x + (width * (peak < 0.5 ? 0.76 : 0.22)), y + (height * 0.28), height * 0.12));
    }
}
