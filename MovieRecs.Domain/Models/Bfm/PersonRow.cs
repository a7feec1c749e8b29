namespace MovieRecs.Domain.Models.Bfm;

/// <summary>A person as a model's samples see them: in sample s, η of movie i is <c>Constants[s] + Row_s · MovieRow_is</c>.</summary>
/// <param name="Constants">S: all that doesn't depend on the movie.</param>
/// <param name="Row">S × (k + 1): [1, p].</param>
/// <param name="Spread">How uncertain η is.</param>
/// <param name="Sessions">Of each session, S: what a rating in it has beside the constant; empty where dates are not looked at.</param>
internal sealed record PersonRow(float[] Constants, float[] Row, PersonSpread Spread, float[] Sessions);
