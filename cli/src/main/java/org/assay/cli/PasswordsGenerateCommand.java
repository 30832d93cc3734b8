package org.assay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assay.passwords.IdentifierFile;
import org.assay.passwords.UnreadableLotException;
import org.assay.passwords.fingerprints.FingerprintSet;
import org.assay.passwords.generation.EncryptedPasswords;
import org.assay.passwords.generation.HashedPasswords;
import org.assay.passwords.generation.Identification;
import org.assay.passwords.generation.LotProduction;
import org.assay.passwords.generation.LotProduction.LotRecord;
import org.assay.passwords.generation.LotWriter;
import org.assay.passwords.generation.PasswordSource;
import org.assay.passwords.generation.Policy;
import org.assay.passwords.generation.RandomPasswords;
import org.assay.passwords.keys.KeyProvider;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `assay passwords generate`: a lot that is lawful by construction.
@Command(
    name = "generate",
    description = {
      "Make the passwords of a lot: random, or from identifiers by a keyed hash or format-preserving encryption under a secret key; none twice, and none of an earlier lot where a set of fingerprints is given.",
      "The lot is a CSV file that only its owner may read. It never goes to a terminal unless -o - asks for it.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:made", ExitCode.FAILED_LINE, ExitCode.BAD_INPUT_LINE},
    footer = {
      "",
      "Examples:",
      "  assay passwords generate --count 1000 -o lot.csv",
      "  assay passwords generate --identifiers units.csv --policy bsi.tr03148",
      "      --against earlier.fingerprints -o lot.csv",
      "  assay passwords generate --identifiers units.csv --from keyed-hash",
      "      --key wd200.key --identify-by serial -o lot.csv",
    })
final class PasswordsGenerateCommand implements Callable<Integer> {

  private enum Source {
    RANDOM,
    KEYED_HASH,
    ENCRYPTION;

    /// @throws UsageException where there is none of that name
    static Source of(String name) {
      return Stream.of(values())
          .filter(source -> Words.hyphened(source).equals(name.toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(() -> new UsageException(
              "there is no source '%s'; there is random, keyed-hash, encryption".formatted(name)));
    }
  }

  private static final Path STANDARD_OUTPUT = Path.of("-");

  private final Terminal terminal;

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "How many devices; with --identifiers, how many there must be.")
  private @Nullable Long count;

  @Option(
      names = "--identifiers",
      paramLabel = "FILE",
      description =
          "CSV with a heading line and a row of identifiers for each device; without it devices are numbered.")
  private @Nullable Path identifiers;

  @Option(
      names = "--column",
      paramLabel = "NAME=ROLE",
      description = "What a column of identifiers says, where the guess is wrong.")
  private Map<String, String> columns = new LinkedHashMap<>();

  @Mixin
  private PolicyChoice policy;

  @Option(
      names = "--from",
      paramLabel = "SOURCE",
      defaultValue = "random",
      description = {
        "random (default): a cryptographic random generator;",
        "keyed-hash: HMAC-SHA-256 of the identifier;",
        "encryption: FF1 of NIST SP 800-38G, one to one.",
      })
  private String from = "random";

  @Mixin
  private KeyChoice key;

  @Option(
      names = "--identify-by",
      paramLabel = "COLUMN",
      description =
          "What tells one device from another, with keyed-hash and encryption; may be repeated with keyed-hash. Without it: serial number, else hardware address, else IMEI, else the first column.")
  private List<String> identifyBy = new ArrayList<>();

  @Option(
      names = "--against",
      paramLabel = "FINGERPRINTS",
      description =
          "Set of fingerprints of all earlier lots; no password of them is made again, and those of this lot are added.")
  private @Nullable Path against;

  @Mixin
  private FingerprintChoice fingerprints;

  @Option(
      names = "--password-column",
      paramLabel = "NAME",
      defaultValue = "password",
      description = "Heading of the new column (default: password).")
  private String passwordColumn = "password";

  @Mixin
  private FormatChoice format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The lot, for its owner alone; - for standard output, whoever reads it.")
  private Path output = STANDARD_OUTPUT;

  PasswordsGenerateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, GeneralSecurityException {
    var wanted = policy.read();
    var source = Source.of(from);
    refuseOverwriting();
    try (var progress = new Progress(terminal)) {
      if (identifiers == null) {
        numbered(wanted, source, progress);
      } else {
        fromFile(wanted, source, identifiers, progress);
      }
    }
    return ExitCode.MET;
  }

