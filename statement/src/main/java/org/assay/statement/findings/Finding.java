package org.assay.statement.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assay.law.evaluation.Verdict;

/// What was found about one part of a statement, with the parts that it consists of.
///
/// Where anything is not met the whole is not; where nothing is not met and anything is
/// undetermined, the whole is undetermined. Unknown never counts as met.
///
/// @param id stable name of the part, such as `signature` or the clause `psti.sch4.1.e`
/// @param asks what has to hold, as a sentence
/// @param shown what was found: quotations, digests, names
/// @param reasons why it is not met or cannot be told; empty where it is met
public record Finding(
    String id,
    String asks,
    Verdict verdict,
    List<String> shown,
    List<Reason> reasons,
    List<Finding> parts) {

  public Finding {
    shown = List.copyOf(shown);
    reasons = List.copyOf(reasons);
    parts = List.copyOf(parts);
    if (verdict == Verdict.MET && worst(reasons, parts) != Verdict.MET) {
      throw new IllegalArgumentException("'%s' cannot be met with %s".formatted(id, reasons));
    }
  }

  /// A part that holds, with what shows it.
  public static Finding met(String id, String asks, String... shown) {
    return new Finding(id, asks, Verdict.MET, List.of(shown), List.of(), List.of());
  }

  /// A part that does not hold or cannot be told, for one reason.
  public static Finding because(String id, String asks, ReasonCode code, String words) {
    return of(id, asks, List.of(), List.of(new Reason(code, words)));
  }

  /// A part that asks nothing in this case, with why.
  public static Finding notAsked(String id, String asks, String why) {
    return new Finding(id, asks, Verdict.NOT_APPLICABLE, List.of(why), List.of(), List.of());
  }

  /// A part that holds if there are no reasons against it.
  public static Finding of(
      String id, String asks, Collection<String> shown, Collection<Reason> reasons) {
    var all = List.copyOf(reasons);
    return new Finding(id, asks, worst(all, List.of()), List.copyOf(shown), all, List.of());
  }

  /// A part that holds if all its own parts do.
  public static Finding ofParts(String id, String asks, Collection<Finding> parts) {
    var all = List.copyOf(parts);
    return new Finding(id, asks, worst(List.of(), all), List.of(), List.of(), all);
  }

  private static Verdict worst(List<Reason> reasons, List<Finding> parts) {
    var verdicts = new ArrayList<Verdict>();
    reasons.forEach(reason -> verdicts.add(reason.code().verdict()));
    parts.forEach(part -> verdicts.add(part.verdict()));
    if (verdicts.contains(Verdict.NOT_MET)) {
      return Verdict.NOT_MET;
    }
    return verdicts.contains(Verdict.UNDETERMINED) ? Verdict.UNDETERMINED : Verdict.MET;
  }

  /// All reasons of this part and of the parts below it, in reading order.
  public List<Reason> allReasons() {
    return Stream.concat(
            reasons.stream(), parts.stream().flatMap(part -> part.allReasons().stream()))
        .toList();
  }

  /// The codes of all reasons, each once, in reading order.
  public List<ReasonCode> codes() {
    return allReasons().stream().map(Reason::code).distinct().toList();
  }

  /// What follows for whoever relies on it, in one sentence: how it came out, and the first reason
  /// for that.
  public String conclusion() {
    return switch (verdict) {
      case MET, NOT_APPLICABLE -> "Everything that was asked is met.";
      case NOT_MET -> "Do not rely on it: " + first(Verdict.NOT_MET);
      case UNDETERMINED -> "It cannot be told yet: " + first(Verdict.UNDETERMINED);
    };
  }

  private String first(Verdict of) {
    return allReasons().stream()
        .filter(reason -> reason.code().verdict() == of)
        .map(Reason::words)
        .findFirst()
        .orElse(asks);
  }

  /// The part of that name, here or below.
  ///
  /// @throws IllegalArgumentException if there is none
  public Finding part(String name) {
    return all()
        .filter(part -> part.id().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no part '%s'".formatted(name)));
  }

  /// Whether this part or one below it is of this kind.
  public boolean any(Predicate<Finding> kind) {
    return all().anyMatch(kind);
  }

  private Stream<Finding> all() {
    return Stream.concat(Stream.of(this), parts.stream().flatMap(Finding::all));
  }
}
