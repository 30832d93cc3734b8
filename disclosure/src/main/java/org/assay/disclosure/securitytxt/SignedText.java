package org.assay.disclosure.securitytxt;

import java.util.ArrayList;
import java.util.List;

/// The OpenPGP cleartext frame of a file (RFC 9580 section 7), taken off.
///
/// @param isSigned whether there is a frame
/// @param firstLine the line of the file, counted from 1, on which the text inside begins
/// @param text the text inside, its dashes no longer escaped
/// @param signature the armoured signature; empty where there is none
record SignedText(boolean isSigned, int firstLine, String text, String signature) {

  private static final String BEGIN = "-----BEGIN PGP SIGNED MESSAGE-----";
  private static final String SIGNATURE = "-----BEGIN PGP SIGNATURE-----";
  private static final String END = "-----END PGP SIGNATURE-----";

  static SignedText of(String text, List<Remark> remarks) {
    return text.contains(BEGIN)
        ? new Reader(text, remarks).read()
        : new SignedText(false, 1, text, "");
  }

  private static final class Reader {

    private final List<String> lines;
    private final List<Remark> remarks;
    private int at;

    Reader(String text, List<Remark> remarks) {
      this.lines = List.of(text.split("(?<=\n)", -1));
      this.remarks = remarks;
    }

    private String line(int index) {
      return lines.get(index).stripTrailing();
    }

    private void remark(Code code, int index, String found, String mend) {
      remarks.add(new Remark(code, index + 1, found, mend));
    }

    SignedText read() {
      before();
      headers();
      int first = at;
      var text = text();
      return new SignedText(true, first + 1, text, signature());
    }

    private void before() {
      while (!line(at).equals(BEGIN)) {
        if (!line(at).isBlank()) {
          remark(
              Code.DATA_OUTSIDE_SIGNATURE,
              at,
              line(at),
              "put the line inside the signed part, or take it out");
        }
        if (++at == lines.size()) {
          at = 0;
          remark(Code.SIGNATURE_MALFORMED, 0, BEGIN, "let the frame begin on a line of its own");
          break;
        }
      }
      at++;
    }

    private void headers() {
      boolean hash = false;
      int start = at;
      while (at < lines.size() && !line(at).isEmpty()) {
        if (line(at).startsWith("Hash: ")) {
          hash = true;
        } else {
          remark(
              Code.SIGNATURE_MALFORMED,
              at,
              line(at),
              "after the first line only Hash headers and an empty line may stand");
          break;
        }
        at++;
      }
      if (!hash) {
        remark(Code.NO_HASH_HEADER, start, "", "sign again; the program must write a Hash header");
      }
      if (at < lines.size() && line(at).isEmpty()) at++;
    }

    private String text() {
      var text = new StringBuilder();
      while (at < lines.size() && !line(at).equals(SIGNATURE)) {
        var line = lines.get(at);
        if (line.startsWith("- ")) {
          text.append(line.substring(2));
        } else {
          if (line.startsWith("-")) {
            remark(
                Code.NOT_DASH_ESCAPED,
                at,
                line.strip(),
                "sign again; lines that begin with a dash get \"- \" before them");
          }
          text.append(line);
        }
        at++;
      }
      return text.toString();
    }

    private String signature() {
      if (at >= lines.size()) {
        remark(
            Code.SIGNATURE_MALFORMED, lines.size() - 1, "", "the signature is missing: sign again");
        return "";
      }
      var armour = new ArrayList<String>();
      while (at < lines.size() && !line(at).equals(END)) armour.add(line(at++));
      if (at == lines.size()) {
        remark(
            Code.SIGNATURE_MALFORMED,
            lines.size() - 1,
            "",
            "the last line of the signature is missing: copy the whole of it");
        return "";
      }
      armour.add(line(at++));
      after();
      return String.join("\n", armour) + "\n";
    }

    private void after() {
      for (int i = at; i < lines.size(); i++) {
        if (!line(i).isBlank()) {
          remark(
              Code.DATA_OUTSIDE_SIGNATURE,
              i,
              line(i),
              "put the line inside the signed part, or take it out");
          return;
        }
      }
    }
  }

  /// The text as it is signed: no blanks at line ends, lines joined by CRLF, no line end at the
  /// end.
  String canonical() {
    var canonical = new StringBuilder();
    var lines = text.split("\r\n|\n", -1);
    int count =
        lines.length > 0 && lines[lines.length - 1].isEmpty() ? lines.length - 1 : lines.length;
    for (int i = 0; i < count; i++) {
      if (i > 0) canonical.append("\r\n");
      canonical.append(withoutBlanksAtEnd(lines[i]));
    }
    return canonical.toString();
  }

  private static String withoutBlanksAtEnd(String line) {
    int end = line.length();
    while (end > 0 && " \t\r".indexOf(line.charAt(end - 1)) >= 0) end--;
    return line.substring(0, end);
  }
}
