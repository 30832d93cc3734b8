package org.assay.ledger.note;

import java.util.List;
import java.util.stream.Collectors;

/// A policy file that cannot be used, with everything that is wrong in it.
public final class BadPolicyException extends RuntimeException {

  private final transient List<PolicyProblem> problems;

  BadPolicyException(List<PolicyProblem> problems) {
    super(problems.stream().map(PolicyProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<PolicyProblem> problems() {
    return problems;
  }
}
