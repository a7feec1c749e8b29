using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MovieRecs.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Steering : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "BuddyName",
                table: "AspNetUsers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ApiTokens",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LastUsedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiTokens", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ApiTokens_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Predictions",
                columns: table => new
                {
                    RaterId = table.Column<int>(type: "INTEGER", nullable: false),
                    MovieId = table.Column<int>(type: "INTEGER", nullable: false),
                    ExpectedStars = table.Column<float>(type: "REAL", nullable: false),
                    Lowest = table.Column<float>(type: "REAL", nullable: true),
                    Highest = table.Column<float>(type: "REAL", nullable: true),
                    Match = table.Column<float>(type: "REAL", nullable: true),
                    HalfSteps = table.Column<int>(type: "INTEGER", nullable: false),
                    RatingsKnown = table.Column<int>(type: "INTEGER", nullable: false),
                    WasShown = table.Column<bool>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Predictions", x => new { x.RaterId, x.MovieId });
                    table.CheckConstraint("CK_Predictions_HalfSteps", "HalfSteps BETWEEN 1 AND 10");
                    table.ForeignKey(
                        name: "FK_Predictions_Movies_MovieId",
                        column: x => x.MovieId,
                        principalTable: "Movies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Predictions_Raters_RaterId",
                        column: x => x.RaterId,
                        principalTable: "Raters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PreferenceEntries",
                columns: table => new
                {
                    RaterId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PreferenceEntries", x => new { x.RaterId, x.Kind, x.Value });
                    table.ForeignKey(
                        name: "FK_PreferenceEntries_Raters_RaterId",
                        column: x => x.RaterId,
                        principalTable: "Raters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Preferences",
                columns: table => new
                {
                    RaterId = table.Column<int>(type: "INTEGER", nullable: false),
                    Popularity = table.Column<int>(type: "INTEGER", nullable: false),
                    Diversity = table.Column<int>(type: "INTEGER", nullable: true),
                    MostMinutes = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Preferences", x => x.RaterId);
                    table.CheckConstraint("CK_Preferences_Diversity", "Diversity BETWEEN 0 AND 100");
                    table.CheckConstraint("CK_Preferences_MostMinutes", "MostMinutes > 0");
                    table.CheckConstraint("CK_Preferences_Popularity", "Popularity BETWEEN -100 AND 100");
                    table.ForeignKey(
                        name: "FK_Preferences_Raters_RaterId",
                        column: x => x.RaterId,
                        principalTable: "Raters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Thumbs",
                columns: table => new
                {
                    RaterId = table.Column<int>(type: "INTEGER", nullable: false),
                    MovieId = table.Column<int>(type: "INTEGER", nullable: false),
                    Thumb = table.Column<int>(type: "INTEGER", nullable: false),
                    GivenAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Thumbs", x => new { x.RaterId, x.MovieId });
                    table.CheckConstraint("CK_Thumbs_Thumb", "Thumb BETWEEN 1 AND 2");
                    table.ForeignKey(
                        name: "FK_Thumbs_Movies_MovieId",
                        column: x => x.MovieId,
                        principalTable: "Movies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Thumbs_Raters_RaterId",
                        column: x => x.RaterId,
                        principalTable: "Raters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ApiTokens_AccountId",
                table: "ApiTokens",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_ApiTokens_Hash",
                table: "ApiTokens",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Predictions_MovieId",
                table: "Predictions",
                column: "MovieId");

            migrationBuilder.CreateIndex(
                name: "IX_Thumbs_MovieId",
                table: "Thumbs",
                column: "MovieId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ApiTokens");

            migrationBuilder.DropTable(
                name: "Predictions");

            migrationBuilder.DropTable(
                name: "PreferenceEntries");

            migrationBuilder.DropTable(
                name: "Preferences");

            migrationBuilder.DropTable(
                name: "Thumbs");

            migrationBuilder.DropColumn(
                name: "BuddyName",
                table: "AspNetUsers");
        }
    }
}
