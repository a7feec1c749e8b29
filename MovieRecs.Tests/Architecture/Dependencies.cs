using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace MovieRecs.Tests.Architecture;

/// <summary>What the types of one namespace use, read from the compiled assembly.</summary>
internal sealed class Dependencies
{
    private readonly string _root;

    /// <param name="root">The namespace that is looked at, with all beneath it.</param>
    public Dependencies(System.Reflection.Assembly assembly, string root)
    {
        _root = root;
        Types = [.. new ArchLoader().LoadAssemblies(assembly).Build().Types.Where(type => IsIn(type.Namespace.FullName, root))];
        // A generic parameter, which the compiler's own helpers have too, lives in no namespace.
        Uses =
        [
            .. Types.SelectMany(type => type.Dependencies).Where(use => use.Target is not GenericParameter)
                .Select(use => new Use(use.Origin.FullName, NamespaceOf(use.Origin), use.Target.FullName, NamespaceOf(use.Target)))
                .Distinct(),
        ];
    }

    /// <summary>The types that were found.</summary>
    public IReadOnlyList<IType> Types { get; }

    /// <summary>Which type uses which.</summary>
    public IReadOnlyList<Use> Uses { get; }

    /// <summary>The folders directly under the root.</summary>
    public IReadOnlyList<string> Folders => [.. Types.Select(type => FolderOf(type.Namespace.FullName)).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Every use of a folder by one that may not use it.</summary>
    /// <param name="order">Each folder may use those before it, and itself.</param>
    public IEnumerable<Use> AgainstTheArrow(IReadOnlyList<string> order)
    {
        int Place(string? folder) => folder is null ? -1 : order.Index().First(pair => pair.Item == folder).Index;
        return Uses.Where(use => FolderOf(use.TargetNamespace) is { } target && Place(target) > Place(FolderOf(use.OriginNamespace)));
    }

    /// <summary>Every use of a namespace, or of one beneath it.</summary>
    public IEnumerable<Use> Of(string forbidden) => Uses.Where(use => IsIn(use.TargetNamespace, forbidden));

    private static bool IsIn(string name, string root) => name == root || name.StartsWith(root + ".", StringComparison.Ordinal);

    /// <summary>Empty where it has none, as the type parameters of the compiler's own helpers haven't.</summary>
    private static string NamespaceOf(IType type) => type.Namespace?.FullName ?? "";

    private string? FolderOf(string name) => IsIn(name, _root) && name.Length > _root.Length ? name[(_root.Length + 1)..].Split('.')[0] : null;

    /// <summary>One type that uses another.</summary>
    public sealed record Use(string Origin, string OriginNamespace, string Target, string TargetNamespace)
    {
        public override string ToString() => $"{Origin} uses {Target}";
    }
}
