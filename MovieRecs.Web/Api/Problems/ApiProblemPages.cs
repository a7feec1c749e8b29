using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MovieRecs.Web.Api.Problems;

/// <summary>Sees to it that an error of the API is answered as problem details, where a page would say it in HTML.</summary>
internal static class ApiProblemPages
{
    public static void Use(IApplicationBuilder api)
    {
        api.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = AnswerExceptionAsync });
        api.UseStatusCodePages(context => ApiProblems.Of(context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext));
        api.Use((context, next) =>
        {
            // What a person is told is nobody else's.
            context.Response.Headers.CacheControl = "no-store";
            return next(context);
        });
    }

    private static Task AnswerExceptionAsync(HttpContext context)
    {
        int status = StatusOf(context.Features.Get<IExceptionHandlerFeature>()?.Error);
        if (status == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = ApiProblems.SecondsToWait;
        return ApiProblems.Of(status).ExecuteAsync(context);
    }

    private static int StatusOf(Exception? error) => error switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        SqliteException { SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED } => StatusCodes.Status503ServiceUnavailable,
        { InnerException: SqliteException inner } => StatusOf(inner),
        _ => StatusCodes.Status500InternalServerError,
    };
}
