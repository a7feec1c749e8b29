using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Web.Data.Configurations;

internal sealed class MovieIdConverter() : ValueConverter<MovieId, int>(id => id.Value, value => new MovieId(value));
