using Microsoft.Extensions.Options;

namespace MovieRecs.Web.Settings;

/// <summary>Options whose <see cref="Value"/> is at each reading what the settings say then; who keeps one keeps it as it was.</summary>
internal sealed class LiveOptions<T>(IOptionsMonitor<T> monitor) : IOptions<T>
    where T : class
{
    public T Value => monitor.CurrentValue;
}
