namespace MovieRecs.Domain.Models.Biases;

/// <summary>How a <see cref="BiasTrainer"/> fits.</summary>
public sealed record BiasSettings
{
    /// <summary>As Surprise's BaselineOnly has them by default, to be measured beside its published figures.</summary>
    public static BiasSettings BaselineOnly { get; } = new() { ItemDamping = 10, UserDamping = 15 };

    /// <summary>λ_i: a movie's bias is damped as if it had this many more ratings that agree with the mean.</summary>
    public float ItemDamping { get; init; } = 3;

    /// <summary>λ_u: the same for a user's bias.</summary>
    public float UserDamping { get; init; } = 5;

    /// <summary>How many times items and users are solved in turn.</summary>
    public int Sweeps { get; init; } = 10;
}
