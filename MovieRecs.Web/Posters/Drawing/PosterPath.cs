using System.Globalization;
using System.Text;

namespace MovieRecs.Web.Posters.Drawing;

/// <summary>Builds SVG path data, with coordinates rounded to a tenth of a unit. Many shapes may share one path.</summary>
internal sealed class PosterPath
{
    private readonly StringBuilder _data = new();

    public string Data => _data.ToString();

    public PosterPath Move(double x, double y) => Append('M', x, y);

    public PosterPath Line(double x, double y) => Append('L', x, y);

    public PosterPath Quad(double controlX, double controlY, double x, double y) => Append('Q', controlX, controlY, x, y);

    public PosterPath Curve(double x1, double y1, double x2, double y2, double x, double y) => Append('C', x1, y1, x2, y2, x, y);

    /// <summary>A circular arc to (x, y), the shorter way unless <paramref name="large"/>, clockwise unless not.</summary>
    public PosterPath Arc(double radius, double x, double y, bool clockwise = true, bool large = false) =>
        Append('A', radius, radius, 0, large ? 1 : 0, clockwise ? 1 : 0, x, y);

    public PosterPath Close()
    {
        _data.Append('Z');
        return this;
    }

    public PosterPath Polygon(params ReadOnlySpan<double> points)
    {
        Move(points[0], points[1]);
        for (int i = 2; i < points.Length; i += 2)
            Line(points[i], points[i + 1]);
        return Close();
    }

    public PosterPath Rect(double x, double y, double width, double height) =>
        Move(x, y).Append('h', width).Append('v', height).Append('h', -width).Close();

    public PosterPath Circle(double x, double y, double radius) => Ellipse(x, y, radius, radius);

    public PosterPath Ellipse(double x, double y, double radiusX, double radiusY) =>
        Move(x - radiusX, y)
            .Append('a', radiusX, radiusY, 0, 1, 1, radiusX * 2, 0)
            .Append('a', radiusX, radiusY, 0, 1, 1, radiusX * -2, 0)
            .Close();

    private PosterPath Append(char command, params ReadOnlySpan<double> numbers)
    {
        _data.Append(command);
        for (int i = 0; i < numbers.Length; i++)
        {
            string text = Number(numbers[i]);
            if (i > 0 && text[0] != '-')
                _data.Append(' ');
            _data.Append(text);
        }

        return this;
    }

    /// <summary>A number as SVG wants it: a tenth's precision, never "-0".</summary>
    public static string Number(double value)
    {
        double rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture);
    }
}
