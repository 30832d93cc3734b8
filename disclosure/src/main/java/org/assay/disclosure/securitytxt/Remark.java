package org.assay.disclosure.securitytxt;

/// One remark on a file.
///
/// @param code what it is
/// @param line the line, counted from 1; 0 where it is about the file as a whole
/// @param found the words of the file that it is about, may be empty
/// @param mend what to do
public record Remark(Code code, int line, String found, String mend) {

  private static final int LONGEST = 120;

  public Remark {
    found = found.length() > LONGEST ? found.substring(0, LONGEST) + "…" : found;
  }
}
