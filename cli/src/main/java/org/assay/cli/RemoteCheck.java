package org.assay.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.assay.cli.remote.Json;
import org.assay.cli.remote.OfficeException;
import org.assay.cli.remote.OfficeException.Kind;
import org.assay.cli.remote.RemoteOffice;
import org.assay.cli.remote.RemoteProducts;
import org.assay.cli.remote.RemoteProducts.Sent;
import org.assay.law.evaluation.Verdict;

/// `assay check --server`: the office keeps the dossier and assesses it under its own law.
record RemoteCheck(
    DossierQuestion question,
    RoleChoice role,
    DestinationChoice destination,
    OutputFile output,
    Terminal terminal) {

  /// @param form the format of the report, such as `text`
  int call(RemoteOffice office, String form, boolean full, boolean colour) throws IOException {
    var products = new RemoteProducts(office);
    var sent = destination.send(products, question.folder(), terminal);
    var kept =
        products.assess(sent.id(), question.givenDay(), question.givenTerritory(), role.given());
    refuseAnother(kept, sent);
    var bytes = products.report(sent.id(), Json.text(kept, "id"), form, full, colour);
    var text = new String(bytes, StandardCharsets.UTF_8);
    output.write(out -> out.append(form.equals("text") ? Printable.report(text, colour) : text));
    var verdict = verdict(kept);
    if (output.file() != null) {
      terminal.err().printf("assay: %s; the report is in %s%n", Words.of(verdict), output.file());
    }
    return ExitCode.of(verdict);
  }

  private static void refuseAnother(JsonNode kept, Sent sent) {
    int assessed = kept.path("dossier").asInt();
    if (assessed == sent.version()) return;
    throw new OfficeException(
        Kind.CHANGED,
        ("Somebody kept version %d of the dossier right behind yours, which is version %d, so that"
                + " theirs was assessed. Both are kept; look at theirs, then send yours again.")
            .formatted(assessed, sent.version()));
  }

  private static Verdict verdict(JsonNode kept) {
    var word = Json.text(kept, "verdict");
    return Arrays.stream(Verdict.values())
        .filter(verdict -> Words.hyphened(verdict).equals(word))
        .findFirst()
        .orElseThrow(() -> new OfficeException(
            Kind.UNREACHABLE,
            "The office gave the verdict '%s', which this version of Assay does not know."
                .formatted(Printable.line(word))));
  }
}
