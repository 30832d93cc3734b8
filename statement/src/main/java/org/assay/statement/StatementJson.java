package org.assay.statement;

/// The machine-readable form of a statement: UTF-8 JSON with members in a fixed order, described by
/// `docs/schemas/statement-of-compliance.schema.json`.
public final class StatementJson {

  /// The value of the member `schema` of every statement: what it is, and the version of its form.
  public static final String SCHEMA = "urn:assay:statement-of-compliance:1";

  /// The name under which the JSON is attached to the PDF.
  public static final String FILE_NAME = "statement-of-compliance.json";

  private StatementJson() {}

  /// The statement as indented JSON that ends with a line feed. The same statement always gives the
  /// same bytes.
  public static byte[] write(StatementOfCompliance statement) {
    return StatementJsonWriter.indented(statement);
  }

  /// The statement that a JSON file holds; [#write] gives the same bytes again.
  ///
  /// @param file the file's name for messages
  /// @throws org.assay.law.input.BadInputException if the file is not a statement, lacks
  ///     something, contradicts itself, or was changed after its number was computed
  public static StatementOfCompliance read(String file, byte[] content) {
    return StatementJsonReader.read(file, content);
  }

  /// What a JSON file turns out to be; [#read] is for those who need a statement or nothing.
  ///
  /// @param file the file's name for messages
  public static StatementReading examine(String file, byte[] content) {
    return StatementJsonReader.examine(file, content);
  }
}
