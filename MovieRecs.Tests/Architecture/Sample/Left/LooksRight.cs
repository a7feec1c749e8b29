using System.Security.Claims;
using MovieRecs.Tests.Architecture.Sample.Right;

namespace MovieRecs.Tests.Architecture.Sample.Left;

/// <summary>Uses a folder to its right, and what serves: both are faults that the rules have to find.</summary>
internal sealed record LooksRight(LooksLeft? Wrong, ClaimsPrincipal? Person);
