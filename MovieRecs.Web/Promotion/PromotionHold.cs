namespace MovieRecs.Web.Promotion;

/// <summary>Snapshots don't serve by themselves until an admin says so.</summary>
/// <param name="By">Who put it on hold, by the name they had then.</param>
/// <param name="Why">"Snapshot 3 was put back in service".</param>
public sealed record PromotionHold(string By, DateTimeOffset At, string Why);
