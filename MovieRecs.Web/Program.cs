using MovieRecs.Web.Commands;
using MovieRecs.Web.Startup;

if (Verbs.Handles(args))
    return await Verbs.RunAsync(args);

try
{
    WebApplication app = await Site.BuildAsync(args);
    await app.RunAsync();
    return 0;
}
catch (Exception error) when (StartFailure.Explain(error) is { } reason)
{
    await Console.Error.WriteLineAsync(reason);
    return 1;
}
