using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;
using MovieRecs.Web.Api.Problems;

namespace MovieRecs.Web.Api;

/// <summary>
/// Refuses parameters of a query that can't be read or aren't allowed, each by its name: the framework would answer 400
/// without a word for the first kind, and take the second.
/// </summary>
internal static class QueryCheck
{
    /// <summary>A filter for an endpoint whose handler marks such parameters by <see cref="FromQueryAttribute"/>, and says by attributes what they may be.</summary>
    public static EndpointFilterDelegate Create(EndpointFilterFactoryContext context, EndpointFilterDelegate next)
    {
        (string Name, ParameterInfo Parameter)[] parameters = [.. from parameter in context.MethodInfo.GetParameters()
                                                                  let query = parameter.GetCustomAttribute<FromQueryAttribute>()
                                                                  where query is not null
                                                                  select (query.Name ?? parameter.Name!, parameter)];
        return invocation =>
        {
            Dictionary<string, string> faults = [];
            foreach ((string name, ParameterInfo parameter) in parameters)
            {
                if (invocation.HttpContext.Request.Query.TryGetValue(name, out StringValues given) && FaultOf(name, parameter, given.ToString()) is { } fault)
                    faults.Add(name, fault);
            }

            return faults.Count > 0 ? ValueTask.FromResult<object?>(ApiProblems.Invalid(faults)) : next(invocation);
        };
    }

    private static string? FaultOf(string name, ParameterInfo parameter, string given)
    {
        Type type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        object value = given;
        if (type == typeof(int))
        {
            if (!int.TryParse(given, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number))
                return "It has to be a whole number.";
            value = number;
        }

        return parameter.GetCustomAttributes<ValidationAttribute>().FirstOrDefault(rule => !rule.IsValid(value))?.FormatErrorMessage(name);
    }
}
