package org.assay.supportperiod;

import java.util.List;
import java.util.Optional;

/// Everything that was read in a text about how long updates come.
///
/// @param statements in the order of the text
/// @param gates sentences that send the reader elsewhere for the answer
/// @param technical technical words in sentences about updates, in the order of the text
/// @param foreignLanguage the code of the language, where nothing was read and it is not English
/// @param words how many words the text has
/// @param mentionsUpdates whether security updates or support are spoken of at all
public record Reading(
    List<SupportStatement> statements,
    List<Gate> gates,
    List<String> technical,
    Optional<String> foreignLanguage,
    int words,
    boolean mentionsUpdates) {

  public Reading {
    statements = List.copyOf(statements);
    gates = List.copyOf(gates);
    technical = List.copyOf(technical);
  }

  /// The statements that count for security: those on security updates; where there is none,
  /// those on updates in general.
  public List<SupportStatement> relevant() {
    var security = about(Updates.SECURITY);
    var general = about(Updates.GENERAL);
    var timed = security.stream().filter(Reading::hasTime).toList();
    if (!timed.isEmpty()) return timed;
    return general.stream().anyMatch(Reading::hasTime) ? general : security;
  }

  private List<SupportStatement> about(Updates updates) {
    return statements.stream()
        .filter(statement -> statement.updates() == updates)
        .toList();
  }

  private static boolean hasTime(SupportStatement statement) {
    return !(statement.promise() instanceof Promise.Unstated);
  }
}
