namespace MovieRecs.Domain.Guarding;

/// <summary>What a snapshot is asked before it serves.</summary>
public enum Gate
{
    /// <summary>Are all its numbers numbers?</summary>
    Numbers,

    /// <summary>Does it know about as many films as the served one?</summary>
    Films,

    /// <summary>Does its order lose no more than the margin to the served one?</summary>
    Order,

    /// <summary>Does its star prediction?</summary>
    Stars,

    /// <summary>Is its order better than popularity alone, and its star prediction than biases alone?</summary>
    Baselines,

    /// <summary>Does a golden persona get what it should?</summary>
    Persona,
}
