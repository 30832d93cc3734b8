package org.assay.cli;

import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.register.Office;
import org.assay.register.account.Accounts;
import org.assay.register.account.Invitations;
import org.assay.register.account.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay invite`: a one-time code for an account, made where the office runs. It is also the way
/// back in for an office whose only administrator has lost phone and recovery codes.
@Command(
    name = "invite",
    description = {
      "Make a one-time code for an account, also while the office runs.",
      "Who may do this has the folder of the office and its keys; the record of",
      "changes says that the office itself did it. It is the way back in when no",
      "administrator can sign in.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:made", ExitCode.FAILED_LINE, ExitCode.BAD_INPUT_LINE},
    footer = {"", "Example:", "  assay invite \"Ada Whitlock\" --data /srv/office"})
final class InviteCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "NAME", description = "Whom: the name that colleagues see.")
  private String name = "";

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = {
        "administrator, compliance, security-response, auditor or importer.",
        "Default: administrator."
      })
  private String role = Role.ADMINISTRATOR.code();

  @Mixin
  private OfficeChoice office = new OfficeChoice();

  InviteCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, SQLException {
    if (!name.matches("\\P{Cntrl}{1,100}") || name.isBlank()) {
      throw new UsageException(
          "NAME is the name of a person, of 1 to 100 characters; found '%s'".formatted(name));
    }
    var chosen = Role.ofCode(role).orElseThrow(() -> new UsageException(noRole(role)));
    var place = office.existing();
    var clock = InstantSource.system();
    try (var opened = Office.open(place, clock)) {
      var accounts = new Accounts(opened.database(), opened.changes(), clock);
      var code = new Invitations(
              opened.database(), accounts, opened.recogniser(), opened.changes(), clock)
          .invite("office", name, chosen);
      terminal
          .out()
          .printf(
              "%s (%s) makes an account at%n%s%nwith this code, which counts once and for %d days:%n%s%n",
              name.strip(),
              chosen.code(),
              place.address().resolve("/invitation"),
              Invitations.LIFE.toDays(),
              code);
    }
    return ExitCode.MET;
  }

  private static String noRole(String found) {
    return "there is no role '%s'; there is %s"
        .formatted(
            found, Stream.of(Role.values()).map(Role::code).collect(Collectors.joining(", ")));
  }
}
