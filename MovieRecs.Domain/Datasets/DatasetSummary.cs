namespace MovieRecs.Domain.Datasets;

/// <summary>What there is in a dataset, in a few figures.</summary>
/// <param name="Ratings">How many ratings.</param>
/// <param name="Users">How many raters gave them.</param>
/// <param name="Items">How many movies have at least one.</param>
/// <param name="Density">The share of the user–item matrix that is rated, 0 to 1.</param>
/// <param name="Mean">The mean of all stars; 0 where there are none.</param>
/// <param name="Histogram">How many ratings of each value, from half a star (index 0) to five stars (index 9).</param>
public sealed record DatasetSummary(int Ratings, int Users, int Items, double Density, float Mean, IReadOnlyList<int> Histogram)
{
    public static DatasetSummary Of(RatingDataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        int[] histogram = new int[10];
        int items = 0;
        for (int item = 0; item < dataset.Items.Count; item++)
        {
            ReadOnlySpan<float> stars = dataset.StarsByItem(item);
            items += stars.IsEmpty ? 0 : 1;
            foreach (float value in stars)
                histogram[(int)(value * 2) - 1]++;
        }

        double density = items == 0 ? 0 : (double)dataset.Count / dataset.Users.Count / items;
        return new DatasetSummary(dataset.Count, dataset.Users.Count, items, density, dataset.GlobalMean, histogram);
    }
}
