package org.assay.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.assay.cli.remote.OfficeException.Kind;
import org.assay.register.product.DossierLimits;
import org.jspecify.annotations.Nullable;

/// The products of an office, and the folders that belong to them.
public final class RemoteProducts {

  private static final String PRODUCTS = "products";

  private final RemoteOffice office;

  public RemoteProducts(RemoteOffice office) {
    this.office = office;
  }

  /// Where a dossier goes.
  ///
  /// @param product the id or the name in addresses; nothing where the folder says it
  /// @param from the version that the folder goes on from, or `newest`; nothing where the folder
  ///     says it
  /// @param create whether a new product is to be made of it
  /// @param note what is said of this version; may be empty
  public record Destination(
      @Nullable String product, @Nullable String from, boolean create, String note) {}

  /// What the office has now.
  ///
  /// @param product as the interface tells it
  /// @param version of the dossier
  /// @param kept false where the office has the same already
  /// @param noted false where the folder could not be written to, so that it does not say so
  public record Sent(JsonNode product, int version, boolean kept, boolean noted) {

    /// The id of the product.
    public String id() {
      return Json.text(product, "id");
    }

    /// Its name.
    public String name() {
      return Json.text(product, "name");
    }
  }

  /// The id of the product that is meant: the one that is named, or the one that the folder
  /// belongs to.
  public String meant(@Nullable String named, Path folder) throws IOException {
    if (named != null) return named;
    return DossierRecord.in(folder, office.address())
        .map(DossierRecord::product)
        .orElseThrow(() -> unknown(folder, "--product NAME"));
  }

  private OfficeException unknown(Path folder, String options) {
    if (!Files.isDirectory(folder)) {
      return new OfficeException(
          Kind.BAD_INPUT,
          "There is no folder '%s'. Name the folder of a dossier, or give %s."
              .formatted(folder, options));
    }
    return new OfficeException(
        Kind.BAD_INPUT,
        "The folder '%s' does not say which product of %s it belongs to. Give %s."
            .formatted(folder, office.address(), options));
  }

  /// A product, by its id or its name in addresses.
  public JsonNode product(String name) {
    return office.read(ApiPath.of(PRODUCTS, name));
  }

  /// Sends the dossier in a folder, and notes in the folder which version it is now.
  ///
  /// @throws OfficeException of the kind CHANGED if the office has a version that the folder does
  ///     not go on from; nothing is kept then
  public Sent send(Path folder, Destination to) throws IOException {
    var zip = DossierZip.of(folder, DossierLimits.USUAL);
    var record = DossierRecord.in(folder, office.address());
    var sent = to.create() ? create(folder, zip, record, to) : update(folder, zip, record, to);
    return noted(sent, folder);
  }

  // What the office has kept by now must not look like a failure.
  private Sent noted(Sent sent, Path folder) {
    try {
      new DossierRecord(office.address().toString(), sent.id(), sent.version()).writeInto(folder);
      return sent;
    } catch (IOException cannotBeWritten) {
      return new Sent(sent.product(), sent.version(), sent.kept(), false);
    }
  }

  private Sent create(Path folder, byte[] zip, Optional<DossierRecord> record, Destination to) {
    if (record.isPresent() || to.product() != null) {
      throw new OfficeException(
          Kind.BAD_INPUT,
          "The folder '%s' belongs to a product of this office already ('%s'). Leave out --create."
              .formatted(folder, record.map(DossierRecord::product).orElse(to.product())));
    }
    var product = office.sendArchive("POST", ApiPath.of(PRODUCTS).with("note", to.note()), zip);
    return new Sent(product, product.path("dossier").asInt(), true, true);
  }

  private Sent update(Path folder, byte[] zip, Optional<DossierRecord> record, Destination to) {
    var product = Optional.ofNullable(to.product())
        .or(() -> record.map(DossierRecord::product))
        .orElseThrow(
            () -> unknown(folder, "--product NAME, or --create to make a new product of it"));
    var from = from(product, record, to);
    try {
      var answer = office.sendArchive(
          "PUT",
          ApiPath.of(PRODUCTS, product, "dossier")
              .with("from", String.valueOf(from))
              .with("note", to.note()),
          zip);
      return new Sent(
          answer.path("product"),
          answer.path("dossier").asInt(),
          answer.path("kept").asBoolean(),
          true);
    } catch (OfficeException refused) {
      throw refused.kind() == Kind.CHANGED ? changed(product, from) : refused;
    }
  }

  private int from(String product, Optional<DossierRecord> record, Destination to) {
    if ("newest".equals(to.from())) return product(product).path("dossier").asInt();
    if (to.from() != null) return number(to.from());
    if (record.isPresent() && isOf(record.get(), product)) return record.get().version();
    var newest = product(product).path("dossier").asInt();
    throw new OfficeException(
        Kind.BAD_INPUT,
        ("The office has version %d of the dossier of '%s', and the folder does not say which one"
                + " it goes on from. Give --from %d if it goes on from that one; otherwise fetch"
                + " it with 'assay products export' and bring your changes into it.")
            .formatted(newest, product, newest));
  }

  private boolean isOf(DossierRecord record, String product) {
    return record.product().equals(product)
        || record.product().equals(Json.text(product(product), "id"));
  }

  private static int number(String text) {
    if (text.matches("[1-9]\\d{0,8}")) return Integer.parseInt(text);
    throw new OfficeException(
        Kind.BAD_INPUT,
        "'%s' is no version of a dossier: a number from 1 on is expected, or newest."
            .formatted(text));
  }

  private OfficeException changed(String product, int from) {
    var newest = product(product).path("dossier").asInt();
    return new OfficeException(
        Kind.CHANGED,
        ("Somebody changed the dossier meanwhile: the office has version %d, and yours goes on"
                + " from version %d. Nothing was overwritten. Fetch theirs ('assay products export"
                + " %s -o DIR'), bring your changes into it and send that; or give --from %d if"
                + " yours is to take its place.")
            .formatted(newest, from, product, newest));
  }

  /// Assesses the newest version of a dossier, and keeps what comes out.
  ///
  /// @param day of the law; today at the office where it is empty
  public JsonNode assess(String product, String day, String territory, String role)
      throws IOException {
    var question = Json.object();
    if (!day.isEmpty()) question.put("on", day);
    if (!territory.isEmpty()) question.put("territory", territory);
    if (!role.isEmpty()) question.put("role", role);
    return office.post(ApiPath.of(PRODUCTS, product, "assessments"), question);
  }

  /// A kept assessment as a report.
  ///
  /// @param form `text`, `html`, `json`, `sarif` or `oscal`
  /// @param full whether every branch of the text is open
  /// @param colour whether the text is marked for a terminal
  public byte[] report(
      String product, String assessment, String form, boolean full, boolean colour) {
    var path = ApiPath.of(PRODUCTS, product, "assessments", assessment);
    return form.equals("json")
        ? office.file(path)
        : office.file(ApiPath.of(PRODUCTS, product, "assessments", assessment, "report", form)
            .with("full", full ? "true" : "")
            .with("colour", colour ? "true" : ""));
  }
}
