package org.assay.register.report;

/// A report in the inbox.
///
/// @param summary in one line; empty where there is none, it is encrypted or it was destroyed
public record InboxEntry(KeptReport report, String summary) {

  @Override
  public String toString() {
    return "a line of the inbox";
  }
}
