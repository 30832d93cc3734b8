package org.assay.disclosure.securitytxt;

import java.util.ArrayList;
import java.util.List;

/// Reads the lines of a file by the grammar of RFC 9116 section 4.
final class Lines {

  private final List<Remark> remarks;
  private final List<Field> fields = new ArrayList<>();
  private boolean windows;
  private boolean unix;

  private Lines(List<Remark> remarks) {
    this.remarks = remarks;
  }

  static List<Field> read(SignedText frame, String whole, List<Remark> remarks) {
    var reader = new Lines(remarks);
    reader.read(frame.text(), frame.firstLine(), !frame.isSigned());
    if (whole.isBlank()) {
      remarks.add(
          new Remark(Code.EMPTY_FILE, 0, "", "write at least a Contact and an Expires field"));
    }
    return reader.fields;
  }

  private void remark(Code code, int line, String found, String mend) {
    remarks.add(new Remark(code, line, found, mend));
  }

  private void read(String text, int firstLine, boolean lastNeedsEnd) {
    int number = firstLine;
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      boolean ended = end >= 0;
      int stop = ended ? end : text.length();
      boolean carriage = stop > from && text.charAt(stop - 1) == '\r';
      noteEnd(ended, carriage);
      line(text.substring(from, carriage ? stop - 1 : stop), number);
      if (!ended && lastNeedsEnd) {
        remark(Code.NO_LINE_END, number, "", "end the last line, too, with a line end");
      }
      from = stop + 1;
      number++;
    }
    if (windows && unix) {
      remark(Code.MIXED_LINE_ENDS, 0, "", "end all lines alike");
    }
  }

  private void noteEnd(boolean ended, boolean carriage) {
    if (!ended) return;
    if (carriage) windows = true;
    else unix = true;
  }

  private void line(String line, int number) {
    controls(line, number);
    if (line.isBlank()) return;
    if (line.startsWith("#")) return;
    if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
      remark(Code.LEADING_BLANK, number, line.strip(), "begin the line with the name");
    }
    int colon = line.indexOf(':');
    if (colon < 0) {
      remark(
          Code.NO_COLON, number, line.strip(), "write \"Name: value\", or begin a comment with #");
      return;
    }
    field(line.substring(0, colon), line.substring(colon + 1), number);
  }

  private void controls(String line, int number) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\r') {
        remark(Code.LONE_CARRIAGE_RETURN, number, "", "end lines with CRLF or LF");
        return;
      }
      if ((c < 0x20 && c != '\t') || c == 0x7f) {
        remark(
            Code.CONTROL_CHARACTER, number, "U+%04X".formatted((int) c), "take the character out");
        return;
      }
    }
  }

  private void field(String written, String rest, int number) {
    var name = written.strip();
    if (name.isEmpty()) {
      remark(Code.EMPTY_NAME, number, rest.strip(), "write the name before the colon");
      return;
    }
    if (!written.equals(written.stripTrailing())) {
      remark(Code.BLANK_BEFORE_COLON, number, written, "write \"%s:\"".formatted(name));
    }
    if (!name.chars().allMatch(c -> c >= 33 && c <= 126)) {
      remark(Code.BAD_NAME, number, name, "use letters, digits and hyphens in names");
    }
    value(name, rest, number);
  }

  private void value(String name, String rest, int number) {
    var value = rest.strip();
    if (value.isEmpty()) {
      remark(Code.EMPTY_VALUE, number, name + ":", "write a value, or take the line out");
      return;
    }
    int blanks = rest.length() - rest.stripLeading().length();
    if (blanks == 0 || rest.charAt(0) != ' ') {
      remark(
          Code.NO_BLANK_AFTER_COLON,
          number,
          name + ":" + value,
          "write \"%s: %s\"".formatted(name, value));
    } else if (blanks > 1) {
      remark(
          Code.NOT_ONE_BLANK_AFTER_COLON,
          number,
          name + ":" + rest,
          "write \"%s: %s\"".formatted(name, value));
    }
    if (!rest.equals(rest.stripTrailing())) {
      remark(Code.TRAILING_BLANK, number, "", "take the blanks at the end out");
    }
    fields.add(new Field(name, value, number));
  }
}
