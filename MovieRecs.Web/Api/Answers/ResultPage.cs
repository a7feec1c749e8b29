namespace MovieRecs.Web.Api.Answers;

/// <summary>A part of a list.</summary>
/// <param name="Items">Empty beyond the list's end.</param>
/// <param name="Page">From 1.</param>
/// <param name="PageSize">How many items a full page has.</param>
/// <param name="Total">How many items the whole list has.</param>
internal sealed record ResultPage<T>(IReadOnlyList<T> Items, int Page, int PageSize, int Total)
{
    /// <summary>The longest page that may be asked for.</summary>
    public const int LargestSize = 100;

    public const int DefaultSize = 20;

    /// <summary>The highest number of a page that may be asked for.</summary>
    public const int LastPage = 1_000_000;
}
