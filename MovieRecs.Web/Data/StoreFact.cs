namespace MovieRecs.Web.Data;

/// <summary>A fact about the store as a whole, by name.</summary>
public sealed class StoreFact
{
    /// <summary>Another random id after each bulk change (import, removal): whoever trains models on the store watches it.</summary>
    public const string CommunityVersion = "community-version";

    /// <summary>Another random id after each change in detail: the deletion of an account that had ratings, an edit or a merge of films.</summary>
    public const string DetailVersion = "deletion-version";

    /// <summary>The version of the embedded starter catalogue that the store holds.</summary>
    public const string StarterVersion = "starter-version";

    /// <summary>The store's own random id, made when it is first trained on: a model knows by it which store it belongs to.</summary>
    public const string StoreId = "store-id";

    /// <summary>Who put it on hold that snapshots serve by themselves, and why, as JSON; not there where nobody did.</summary>
    public const string PromotionHold = "promotion-hold";

    public required string Name { get; init; }

    public required string Value { get; set; }
}
