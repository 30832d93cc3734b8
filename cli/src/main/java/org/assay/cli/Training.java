package org.assay.cli;

import java.util.ArrayList;
import java.util.List;

/// Runs several commands in one process, each behind a `--then`, so that one class cache serves
/// all of them (JEP 514: a cache is made of one run). `launch/build.sh` calls it; what the commands
/// print and answer does not matter.
final class Training {

  private static final String THEN = "--then";

  private Training() {}

  public static void main(String[] arguments) {
    var terminal = Terminal.ofProcess();
    for (var command : commands(arguments)) {
      new Assay(terminal).run(command.toArray(String[]::new));
    }
    terminal.flush();
  }

  static List<List<String>> commands(String... arguments) {
    List<List<String>> commands = new ArrayList<>();
    for (var argument : arguments) {
      if (argument.equals(THEN)) {
        commands.add(new ArrayList<>());
      } else {
        commands.getLast().add(argument);
      }
    }
    return commands;
  }
}
