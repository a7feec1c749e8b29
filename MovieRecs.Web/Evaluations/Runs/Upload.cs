namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>A dataset that was uploaded to evaluate on.</summary>
/// <param name="Hash">The file's SHA-256, in lower-case hexadecimal: the same file is kept once.</param>
/// <param name="Name">The dataset's name: "ml-100k".</param>
/// <param name="FileName">What its owner called the file.</param>
/// <param name="HasFolds">True where it brings predefined folds.</param>
/// <param name="UploadedAt">Unix seconds.</param>
public sealed record Upload(string Hash, string Name, string FileName, long Bytes, bool HasFolds, long UploadedAt);
