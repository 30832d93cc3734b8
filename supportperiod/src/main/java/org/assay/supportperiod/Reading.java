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

  /// What was read about one product: the statements that name it best, and those that name none.
  /// Where no statement names it, everything stays, since a page may call it something else.
  ///
  /// @param names what the product is called: its name, its model
  public Reading of(List<String> names) {
    var called = new ProductNames(names);
    int best =
        statements.stream().mapToInt(statement -> fit(statement, called)).max().orElse(0);
    if (best == 0) return this;
    var kept = statements.stream()
        .filter(one -> one.products().isEmpty() || fit(one, called) == best)
        .map(SupportStatement::ofNoNamedProduct)
        .toList();
    return new Reading(kept, gates, technical, foreignLanguage, words, mentionsUpdates);
  }

  private static int fit(SupportStatement statement, ProductNames called) {
    return statement.products().stream().mapToInt(called::fit).max().orElse(0);
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
