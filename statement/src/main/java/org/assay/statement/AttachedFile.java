package org.assay.statement;

import java.util.Arrays;

/// A file that is attached to the PDF beside its source, such as the entry of a ledger.
public final class AttachedFile {

  private final String name;
  private final String description;
  private final String mediaType;
  private final byte[] content;

  /// @param name under which it is attached, such as `ledger-proof.txt`
  /// @param description what it is, in a sentence
  public AttachedFile(String name, String description, String mediaType, byte[] content) {
    this.name = PlainText.line("the name of an attached file", name);
    this.description = PlainText.line("the description of an attached file", description);
    this.mediaType = mediaType;
    this.content = content.clone();
  }

  String name() {
    return name;
  }

  String description() {
    return description;
  }

  String mediaType() {
    return mediaType;
  }

  byte[] content() {
    return content.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AttachedFile that
        && name.equals(that.name)
        && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return "attached file " + name;
  }
}
