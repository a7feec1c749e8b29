namespace MovieRecs.Web.Data;

/// <summary>A setting that an admin changed on the site, by its key in the configuration: "MovieRecs:Training:RetrainMinutes".</summary>
public sealed class Setting
{
    public required string Key { get; init; }

    public required string Value { get; set; }
}
