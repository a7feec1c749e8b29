using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Data.Configurations;

internal sealed class RaterIdConverter() : ValueConverter<RaterId, int>(id => id.Value, value => new RaterId(value));
