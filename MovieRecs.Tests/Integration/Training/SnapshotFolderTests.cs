using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Snapshots;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Startup;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Integration.Training;

public sealed class SnapshotFolderTests : IDisposable
{
    private static readonly Movie _movie = Some.Movie(1, "One");

    private static readonly ModelSnapshot _snapshot = SomeModel.Train([_movie], Some.Dataset((1, 1, 5), (2, 1, 4))).Snapshot;

    private readonly string _data = Directory.CreateTempSubdirectory("movierecs-snapshots-").FullName;

    private string Snapshots => Path.Combine(_data, "snapshots");

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public void Load_NoFolder_IsNothing()
    {
        SnapshotFolder folder = Open();

        Assert.Null(folder.Load(Join));
        Assert.Empty(folder.List());
    }

    [Fact]
    public void Write_OneMoreThanIsKept_DeletesTheOldest()
    {
        SnapshotFolder folder = Open(keep: 2);

        int[] written = [folder.Write(_snapshot), folder.Write(_snapshot), folder.Write(_snapshot)];

        Assert.Equal([1, 2, 3], written);
        Assert.Equal([3, 2], folder.List().Select(entry => entry.Number));
        Assert.All(folder.List(), entry => Assert.True(entry.Bytes > 100));
    }

    [Fact]
    public void Write_WithANumber_TakesThePlaceOfThatSnapshot()
    {
        SnapshotFolder folder = Open();
        int number = folder.Write(_snapshot);

        folder.Write(_snapshot with { Facts = _snapshot.Facts with { CodeVersion = "measured" } }, number);

        Assert.Single(folder.List());
        Assert.Equal("measured", folder.Load(Join)!.Recommender.Model.Facts.CodeVersion);
    }

    [Fact]
    public void Load_NewestDamaged_GivesTheOneBeforeAndSaysWhy()
    {
        SnapshotFolder folder = Open();
        folder.Write(_snapshot);
        string newest = PathOf(folder.Write(_snapshot));
        File.WriteAllBytes(newest, File.ReadAllBytes(newest)[..^7]);

        ServedModel? loaded = folder.Load(Join);

        Assert.Equal(1, loaded?.Snapshot);
        Assert.Contains("cut short", folder.List()[0].Problem, StringComparison.Ordinal);
        Assert.Null(folder.List()[1].Problem);
    }

    [Fact]
    public void Load_AllDamaged_IsNothingAndNoneIsDeleted()
    {
        SnapshotFolder folder = Open();
        string only = PathOf(folder.Write(_snapshot));
        File.WriteAllText(only, "not a snapshot");

        Assert.Null(folder.Load(Join));
        Assert.Equal("It is no snapshot: it doesn't begin as one.", Assert.Single(folder.List()).Problem);
    }

    [Fact]
    public void Load_Refused_IsPassedOverWithTheReason()
    {
        SnapshotFolder folder = Open();
        folder.Write(_snapshot);

        Assert.Null(folder.Load(_ => throw new SnapshotException("It is another's.")));
        Assert.Equal("It is another's.", Assert.Single(folder.List()).Problem);
    }

    [Fact]
    public void Load_NewestCanNotBeJoined_GivesTheOneBeforeAndSaysWhy()
    {
        SnapshotFolder folder = Open();
        folder.Write(_snapshot);
        folder.Write(_snapshot with { Facts = _snapshot.Facts with { CodeVersion = "newer" } });

        ServedModel? loaded = folder.Load(snapshot => snapshot.Facts.CodeVersion == "newer" ? throw new InvalidOperationException("No such part.") : Join(snapshot));

        Assert.Equal(1, loaded?.Snapshot);
        Assert.Equal("It can't be served (No such part.).", folder.List()[0].Problem);
    }

    [Fact]
    public void Load_Cancelled_PassesNothingOver()
    {
        SnapshotFolder folder = Open();
        folder.Write(_snapshot);

        Assert.Throws<OperationCanceledException>(() => folder.Load(_ => throw new OperationCanceledException()));

        Assert.Null(Assert.Single(folder.List()).Problem);
    }

    [Fact]
    public void Write_BesideOneOfAnotherVersion_NeverDeletesIt()
    {
        SnapshotFolder folder = Open(keep: 1);
        string other = PathOf(folder.Write(_snapshot));
        byte[] foreign = SomeSnapshot.OfVersion(File.ReadAllBytes(other), 9);
        File.WriteAllBytes(other, foreign);

        folder.Write(_snapshot);
        folder.Write(_snapshot);

        Assert.Equal([3, 1], folder.List().Select(entry => entry.Number));
        Assert.Equal(foreign, File.ReadAllBytes(other));
    }

