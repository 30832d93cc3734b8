package org.assay.passwords.generation;

import java.io.IOException;
import java.util.List;
import org.assay.passwords.FactoryPassword;

/// Writes a lot as RFC 4180 has it: a heading line, a row for each device, the password last.
public final class LotWriter {
  private static final String END = "\r\n";

  private final Appendable out;

  /// Writes to something that holds passwords by its purpose.
  public LotWriter(Appendable out) {
    this.out = out;
  }

  /// The heading line.
  public void heading(List<String> identifiers, String passwordColumn) throws IOException {
    for (String name : identifiers) field(name).append(',');
    field(passwordColumn).append(END);
  }

  /// One device.
  public void device(List<String> identifiers, FactoryPassword password) throws IOException {
    for (String cell : identifiers) field(cell).append(',');
    password.writeTo(out);
    out.append(END);
  }

  private Appendable field(String cell) throws IOException {
    boolean quoted = false;
    for (int i = 0; i < cell.length() && !quoted; i++)
      quoted = "\",\r\n".indexOf(cell.charAt(i)) >= 0;
    return quoted
        ? out.append('"').append(cell.replace("\"", "\"\"")).append('"')
        : out.append(cell);
  }
}
