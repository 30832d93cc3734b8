package org.assay.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.passwords.generation.Policy;
import org.assay.passwords.generation.PracticePolicies;
import org.assay.passwords.generation.SymbolSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What new passwords shall look like.
final class PolicyChoice {

  @Option(
      names = "--policy",
      paramLabel = "POLICY",
      defaultValue = "device-label",
      description =
          "device-label (default, 13 characters), bsi.tr03148 (20), bsi.tr03148.admin (12), nist.63b4 (15), digits (20), or a properties file with one policy. Practice, not law.")
  private String policy = "device-label";

  @Option(names = "--length", paramLabel = "N", description = "Another length than the policy has.")
  private @Nullable Integer length;

  @Option(
      names = "--alphabet",
      paramLabel = "ALPHABET",
      description =
          "Other characters than the policy has: no-words, unambiguous-lower, unambiguous, digits, hex, or the characters.")
  private @Nullable String alphabet;

  @Option(
      names = "--minimum-bits",
      paramLabel = "BITS",
      description = "Refuse to make passwords of fewer bits than this.")
  private @Nullable Double minimumBits;

  @Option(
      names = "--check-symbol",
      description =
          "Add a last character by which slips in typing are noticed; it adds no strength and is not counted.")
  private boolean checkSymbol;

  /// The policy with what was given beside it.
  ///
  /// @throws UsageException where there is none of the name, or it cannot be met
  Policy read() throws IOException {
    try {
      return changed(named());
    } catch (IllegalArgumentException wrong) {
      throw new UsageException(String.valueOf(wrong.getMessage()));
    }
  }

  private Policy named() throws IOException {
    var known = PracticePolicies.named(policy);
    if (known.isPresent()) {
      return known.get();
    }
    if (!Files.isRegularFile(Path.of(policy))) {
      throw new UsageException("there is no policy and no file '%s'; there is %s"
          .formatted(
              policy,
              PracticePolicies.all().stream().map(Policy::name).collect(Collectors.joining(", "))));
    }
    return only(
        PracticePolicies.read(new StringReader(new TextFile(Path.of(policy), "a policy").read())));
  }

  private Policy only(List<Policy> policies) {
    if (policies.size() != 1) {
      throw new UsageException(
          "'%s' holds %d policies, expected one".formatted(policy, policies.size()));
    }
    return policies.getFirst();
  }

  private Policy changed(Policy from) {
    if (length == null && alphabet == null && minimumBits == null && !checkSymbol) {
      return from;
    }
    return new Policy(
        from.name() + ", changed",
        (length == null ? from.length() : length) + (checkSymbol ? 1 : 0),
        alphabet == null ? from.symbols() : SymbolSet.of(alphabet),
        from.classes(),
        checkSymbol || from.hasCheckSymbol(),
        minimumBits == null ? from.minimumBits() : minimumBits,
        from.source());
  }
}
