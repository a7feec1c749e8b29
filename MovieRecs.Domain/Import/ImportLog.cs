namespace MovieRecs.Domain.Import;

/// <summary>Counts what becomes of the rows of one file, and keeps the first cases of each kind of trouble.</summary>
internal sealed class ImportLog(ImportRowKind kind, string file)
{
    /// <summary>How many cases of each action are told one by one.</summary>
    public const int CasesKept = 20;

    private readonly List<ImportCase> _cases = [];
    private readonly long[] _counts = new long[3];

    public ImportRowKind Kind => kind;

    public string File => file;

    /// <summary>Rows read, blank lines and the header aside.</summary>
    public long Read { get; set; }

    public IReadOnlyList<ImportCase> Cases => _cases;

    public RowCounts Counts => new(kind, Read, Read - Count(ImportAction.Rejected) - Count(ImportAction.Merged), Count(ImportAction.Repaired), Count(ImportAction.Rejected), Count(ImportAction.Merged));

    public void Add(ImportAction action, int line, string problem)
    {
        if (IsTold(action))
            _cases.Add(new ImportCase(file, line, problem, action));
        _counts[(int)action]++;
    }

    /// <summary>True where the next case is still told; spares the making of a message that isn't.</summary>
    public bool IsTold(ImportAction action) => Count(action) < CasesKept;

    public void Reject(int line, string problem) => Add(ImportAction.Rejected, line, problem);

    /// <exception cref="ImportException">Always.</exception>
    public ImportException Fatal(int line, string problem) => new($"{file} line {line}: {problem}");

    private long Count(ImportAction action) => _counts[(int)action];
}
