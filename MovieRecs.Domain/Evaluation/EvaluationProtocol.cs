namespace MovieRecs.Domain.Evaluation;

/// <summary>What is asked of models. Figures of one protocol say nothing about another's.</summary>
public enum EvaluationProtocol
{
    /// <summary>How many stars will they give? Every test rating of each fold, unrounded and on the scale.</summary>
    Stars,

    /// <summary>What will they like of all they haven't rated? Ten movies for everybody who liked something in the test part.</summary>
    Ranking,

    /// <summary>Both of people who took no part in training, by the first few of their ratings.</summary>
    FoldIn,

    /// <summary>As <see cref="Stars"/>, of the ratings that came last.</summary>
    Chronological,
}
