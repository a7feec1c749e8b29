namespace MovieRecs.Domain.Models.Factorisation;

/// <summary>How <see cref="SvdTrainer"/> and <see cref="SvdPlusPlusTrainer"/> descend.</summary>
public sealed record SgdSettings
{
    /// <summary>What Surprise's <c>SVD</c> has by default.</summary>
    public static SgdSettings Svd { get; } = new() { Rank = 100, LearningRate = 0.005f };

    /// <summary>What Surprise's <c>SVDpp</c> has by default.</summary>
    public static SgdSettings SvdPlusPlus { get; } = new() { Rank = 20, LearningRate = 0.007f };

    /// <summary>k: how many factors each user and movie has.</summary>
    public required int Rank { get; init; }

    /// <summary>γ: how far each step goes.</summary>
    public required float LearningRate { get; init; }

    /// <summary>λ: what biases and factors cost.</summary>
    public float Regularisation { get; init; } = 0.02f;

    /// <summary>How many times all ratings are gone through.</summary>
    public int Epochs { get; init; } = 20;

    /// <summary>Of the random factors to start from.</summary>
    public ulong Seed { get; init; } = 42;

    /// <exception cref="ArgumentOutOfRangeException">A rank or number of epochs below 1, a learning rate not over 0, or a negative λ.</exception>
    internal SgdSettings Checked()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Rank, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Epochs, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(LearningRate);
        ArgumentOutOfRangeException.ThrowIfNegative(Regularisation);
        return this;
    }
}
