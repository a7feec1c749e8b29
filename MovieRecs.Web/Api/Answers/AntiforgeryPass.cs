namespace MovieRecs.Web.Api.Answers;

/// <summary>What a write by the site's cookie has to send beside the cookies.</summary>
/// <param name="HeaderName">The header that takes it.</param>
internal sealed record AntiforgeryPass(string HeaderName, string Token);
