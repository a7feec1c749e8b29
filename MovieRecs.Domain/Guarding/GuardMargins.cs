namespace MovieRecs.Domain.Guarding;

/// <summary>How much worse than the served snapshot a candidate may be.</summary>
/// <param name="Ndcg">nDCG@10, absolute.</param>
/// <param name="Rmse">RMSE, in stars.</param>
/// <param name="Films">The least share of the served snapshot's rated films that a candidate has to know, 0 to 1.</param>
public sealed record GuardMargins(double Ndcg = 0.01, double Rmse = 0.01, double Films = 0.9);
