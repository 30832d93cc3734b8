package org.assay.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.assay.law.Clause;
import org.assay.law.ClauseKind;
import org.assay.law.Role;
import org.assay.law.Territory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `assay law list`: the clauses in force on a day.
@Command(
    name = "list",
    description = "List the clauses in force on a day.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:listed", "1:Assay or its surroundings failed", "2:bad usage or bad input"},
    footer = {"", "Example: assay law list --on 2025-12-04 --binds importer --kind statute"})
final class LawListCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin
  private When when;

  @Mixin
  private LawSource source;

  @Option(
      names = "--binds",
      paramLabel = "ROLE",
      description = "Only clauses that bind this role, for example importer.")
  private @Nullable String binds;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only this kind: statute, guidance or practice.")
  private @Nullable ClauseKind kind;

  @Option(
      names = "--territory",
      paramLabel = "CODE",
      description = "Only clauses that extend to GB or NI.")
  private @Nullable String territory;

  @Option(
      names = "--all",
      description = "Also clauses that are not in force on the day, and dormant ones.")
  private boolean all;

  @Mixin
  private FormatChoice format;

  LawListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var law = source.law();
    var names = LawNames.of(law);
    if (binds != null) {
      names.role(binds);
    }
    if (territory != null) {
      names.territory(territory);
    }
    var clauses =
        law.clauses().stream().filter(this::inForce).filter(this::chosen).toList();
    print(clauses);
    return ExitCode.MET;
  }

  private boolean inForce(Clause clause) {
    return all || clause.on(when.day()).filter(version -> !version.dormant()).isPresent();
  }

  private boolean chosen(Clause clause) {
    return (binds == null || clause.binds().contains(new Role(binds)))
        && (kind == null || clause.kind() == kind)
        && (territory == null
            || clause.nearest(when.day()).territories().contains(new Territory(territory)));
  }

  private void print(List<Clause> clauses) throws IOException {
    switch (format.chosen()) {
      case TEXT -> new LawText(terminal, when.day()).list(clauses);
      case JSON -> terminal.out().print(new LawJson(when.day()).list(clauses));
    }
  }
}