  private void numbered(Policy wanted, Source source, Progress progress)
      throws IOException, GeneralSecurityException {
    if (count == null || count < 1) {
      throw new UsageException(
          "say how many devices by --count N, or name a file of --identifiers");
    }
    if (source != Source.RANDOM) {
      throw new UsageException(
          "passwords that follow from identifiers need a file of --identifiers");
    }
    long devices = count;
    var made = random(wanted);
    try (var taken = taken(devices)) {
      var production = new LotProduction(wanted, made, taken, passwordColumn);
      var record = write(taken, out -> production.numbered(devices, out));
      progress.clear();
      new GenerationReport(record, taken, output).write(summary(), format.chosen(), 0);
    }
  }

  private void fromFile(Policy wanted, Source source, Path units, Progress progress)
      throws IOException, GeneralSecurityException {
    var roles = LotChoice.roles(columns);
    var file = LotChoice.using(() -> IdentifierFile.read(units, roles, progress::show));
    if (count != null && count != file.rows()) {
      throw new UsageException(
          "'%s' has %,d devices, but --count says %,d".formatted(units, file.rows(), count));
    }
    var by = unlessUnusable(() -> Identification.of(file, identifyBy));
    var made = source == Source.RANDOM ? random(wanted) : keyed(wanted, source, key(), by);
    check(file, by, made, units);
    try (var taken = taken(file.rows())) {
      var production = new LotProduction(wanted, made, taken, passwordColumn);
      var record = write(taken, out -> production.of(file, by, out));
      progress.clear();
      new GenerationReport(record, taken, output)
          .write(summary(), format.chosen(), file.blankLines());
    }
  }

  private void refuseOverwriting() {
    if (Files.exists(output)) {
      throw new UsageException(
          "there is a file '%s' already; a lot is never overwritten".formatted(output));
    }
  }

  private PasswordSource random(Policy wanted) {
    if (key.isGiven()) {
      throw new UsageException(
          "random passwords need no key; leave it out, or say --from keyed-hash");
    }
    return new RandomPasswords(wanted);
  }

  private KeyProvider key() throws IOException {
    return key.read()
        .orElseThrow(() -> new UsageException(
            "name a secret key: --key FILE; 'assay passwords new-key FILE' makes one"));
  }

  private static PasswordSource keyed(
      Policy wanted, Source source, KeyProvider provider, Identification by) {
    return unlessUnusable(() -> {
      try {
        return source == Source.KEYED_HASH
            ? new HashedPasswords(wanted, provider)
            : new EncryptedPasswords(wanted, provider, by.columns().getFirst().role());
      } catch (GeneralSecurityException refused) {
        throw new IllegalArgumentException(
            "the %s cannot be used for this (%s); a keyed hash needs a key for HMAC, encryption one for AES"
                .formatted(provider.place(), refused.getMessage()),
            refused);
      }
    });
  }

  private static void check(IdentifierFile file, Identification by, PasswordSource made, Path units)
      throws IOException {
    try {
      by.check(file, String.valueOf(units.getFileName()), made);
    } catch (UnreadableLotException problems) {
      throw LotChoice.usage(problems);
    }
  }

  private FingerprintSet taken(long devices) throws IOException {
    return against == null ? FingerprintSet.ofOneLot(devices) : fingerprints.open(against, devices);
  }

  /// Work that writes a lot.
  @FunctionalInterface
  private interface Writing {
    LotRecord to(LotWriter out) throws IOException, GeneralSecurityException;
  }

  /// The fingerprints are kept before the lot gets its name: should anything happen between the
  /// two, some passwords are never made, but none twice.
  private LotRecord write(FingerprintSet taken, Writing writing)
      throws IOException, GeneralSecurityException {
    try {
      if (output.equals(STANDARD_OUTPUT)) {
        var record = writing.to(new LotWriter(terminal.out()));
        keep(taken);
        return record;
      }
      try (var file = new PrivateFile(output)) {
        LotRecord record;
        try (var out = file.writer()) {
          record = writing.to(new LotWriter(out));
        }
        file.force();
        keep(taken);
        file.keep();
        return record;
      }
    } catch (IllegalArgumentException wrong) {
      throw new UsageException(String.valueOf(wrong.getMessage()));
    } catch (UnreadableLotException problems) {
      throw LotChoice.usage(problems);
    }
  }

  private void keep(FingerprintSet taken) throws IOException {
    if (against != null) {
      FingerprintChoice.using(() -> {
        taken.save();
        return taken;
      });
    }
  }

  private PrintWriter summary() {
    return output.equals(STANDARD_OUTPUT) ? terminal.err() : terminal.out();
  }

  private static <T> T unlessUnusable(Supplier<T> work) {
    try {
      return work.get();
    } catch (IllegalArgumentException unusable) {
      throw new UsageException(String.valueOf(unusable.getMessage()));
    }
  }
}
