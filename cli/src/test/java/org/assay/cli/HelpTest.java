package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/// Every command explains itself. `-Dgolden.update=true` rewrites the files that say how.
class HelpTest {

  private static final Path GOLDEN = Path.of("src/test/resources/org/assay/cli/help");

  static Stream<String> commands() {
    var terminal = Ran.assay("--version");
    assertThat(terminal.code()).isZero();
    var assay = new CommandLine(new AssayCommand(Terminal.ofProcess()));
    new Subcommands(new Commands(Terminal.ofProcess())).addTo(assay);
    return Stream.concat(Stream.of(""), below(assay, ""));
  }

  private static Stream<String> below(CommandLine command, String name) {
    return command.getSubcommands().entrySet().stream()
        .flatMap(each -> Stream.concat(
            Stream.of((name + " " + each.getKey()).strip()),
            below(each.getValue(), name + " " + each.getKey())))
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void saysWhatTheCommandDoes(String command) throws IOException {
    var help = Ran.assay(words(command, "--help"));
    assertThat(help.code()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.linesWiderThan(80)).isEmpty();
    var file = GOLDEN.resolve(("assay " + command).strip().replace(' ', '-') + ".txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, help.out());
    }
    assertThat(file).as("run with -Dgolden.update=true and read what it writes").exists();
    assertThat(help.out()).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void givesAnExampleOrTheWayToIt(String command) {
    assertThat(Ran.assay(words(command, "--help")).out()).containsAnyOf("Example", "Begin with:");
  }

  private static String[] words(String command, String last) {
    return command.isEmpty() ? new String[] {last} : (command + " " + last).split(" ");
  }

  @Test
  void withoutArgumentsItShowsWhatThereIs() {
    var ran = Ran.assay();
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEqualTo(Ran.assay("--help").out());
  }

  @Test
  void theVersionIsOneLine() {
    for (var option : List.of("--version", "-V")) {
      assertThat(Ran.assay(option).out()).matches("assay \\S+\\R");
    }
  }
}
