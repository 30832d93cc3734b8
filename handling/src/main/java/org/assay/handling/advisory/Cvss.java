package org.assay.handling.advisory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The base metrics of a vulnerability after CVSS v3.1, with the score that follows from them.
///
/// ```java
/// Cvss.parse("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N").baseScore(); // 7.5
/// ```
///
/// Temporal and environmental metrics are refused: an advisory states the base score, and
/// those who run the product know the rest.
///
/// @param metrics the value of each metric by its name, in the order of the specification
public record Cvss(Map<String, String> metrics) {

  /// The metrics and their values (section 2), which is also how a vector is written.
  private static final Map<String, String> VALUES = values();

  private static final String START = "CVSS:3.1";

  public Cvss {
    var ordered = new LinkedHashMap<String, String>();
    for (var metric : VALUES.entrySet()) {
      var value = metrics.get(metric.getKey());
      if (value == null || !isOneOf(value, metric.getValue())) {
        throw new IllegalArgumentException(
            "%s is none of %s".formatted(metric.getKey(), metric.getValue()));
      }
      ordered.put(metric.getKey(), value);
    }
    metrics = Collections.unmodifiableMap(ordered);
  }

  private static Map<String, String> values() {
    var values = new LinkedHashMap<String, String>();
    values.put("AV", "NALP");
    values.put("AC", "LH");
    values.put("PR", "NLH");
    values.put("UI", "NR");
    values.put("S", "UC");
    values.put("C", "HLN");
    values.put("I", "HLN");
    values.put("A", "HLN");
    return values;
  }

  private static boolean isOneOf(String value, String letters) {
    return value.length() == 1 && letters.contains(value);
  }

  /// The vector in a text.
  ///
  /// @throws IllegalArgumentException with everything that is wrong in it
  public static Cvss parse(String text) {
    var parts = List.of(text.split("/", -1));
    var metrics = new LinkedHashMap<String, String>();
    var wrong = new ArrayList<String>();
    if (!parts.getFirst().equals(START)) wrong.add("it does not begin with " + START);
    for (var part : parts.subList(1, parts.size())) add(part, metrics, wrong);
    VALUES.keySet().stream()
        .filter(name -> !metrics.containsKey(name))
        .forEach(name -> wrong.add("there is no " + name));
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException("'%s' is no base vector of CVSS v3.1: %s. One looks like"
              .formatted(text, String.join("; ", wrong))
          + " CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H");
    }
    return new Cvss(metrics);
  }

  private static void add(String part, Map<String, String> metrics, List<String> wrong) {
    var pair = part.split(":", -1);
    var values = Optional.ofNullable(VALUES.get(pair[0]));
    if (values.isEmpty()) {
      wrong.add("'%s' is no base metric".formatted(part));
    } else if (pair.length != 2 || !isOneOf(pair[1], values.get())) {
      wrong.add("'%s' has none of the values %s".formatted(part, values.get()));
    }
    if (metrics.put(pair[0], pair.length == 2 ? pair[1] : "") != null) {
      wrong.add("%s stands twice".formatted(pair[0]));
    }
  }

  /// The vector as a text, in the order of the specification.
  public String vector() {
    var text = new StringBuilder(START);
    metrics.forEach((name, value) -> text.append('/').append(name).append(':').append(value));
    return text.toString();
  }

  /// The base score, from 0.0 to 10.0 (section 7.1).
  public double baseScore() {
    double impact = impact();
    if (impact <= 0) return 0;
    double both = impact + exploitability();
    return roundedUp(Math.min(changesScope() ? 1.08 * both : both, 10));
  }

  private double impact() {
    double iss = 1 - (1 - loss("C")) * (1 - loss("I")) * (1 - loss("A"));
    return changesScope() ? 7.52 * (iss - 0.029) - 3.25 * Math.pow(iss - 0.02, 15) : 6.42 * iss;
  }

  private double exploitability() {
    return 8.22 * attackVector() * attackComplexity() * privileges() * interaction();
  }

  private boolean changesScope() {
    return is("S", "C");
  }

  private boolean is(String metric, String value) {
    return value.equals(metrics.get(metric));
  }

  // ---- the numbers of section 7.4

  private double loss(String metric) {
    return is(metric, "H") ? 0.56 : is(metric, "L") ? 0.22 : 0;
  }

  private double attackVector() {
    return is("AV", "N") ? 0.85 : is("AV", "A") ? 0.62 : is("AV", "L") ? 0.55 : 0.2;
  }

  private double attackComplexity() {
    return is("AC", "L") ? 0.77 : 0.44;
  }

  private double privileges() {
    if (is("PR", "N")) return 0.85;
    if (is("PR", "L")) return changesScope() ? 0.68 : 0.62;
    return changesScope() ? 0.5 : 0.27;
  }

  private double interaction() {
    return is("UI", "N") ? 0.85 : 0.62;
  }

  /// To one decimal, up, in whole numbers so that every machine comes to the same (Appendix
  /// A).
  private static double roundedUp(double value) {
    long hundredThousandths = Math.round(value * 100_000);
    return hundredThousandths % 10_000 == 0
        ? hundredThousandths / 100_000.0
        : (hundredThousandths / 10_000 + 1) / 10.0;
  }

  /// The word for the base score (section 5).
  public Severity severity() {
    double score = baseScore();
    if (score == 0) return Severity.NONE;
    if (score < 4) return Severity.LOW;
    if (score < 7) return Severity.MEDIUM;
    return score < 9 ? Severity.HIGH : Severity.CRITICAL;
  }

  /// How bad, in a word.
  public enum Severity {
    NONE,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
  }
}
