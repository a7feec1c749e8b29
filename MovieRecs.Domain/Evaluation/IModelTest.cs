namespace MovieRecs.Domain.Evaluation;

/// <summary>One model under one protocol.</summary>
/// <typeparam name="TFold">What the protocol divides the ratings into.</typeparam>
internal interface IModelTest<in TFold>
{
    /// <summary>The model's name.</summary>
    string Name { get; }

    /// <summary>Trains it on the fold's training part and measures it on the rest.</summary>
    FoldResult Measure(TFold fold, CancellationToken cancellationToken);
}
