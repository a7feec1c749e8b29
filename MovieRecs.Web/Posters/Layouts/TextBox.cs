namespace MovieRecs.Web.Posters.Layouts;

/// <summary>Where one line of text lies, from the top of its capitals to its baseline.</summary>
internal readonly record struct TextBox(string Text, double X, double Y, double Width, double Height);
