using System.CommandLine;
using MovieRecs.Web.Commands;
using MovieRecs.Web.Commands.Evaluation;

namespace MovieRecs.Tests.Support;

/// <summary>A folder with a hand-made dataset, and <c>evaluate</c> as it is called from the command line.</summary>
internal sealed class EvaluationFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("movierecs-evaluate-").FullName;

    /// <summary>Thirty raters of up to 28 movies in two genres, most of them liking one and not the other.</summary>
    public static string Community { get; } = string.Concat(
        from rater in Enumerable.Range(1, 30)
        from movie in Enumerable.Range(1, 28)
        where (rater + (movie * 3)) % 7 != 0
        let stars = (rater % 2 == movie % 2 ? 5 : 2) - ((rater * movie) % 5 == 0 ? 1 : 0)
        select $"{rater}\t{movie}\t{stars}\t{(movie * 7 % 28) + 1}\n");

    /// <summary>The movies of <see cref="Community"/>, as <c>u.item</c>: odd ones are dramas, even ones comedies.</summary>
    public static string Movies { get; } = string.Concat(Enumerable.Range(1, 28).Select(movie =>
        $"{movie}|Film {movie} (1990)|01-Jan-1990|||{string.Join('|', Enumerable.Range(0, 19).Select(genre => genre == (movie % 2 == 1 ? 8 : 5) ? 1 : 0))}\n"));

    public void Write(string name, string content) => File.WriteAllText(System.IO.Path.Combine(Path, name), content);

    public void WriteCommunity()
    {
        Write("u.data", Community);
        Write("u.item", Movies);
    }

    public string FileOf(string name) => System.IO.Path.Combine(Path, name);

    public static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments)
    {
        StringWriter output = new();
        StringWriter error = new();
        InvocationConfiguration configuration = new() { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        RootCommand root = new() { EvaluateVerb.Create() };
        root.Options.Add(VerbOptions.Data);
        int exit = await root.Parse(["evaluate", .. arguments]).InvokeAsync(configuration, TestContext.Current.CancellationToken);
        return (exit, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
