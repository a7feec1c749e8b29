namespace MovieRecs.Web.Posters.Drawing;

/// <summary>Small silhouettes that several motifs share.</summary>
internal static class Figures
{
    /// <summary>Somebody standing in a long coat, seen from far away. All parts run clockwise, so that none cuts another out.</summary>
    public static PosterPath Person(double x, double feetY, double height, bool hat)
    {
        double Y(double share) => feetY - (height * share);
        double X(double share) => x + (height * share);
        PosterPath path = new PosterPath()
            .Circle(x, Y(0.9), height * 0.075)
            .Move(X(-0.14), Y(0.74)).Quad(X(-0.12), Y(0.82), x, Y(0.83)).Quad(X(0.12), Y(0.82), X(0.14), Y(0.74))
            .Line(X(0.17), Y(0.26)).Line(X(-0.17), Y(0.26)).Close()
            .Polygon(X(-0.1), Y(0.3), X(-0.01), Y(0.3), X(-0.03), feetY, X(-0.09), feetY)
            .Polygon(X(0.01), Y(0.3), X(0.1), Y(0.3), X(0.09), feetY, X(0.03), feetY);
        return hat
            ? path.Polygon(X(-0.13), Y(0.955), X(0.13), Y(0.955), X(0.15), Y(0.93), X(-0.15), Y(0.93))
                .Polygon(X(-0.07), Y(1.05), X(0.07), Y(1.05), X(0.085), Y(0.95), X(-0.085), Y(0.95))
            : path;
    }

    /// <summary>A star of <paramref name="points"/> points; a small <paramref name="waist"/> makes it a twinkle.</summary>
    public static PosterPath Star(PosterPath path, double x, double y, double radius, int points = 4, double waist = 0.28)
    {
        Span<double> corners = stackalloc double[points * 4];
        for (int i = 0; i < points * 2; i++)
        {
            double length = i % 2 == 0 ? radius : radius * waist;
            double angle = (Math.PI * i / points) - (Math.PI / 2);
            corners[2 * i] = x + (length * Math.Cos(angle));
            corners[(2 * i) + 1] = y + (length * Math.Sin(angle));
        }

        return path.Polygon(corners);
    }
}
