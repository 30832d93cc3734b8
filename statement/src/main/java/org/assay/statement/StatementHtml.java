package org.assay.statement;

/// The statement as one self-contained HTML page: no script, nothing fetched, light and dark, and
/// fit for printing.
public final class StatementHtml {

  private StatementHtml() {}

  /// The page, to be written as UTF-8. The same statement always gives the same page.
  public static String render(StatementOfCompliance statement) {
    return """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <meta name="description" content="%s"/>
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        %s</body>
        </html>
        """.formatted(
            Escaped.of(StatementPage.description(statement)),
            Escaped.of(StatementPage.title(statement)),
            StatementPage.textOf("screen.css"),
            new StatementPage(statement).body());
  }
}
