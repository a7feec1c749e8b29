using MovieRecs.Web.Accounts;
using MovieRecs.Web.Api;
using MovieRecs.Web.Importing;
using MovieRecs.Web.Promotion;
using MovieRecs.Web.Storage;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Settings;

/// <summary>All settings that an admin may change while the site runs, in the order in which they are shown.</summary>
public static class SettingCatalogue
{
    private const string TrainingGroup = "Training";
    private const string AccountGroup = "Accounts and sign-in";
    private const string ApiGroup = "API";

    public static IReadOnlyList<SettingDefinition> All { get; } =
    [
        Training(nameof(TrainingOptions.RetrainAfterRatings), "New ratings that call for a training", "How many ratings people here give or change before the site trains anew.", "ratings"),
        Training(nameof(TrainingOptions.RetrainAfterShare), "The same as a share", "Of the ratings that the served model learned from; both have to be reached."),
        Training(nameof(TrainingOptions.RetrainMinutes), "Least time between two trainings", "After an import the site trains at once, whatever stands here.", "minutes"),
        Training(nameof(TrainingOptions.PredictStars), "Predict stars", "Stars and match are told. Without, a training takes a fraction of the time, and orders films only."),
        Training(nameof(TrainingOptions.HoldoutShare), "Share held out to measure", "Of the ratings, in a training of its own; 0 for no measurement, in half the time."),
        Training(nameof(TrainingOptions.HoldoutPeople), "People asked about when measuring", "At most; more make the figures surer and the measurement longer.", "people"),
        Training(nameof(TrainingOptions.KeepSnapshots), "Snapshots kept", "Older ones are deleted with the next training.", "snapshots"),
        Promotion(nameof(PromotionOptions.Automatic), "Serve what passes by itself", "A snapshot that passes every gate takes the served one's place; without, it waits for an admin."),
        Promotion(nameof(PromotionOptions.NdcgMargin), "nDCG@10 that may be lost", "How much less than the served snapshot's, absolute. A loss that chance explains holds nothing back, which with few people is far more than the margin."),
        Promotion(nameof(PromotionOptions.RmseMargin), "RMSE that may be added", "How much worse than the served snapshot's; what chance explains is let pass here too.", "stars"),
        Promotion(nameof(PromotionOptions.FilmsShare), "Films it has to know", "Of those that the served snapshot knows, while the community is the same; as a share."),
        Of<ImportOptions>(ImportOptions.Section, nameof(ImportOptions.LargestZipMegabytes), "Import", "Largest dataset", "The largest zip that is uploaded or downloaded.", "MB"),
        Account(nameof(AccountSettings.RegistrationOpen), "Anybody may sign up", "Without, only an admin at the command line makes accounts."),
        Account(nameof(AccountSettings.PasswordLength), "Shortest password", "For new passwords; those that people have go on working.", "characters"),
        Account(nameof(AccountSettings.LockoutFailures), "Wrong passwords until an account locks", "In a row.", "attempts"),
        Account(nameof(AccountSettings.LockoutMinutes), "How long it locks", "Then the person may try again.", "minutes"),
        Account(nameof(AccountSettings.AttemptsPerMinute), "Account forms from one address", "Sign-ins, sign-ups and the like that one address may send.", "a minute"),
        Account(nameof(AccountSettings.RevalidationMinutes), "Sessions are checked every", "The longest that a change by the command line goes unnoticed; what admins change here counts at once.", "minutes"),
        Account(nameof(AccountSettings.SessionDays), "Sessions last", "After the last visit, for whoever asked to be remembered.", "days"),
        Of<ApiOptions>(ApiOptions.Section, nameof(ApiOptions.RequestsPerMinute), ApiGroup, "Requests by one account", "By all its tokens and sessions together.", "a minute"),
        Of<ApiOptions>(ApiOptions.Section, nameof(ApiOptions.GuestRequestsPerMinute), ApiGroup, "Requests by guests", "From one address; no more than by one account.", "a minute"),
        Of<BackupOptions>(BackupOptions.Section, nameof(BackupOptions.Keep), "Back-ups", "Back-ups kept", "Older ones are deleted after the next.", "back-ups"),
    ];

    /// <summary>Null for a key that is none of these.</summary>
    public static SettingDefinition? Find(string key) => All.FirstOrDefault(setting => setting.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    /// <summary>What is wrong with values together that are right one by one, as sentences.</summary>
    /// <param name="valueOf">The value of a key.</param>
    public static IEnumerable<string> FaultsTogether(Func<string, string> valueOf)
    {
        ArgumentNullException.ThrowIfNull(valueOf);
        if (Number($"{ApiOptions.Section}:{nameof(ApiOptions.GuestRequestsPerMinute)}") > Number($"{ApiOptions.Section}:{nameof(ApiOptions.RequestsPerMinute)}"))
            yield return "Requests by guests: guests can't be allowed more than an account.";

        double Number(string key) => double.TryParse(valueOf(key), System.Globalization.CultureInfo.InvariantCulture, out double value) ? value : double.NaN;
    }

    private static SettingDefinition Training(string property, string name, string explanation, string unit = "") =>
        Of<TrainingOptions>(TrainingOptions.Section, property, TrainingGroup, name, explanation, unit);

    private static SettingDefinition Promotion(string property, string name, string explanation, string unit = "") =>
        Of<PromotionOptions>(PromotionOptions.Section, property, "Promotion", name, explanation, unit);

    private static SettingDefinition Account(string property, string name, string explanation, string unit = "") =>
        Of<AccountSettings>(AccountSettings.Section, property, AccountGroup, name, explanation, unit);

    private static SettingDefinition Of<TOptions>(string section, string property, string group, string name, string explanation, string unit = "")
        where TOptions : new() => SettingDefinition.Of<TOptions>(section, property, group, name, explanation, unit);
}
