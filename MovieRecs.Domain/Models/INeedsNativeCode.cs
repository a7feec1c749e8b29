namespace MovieRecs.Domain.Models;

/// <summary>A trainer whose native library doesn't load on every machine.</summary>
public interface INeedsNativeCode
{
    /// <summary>Null where it can train on this machine; else a sentence that says what is missing and what to install.</summary>
    string? WhatIsMissing { get; }
}
