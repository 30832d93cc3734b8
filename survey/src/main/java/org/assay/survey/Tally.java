package org.assay.survey;

/// How many rows of each outcome there are on one limb.
///
/// @param what the limb, in plain words
/// @param undetermined a person has to look
/// @param noPage the list says that there is no page
/// @param unread the page could not be fetched or read
public record Tally(
    String code, String what, int met, int undetermined, int notMet, int noPage, int unread) {

  /// All rows that somebody looked at: those where the list gives nothing are left out.
  public int looked() {
    return met + undetermined + notMet + noPage + unread;
  }
}
