namespace MovieRecs.Web.Evaluations;

/// <summary>What each model that can be measured does, in a few words: its docstring has the equation and the source.</summary>
internal static class ModelText
{
    private static readonly Dictionary<string, string> _texts = new()
    {
        ["bias"] = "The film's mean, and how generous the person is. The baseline for stars.",
        ["baseline-only"] = "As bias, fitted the way the Surprise library does.",
        ["knn-baseline"] = "Similar people, as the Surprise library has it.",
        ["user-knn"] = "What similar people gave the film.",
        ["item-knn"] = "What the person gave similar films.",
        ["svd"] = "Learnt tastes of people and films (Funk's SVD).",
        ["svd++"] = "As svd; which films somebody rated counts too. Slow.",
        ["als"] = "Learnt tastes, solved for people and films in turn. Fast.",
        ["bfm"] = "Learnt tastes with genres, decades and traits, averaged over many draws. Slow.",
        ["bfm-ordinal"] = "As bfm, with stars as steps instead of lengths. Slow.",
        ["bfm-foldin"] = "As bfm, made for people who come after training. Slow.",
        ["hybrid-stars"] = "bfm and bfm-ordinal together: the stars that the site shows. Slow.",
        ["hybrid-stars-dated"] = "As hybrid-stars, told in which session a rating was given: for measurement only. Slow.",
        ["popularity"] = "What most people liked, for everybody alike. The baseline for lists.",
        ["content"] = "Films that share genres, people and words with those liked.",
        ["ials"] = "Learnt tastes from what people liked, whatever the stars.",
        ["ease"] = "How liking one film goes with liking another.",
        ["hybrid-rank"] = "Taste, content and popularity together: the order that the site serves.",
        ["hybrid-linear"] = "As hybrid-rank, with weights that are learnt.",
        ["hybrid-lightgbm"] = "As hybrid-rank, blended by boosted trees: for measurement only, as it has no true reasons.",
        ["mlnet-mf"] = "Learnt tastes by ML.NET, to compare with als.",
    };

    /// <summary>Empty for a name that no model has.</summary>
    public static string Of(string name) => _texts.GetValueOrDefault(name, "");
}
