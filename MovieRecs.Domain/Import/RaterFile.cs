using System.Globalization;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Import;

/// <summary>Who a dataset's raters are, where it says: <c>u.user</c> of 100K, <c>users.dat</c> of 1M. For measuring.</summary>
public static class RaterFile
{
    /// <summary>The age groups of 1M, by their youngest.</summary>
    private static readonly int[] AgeGroups = [0, 18, 25, 35, 45, 50, 56];

    private static readonly Column Age = new("age");
    private static readonly Column Gender = new("gender");
    private static readonly Column Occupation = new("occupation");

    /// <summary>Each rater's traits: "age:25", "gender:F", "occupation:writer". Empty where the dataset says nothing.</summary>
    /// <exception cref="ImportException">The file is damaged.</exception>
    public static IReadOnlyDictionary<RaterId, IReadOnlyList<string>> Read(IDatasetFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        Dictionary<RaterId, IReadOnlyList<string>> traits = [];
        if (MovieLensEdition.ByMovies(files) is not { RatersFile: { } name } edition || !files.Names.Contains(name))
            return traits;
        try
        {
            using Stream stream = files.Open(name);
            ImportLog log = new(ImportRowKind.Raters, name);
            RowReader rows = edition.Layout == MovieLensLayout.Flags
                ? RowReader.WithoutHeader(new LineReader(stream), RowFormat.Pipes, log, 5, Column.User, Age, Gender, Occupation)
                : RowReader.WithoutHeader(new LineReader(stream), RowFormat.Colons, log, 5, Column.User, Gender, Age, Occupation);
            (int age, int gender) = edition.Layout == MovieLensLayout.Flags ? (1, 2) : (2, 1);
            bool repaired = false;
            while (rows.TryRead())
            {
                if (FieldParser.TryNumber(rows.Field(0), out int rater, ref repaired) && FieldParser.TryNumber(rows.Field(age), out int years, ref repaired))
                    traits[new RaterId(rater)] = [AgeGroup(years), "gender:" + rows.Text(gender), "occupation:" + rows.Text(3)];
            }
        }
        catch (InvalidDataException error)
        {
            throw DamagedFile.Problem(files, name, error);
        }

        return traits;
    }

    private static string AgeGroup(int years) => "age:" + AgeGroups.Last(youngest => youngest <= years).ToString(CultureInfo.InvariantCulture);
}
