using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace MovieRecs.Web.Settings;

/// <summary>Makes options that are made from other options anew whenever those have changed, and not before.</summary>
/// <typeparam name="TSource">What they are made from.</typeparam>
/// <typeparam name="TOptions">What is made from them.</typeparam>
internal sealed class FollowingOptions<TSource, TOptions> : IOptionsChangeTokenSource<TOptions>, IDisposable
{
    private readonly IDisposable? _watch;
    private ConfigurationReloadToken _token = new();

    public FollowingOptions(IOptionsMonitor<TSource> source, string? name = null)
    {
        Name = name;
        _watch = source.OnChange(_ => Interlocked.Exchange(ref _token, new ConfigurationReloadToken()).OnReload());
    }

    public string? Name { get; }

    public IChangeToken GetChangeToken() => Volatile.Read(ref _token);

    public void Dispose() => _watch?.Dispose();
}
