using System.ComponentModel.DataAnnotations;

namespace MovieRecs.Web.Api;

/// <summary>Says that a text has to name a value of an enumeration, in whatever case: the framework would insist on ours, and take numbers.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NameInAttribute(Type values) : ValidationAttribute
{
    public Type Values => values;

    /// <summary>The names as the API writes them.</summary>
    public IReadOnlyList<string> Names { get; } = [.. Enum.GetNames(values).Select(name => char.ToLowerInvariant(name[0]) + name[1..])];

    public override bool IsValid(object? value) => value is string text && Names.Contains(text, StringComparer.OrdinalIgnoreCase);

    public override string FormatErrorMessage(string name) => $"It has to be one of {string.Join(", ", Names)}.";
}
