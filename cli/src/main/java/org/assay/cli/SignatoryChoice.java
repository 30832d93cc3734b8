package org.assay.cli;

import java.util.List;
import java.util.Optional;
import org.assay.statement.Signatory;
import org.assay.statement.signing.CertifiedPerson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Who signs: as given, or as the certificate of the key has it; the two must agree.
final class SignatoryChoice {

  @Option(
      names = "--signatory",
      paramLabel = "NAME",
      description = "Who signs it. Default: the name in the certificate of the key.")
  private @Nullable String name;

  @Option(
      names = "--function",
      paramLabel = "FUNCTION",
      description =
          "The function of who signs it. Default: the title in the certificate of the key.")
  private @Nullable String function;

  /// The signatory, in agreement with the certificate where there is one.
  Signatory beside(Optional<CertifiedPerson> certified) {
    var signatory = new Signatory(
        either("--signatory NAME", name, certified.map(CertifiedPerson::name)),
        either("--function FUNCTION", function, certified.map(CertifiedPerson::function)));
    var contradictions =
        certified.map(person -> person.contradictions(signatory)).orElse(List.of());
    if (!contradictions.isEmpty()) {
      throw new UsageException(String.join("; ", contradictions)
          + "; sign with the key of who is named, or name who holds the key");
    }
    return signatory;
  }

  private static String either(String option, @Nullable String given, Optional<String> certified) {
    return Optional.ofNullable(given)
        .or(() -> certified)
        .orElseThrow(
            () -> new UsageException("give %s; no certificate of a key says it".formatted(option)));
  }
}
