using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Data.Configurations;

internal sealed class StarsConverter() : ValueConverter<Stars, int>(stars => stars.HalfSteps, value => Stars.FromHalfSteps(value));
