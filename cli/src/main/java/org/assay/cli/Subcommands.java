package org.assay.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;

/// The commands under `assay`, in the order in which its help shows them.
///
/// Reading the annotations of every command takes longer than most commands run. So where the
/// arguments name a command, only that one is made.
record Subcommands(IFactory factory) {

  private static final List<Class<?>> ALL = List.of(
      CheckCommand.class,
      ScopeCommand.class,
      PasswordsCommand.class,
      DisclosureCommand.class,
      StatementCommand.class,
      VerifyCommand.class,
      LedgerCommand.class,
      ReceiptCommand.class,
      RecordsCommand.class,
      KeysCommand.class,
      SupportPeriodCommand.class,
      SurveyCommand.class,
      ServeCommand.class,
      TodayCommand.class,
      ProductsCommand.class,
      ReportsCommand.class,
      PublishCommand.class,
      InviteCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      LawCommand.class,
      NewCommand.class);

  /// Adds the command that the arguments name; all of them where they name none.
  void addTo(CommandLine assay, String... arguments) {
    for (var type : named(arguments).<List<Class<?>>>map(List::of).orElse(ALL)) {
      assay.addSubcommand(new CommandLine(type, factory));
    }
  }

  /// The first that fits; the annotations of those behind it stay unread.
  private static Optional<Class<?>> named(String... arguments) {
    return arguments.length == 0
        ? Optional.empty()
        : ALL.stream().filter(type -> name(type).equals(arguments[0])).findFirst();
  }

  private static String name(Class<?> type) {
    return type.getAnnotation(Command.class).name();
  }
}