    [Fact]
    public void Write_ADamagedOneAmongTheNewest_DoesNotCountAsKept()
    {
        SnapshotFolder folder = Open(keep: 2);
        folder.Write(_snapshot);
        string damaged = PathOf(folder.Write(_snapshot));
        File.WriteAllText(damaged, "not a snapshot");
        folder.Load(Join);

        folder.Write(_snapshot);

        Assert.Equal([3, 2, 1], folder.List().Select(entry => entry.Number));
    }

    [Fact]
    public void Write_WhereAKilledProgramLeftHalfAFile_CleansUp()
    {
        Directory.CreateDirectory(Snapshots);
        File.WriteAllText(Path.Combine(Snapshots, "model-000001.snapshot.tmp"), "half");
        File.WriteAllText(Path.Combine(Snapshots, "model-000007.snapshot.tmp"), "half");
        File.WriteAllText(Path.Combine(Snapshots, "notes.txt"), "mine");

        Open().Write(_snapshot);

        Assert.Equal(["model-000001.snapshot", "notes.txt"], Directory.GetFiles(Snapshots).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Write_BesideAFileThatCanNotBeOpened_WritesAndPrunesAndLeavesItAlone()
    {
        SnapshotFolder folder = Open(keep: 1);
        folder.Write(_snapshot);
        string dangling = PathOf(2);
        File.CreateSymbolicLink(dangling, Path.Combine(_data, "nowhere"));

        Assert.Equal(3, folder.Write(_snapshot));

        Assert.Equal([dangling, PathOf(3)], Directory.GetFileSystemEntries(Snapshots).Order(StringComparer.Ordinal));
        Assert.Equal([3, 2], folder.List().Select(entry => entry.Number));
        Assert.Equal(3, folder.Load(Join)?.Snapshot);
    }

    [Fact]
    public void Write_FolderCanNotBeMade_SaysWhereAndWhatToDo()
    {
        File.WriteAllText(Snapshots, "a file stands where the folder belongs");

        SnapshotException error = Assert.Throws<SnapshotException>(() => Open().Write(_snapshot));

        Assert.Contains($"can't be written to {Snapshots} (", error.Message, StringComparison.Ordinal);
        Assert.Contains("Make room on the disk", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_DiskIsFullHalfWay_LeavesNoHalfFileAndTheOthersAsTheyWere()
    {
        Open().Write(_snapshot);
        byte[] before = File.ReadAllBytes(PathOf(1));
        SnapshotFolder folder = new(new DataFolder(_data), Options.Create(new TrainingOptions()), NullLogger<SnapshotFolder>.Instance) { Create = path => new FullDisk(path, before.Length / 2) };

        SnapshotException error = Assert.Throws<SnapshotException>(() => folder.Write(_snapshot));

        Assert.Contains("(No space left on device). Make room on the disk", error.Message, StringComparison.Ordinal);
        Assert.Equal([PathOf(1)], Directory.GetFiles(Snapshots));
        Assert.Equal(before, File.ReadAllBytes(PathOf(1)));
    }

    [Fact]
    public void Write_Untouchable_IsKeptHoweverOld()
    {
        SnapshotFolder folder = Open(keep: 1);
        folder.Write(_snapshot);
        folder.Write(_snapshot, untouchable: new HashSet<int> { 1 });

        folder.Write(_snapshot, untouchable: new HashSet<int> { 1 });

        Assert.Equal([3, 1], folder.List().Select(entry => entry.Number));
    }

    [Fact]
    public void Write_AfterANumber_TakesTheNext()
    {
        SnapshotFolder folder = Open();

        Assert.Equal([8, 9], [folder.Write(_snapshot, after: 7), folder.Write(_snapshot, after: 7)]);
    }

    [Fact]
    public void Read_ANumberThatIsNotThere_SaysSo() =>
        Assert.Equal("Its file is not there any more.", Assert.Throws<SnapshotException>(() => Open().Read(3, Join)).Message);

    [Fact]
    public void Write_PlaceIsTaken_LeavesNoHalfFile()
    {
        SnapshotFolder folder = Open();
        folder.Write(_snapshot);
        Directory.CreateDirectory(PathOf(2));

        Assert.Throws<SnapshotException>(() => folder.Write(_snapshot));

        Assert.Equal(["model-000001.snapshot"], Directory.GetFiles(Snapshots).Select(Path.GetFileName));
    }

    private static Recommender Join(ModelSnapshot snapshot) => new(new TrainedModel(snapshot, [_movie]));

    private string PathOf(int number) => Path.Combine(Snapshots, $"model-{number:000000}.snapshot");

    private SnapshotFolder Open(int keep = 5) =>
        new(new DataFolder(_data), Options.Create(new TrainingOptions { KeepSnapshots = keep }), NullLogger<SnapshotFolder>.Instance);
}
