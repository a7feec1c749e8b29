namespace MovieRecs.Domain.Catalogue;

/// <summary>What a person did on a movie. The numbers are stored: never renumber.</summary>
public enum CreditRole
{
    Director = 1,
    Lead = 2,
}
