using System.Buffers.Binary;
using System.Text;
using CsCheck;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Content;
using MovieRecs.Domain.Models.Match;
using MovieRecs.Domain.Models.Snapshots;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models.Snapshots;

public sealed class ModelFileTests
{
    private static readonly TrainedModel _model = SomeModel.TwoTastesWithStars();

    private static readonly byte[] _file = SomeSnapshot.Write(_model.Snapshot);

    [Fact]
    public void Read_WhatWasWritten_ScoresTheSame()
    {
        TrainedModel restored = new(SomeSnapshot.Read(_file), _model.Movies);
        UserProfile person = SomeModel.Profile((3, 5), (22, 1));
        int[] candidates = [.. Enumerable.Range(0, _model.Items.Count)];
        float[] before = new float[candidates.Length];
        float[] after = new float[candidates.Length];

        _model.For(person).Score(candidates, before);
        restored.For(person).Score(candidates, after);

        Assert.Equal(before, after);
        Assert.True(before.Distinct().Count() > 1, "all scores are alike");
        Assert.True(restored.Ease.Knows(4), "EASE is not there");
        Assert.Equal(_model.Popularity.LikedShare(4), restored.Popularity.LikedShare(4));
    }

    [Fact]
    public void Read_WhatWasWritten_HasAllFacts()
    {
        ModelFacts facts = _model.Facts with
        {
            DataVersion = "a/1",
            CodeVersion = "1.2.3",
            Holdout = new HoldoutFigures(0.1, 7, 30, 96) { RankedPeople = 29, NdcgAt10 = 0.42, NdcgAt10Error = 0.01, PopularityNdcgAt10 = 0.2, RankRunnerUp = "ease", RunnerUpNdcgAt10 = 0.4 },
            Settings = new ModelSettings { Hybrid = new() { Content = 0.3f } },
        };

        Assert.Equal(facts, SomeSnapshot.Read(SomeSnapshot.Write(_model.Snapshot with { Facts = facts })).Facts);
    }

    [Fact]
    public void Read_WhatWasWritten_PredictsTheSameStars()
    {
        (MovieId, Stars)[] ratings = [(new(3), Stars.FromHalfSteps(10)), (new(22), Stars.FromHalfSteps(2))];
        IPersonalStars before = _model.Stars!.FoldIn(ratings);
        IPersonalStars after = SomeSnapshot.Read(_file).Stars!.FoldIn(ratings);

        foreach (Movie movie in _model.Movies)
        {
            Assert.True(before.TryPredict(movie.Id, out float stars));
            Assert.True(after.TryPredict(movie.Id, out float restored));
            Assert.Equal(stars, restored);
        }
    }

    [Fact]
    public void Read_WhatWasWritten_HasTheMatchOrNone()
    {
        MatchCalibration match = MatchCalibration.Logistic(1.5, 3.6);

        MatchCalibration restored = SomeSnapshot.Read(SomeSnapshot.Write(_model.Snapshot with { Match = match })).Match!;

        Assert.Equal(match.Stars, restored.Stars);
        Assert.Equal(match.Probabilities, restored.Probabilities);
        Assert.Null(SomeSnapshot.Read(_file).Match);
    }

    [Fact]
    public void Read_WhatWasWritten_HasTheIntervalOrNone()
    {
        Assert.Equal(1.25f, SomeSnapshot.Read(SomeSnapshot.Write(_model.Snapshot with { Interval = new IntervalCalibration(1.25f) })).Interval!.Factor);
        // A file of the time before there were intervals looks like this one, which has no such section.
        Assert.Null(SomeSnapshot.Read(_file).Interval);
    }

    [Fact]
    public void Read_WhatWasWritten_HasTheWordsOfRatedMoviesAndOthers()
    {
        ModelSnapshot snapshot = SomeModel.Train([Some.Movie(2, "Été, été!"), Some.Movie(4, "Heat"), Some.Movie(7, "Un été")], Some.Dataset((1, 4, 5))).Snapshot;

        ModelSnapshot restored = SomeSnapshot.Read(SomeSnapshot.Write(snapshot));

        Assert.Equal([("ete", 2f)], restored.Words.Of(new(2)));
        Assert.Empty(restored.Words.Of(new(4)));
        Assert.Equal([("ete", 1f)], restored.Words.Of(new(7)));
    }

    [Fact]
    public void Read_WithoutWords_HasNone()
    {
        ModelSnapshot without = SomeModel.Train([Some.Movie(2, "Heat"), Some.Movie(4, "Heat")]).Snapshot with { Words = MovieWords.None };

        Assert.Empty(SomeSnapshot.Read(SomeSnapshot.Write(without)).Words.Of(new(2)));
    }

    [Fact]
    public void Read_WithoutEase_CoversNothingByIt()
    {
        ModelSnapshot without = SomeModel.Train([Some.Movie(1, "One")]).Snapshot;

        Assert.False(new TrainedModel(SomeSnapshot.Read(SomeSnapshot.Write(without)), [Some.Movie(1, "One")]).Ease.Knows(0));
    }

    [Fact]
    public void Read_NoRatings_IsEmptyAndSafe() => Assert.Equal(0, SomeSnapshot.Read(SomeSnapshot.Write(SomeModel.Train([]).Snapshot)).Items.Count);

