package org.assay.survey;

import java.util.List;
import java.util.stream.Collectors;

/// A list that cannot be used, with everything that is wrong in it.
public final class BadListException extends RuntimeException {

  private final transient List<Mistake> mistakes;

  /// One thing that is wrong.
  ///
  /// @param line the line of the list, counted from 1
  /// @param found what stands there
  /// @param expected what was expected
  /// @param advice what to do
  public record Mistake(long line, String found, String expected, String advice) {}

  BadListException(String list, List<Mistake> mistakes) {
    super(mistakes.stream()
        .map(one -> "%s:%d: found %s, expected %s. %s"
            .formatted(list, one.line(), one.found(), one.expected(), one.advice()))
        .collect(Collectors.joining("\n")));
    this.mistakes = List.copyOf(mistakes);
  }

  /// What is wrong, by line.
  public List<Mistake> mistakes() {
    return mistakes;
  }
}