    [Fact]
    public void Read_CutShortAnywhere_IsRefused() => Gen.Int[0, _file.Length - 1].Sample(
        length => Assert.False(Assert.Throws<SnapshotException>(() => SomeSnapshot.Read(_file[..length])).IsOfAnotherVersion), iter: 200);

    [Fact]
    public void Read_AnyBitFlipped_IsRefused() => Gen.Select(Gen.Int[0, _file.Length - 1], Gen.Int[0, 7]).Sample(
        (at, bit) =>
        {
            byte[] damaged = [.. _file];
            damaged[at] ^= (byte)(1 << bit);
            Assert.Throws<SnapshotException>(() => SomeSnapshot.Read(damaged));
        },
        iter: 500);

    [Fact]
    public void Read_ContentThatOnlyItsChecksumFits_IsRefusedOrReadButNeverFailsOtherwise() => Gen.Select(Gen.Int[0, _file.Length - SomeSnapshot.ContentAt - 1], Gen.Byte).Sample(
        (at, value) =>
        {
            byte[] forged = SomeSnapshot.Forged(_file, content =>
            {
                content[at] = value;
                return content;
            });
            Exception? error = Record.Exception(() => SomeSnapshot.Read(forged));
            Assert.True(error is null or SnapshotException, error?.ToString());
        },
        iter: 500);

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(30)]
    public void Read_FewBytes_AreNoSnapshot(int count) => Assert.Throws<SnapshotException>(() => SomeSnapshot.Read(new byte[count]));

    [Fact]
    public void Read_CutShort_SaysHowMuchIsThere()
    {
        string message = Assert.Throws<SnapshotException>(() => SomeSnapshot.Read(_file[..100])).Message;

        Assert.Equal($"It is cut short: 48 of {_file.Length - SomeSnapshot.ContentAt} bytes are there.", message);
    }

    [Fact]
    public void Read_AFlippedByte_SaysThatItIsDamaged()
    {
        byte[] damaged = [.. _file];
        damaged[^1] ^= 1;

        Assert.Equal("It is damaged: its content doesn't match its checksum.", Assert.Throws<SnapshotException>(() => SomeSnapshot.Read(damaged)).Message);
    }

    [Fact]
    public void Read_AnotherFormatVersion_NamesBothAndIsNoDamage()
    {
        byte[] other = SomeSnapshot.OfVersion(_file, 7);

        SnapshotException error = Assert.Throws<SnapshotException>(() => SomeSnapshot.Read(other));

        Assert.Equal("It is of format version 7, and this version of MovieRecs reads version 1.", error.Message);
        Assert.True(error.IsOfAnotherVersion);
        Assert.True(ModelFile.IsOfAnotherVersion(new MemoryStream(other)));
        Assert.False(ModelFile.IsOfAnotherVersion(new MemoryStream(_file)));
        Assert.False(ModelFile.IsOfAnotherVersion(new MemoryStream(_file[..60])));
    }

    [Fact]
    public void Read_ASectionOfANewerProgram_IsNamed()
    {
        byte[] newer = SomeSnapshot.Forged(_file, content => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(content).Replace("popularity", "popularitz", StringComparison.Ordinal)));

        SnapshotException error = Assert.Throws<SnapshotException>(() => SomeSnapshot.Read(newer));

        Assert.True(error.IsOfAnotherVersion);
        Assert.Contains("\"popularitz\"", error.Message, StringComparison.Ordinal);
        Assert.True(ModelFile.IsOfAnotherVersion(new MemoryStream(newer)));
    }

    [Fact]
    public void Read_FactsOfAnotherProgram_AreNoDamageUnlessTheFileIsDamaged()
    {
        byte[] other = SomeSnapshot.WithFacts(_file, facts => facts["Duration"] = 12);
        byte[] damaged = [.. other];
        damaged[^1] ^= 1;

        Assert.True(Assert.Throws<SnapshotException>(() => SomeSnapshot.Read(other)).IsOfAnotherVersion);
        Assert.True(ModelFile.IsOfAnotherVersion(new MemoryStream(other)));
        Assert.False(ModelFile.IsOfAnotherVersion(new MemoryStream(damaged)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Ials")]
    [InlineData("Hybrid")]
    public void Read_FactsWithoutSettings_AreRefused(string? part)
    {
        byte[] forged = SomeSnapshot.WithFacts(_file, facts =>
        {
            if (part is null)
                facts["Settings"] = null;
            else
                facts["Settings"]![part] = null;
        });

        Assert.StartsWith("Its facts can't be read", Assert.Throws<SnapshotException>(() => SomeSnapshot.Read(forged)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(-1)]
    public void Read_AbsurdLength_IsRefusedWithoutReservingIt(int length)
    {
        byte[] forged = SomeSnapshot.Forged(_file, content =>
        {
            // Behind the number of sections: how long the first one's name is.
            BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan(sizeof(int)), length);
            return content;
        });
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<SnapshotException>(() => SomeSnapshot.Read(forged));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
    }

    [Fact]
    public void Read_ARequiredSectionMissing_IsNamed()
    {
        byte[] none = SomeSnapshot.Forged(_file, _ => new byte[sizeof(int)]);

        Assert.Contains("\"facts\"", Assert.Throws<SnapshotException>(() => SomeSnapshot.Read(none)).Message, StringComparison.Ordinal);
    }
}
