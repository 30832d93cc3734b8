package org.assay.server.product;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assay.ledger.entry.WithdrawalReason;
import org.assay.register.account.Role;
import org.assay.register.account.Roles;
import org.assay.register.product.ProductView;
import org.assay.register.statement.IssueRequest;
import org.assay.register.statement.IssueResult.Issued;
import org.assay.register.statement.IssueResult.Obstacle;
import org.assay.register.statement.IssueResult.Refused;
import org.assay.register.statement.SigningKeys;
import org.assay.register.statement.StatementView;
import org.assay.server.pages.Choice;
import org.assay.server.pages.FilledForm;
import org.assay.server.pages.Frames;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Section;
import org.assay.server.pages.Status;
import org.assay.server.security.Visitor;
import org.assay.statement.signing.KeyRefused;
import org.assay.statement.signing.SigningFailed;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/// Statements of compliance: issued, superseded, withdrawn, read (PSTI Act s. 9).
@Path("/desk/products/{product}/statements")
@RolesAllowed({
  Roles.ADMINISTRATOR,
  Roles.COMPLIANCE,
  Roles.SECURITY_RESPONSE,
  Roles.AUDITOR,
  Roles.IMPORTER
})
public class DeskStatements {

  private static final Logger LOG = Logger.getLogger(DeskStatements.class);

  @CheckedTemplate(basePath = "desk-products")
  static class Templates {
    static native TemplateInstance issue(PageFrame frame, IssuePage page);

    static native TemplateInstance statement(PageFrame frame, StatementPage page);
  }

  /// The form by which one is issued, or everything that stands in the way of it.
  public record IssuePage(
      ProductView product,
      FilledForm form,
      Optional<SigningKeys.Holder> holder,
      List<Choice> supersedes,
      List<Obstacle> obstacles) {}

  /// One statement, and the form by which it is withdrawn.
  public record StatementPage(
      ProductView product,
      StatementView statement,
      Status status,
      boolean inLedger,
      FilledForm form,
      List<Choice> reasons,
      boolean mayChange) {}

  private final ProductOffice office;
  private final Desk desk;
  private final Frames frames;
  private final Visitor visitor;

  DeskStatements(ProductOffice office, Desk desk, Frames frames, Visitor visitor) {
    this.office = office;
    this.desk = desk;
    this.frames = frames;
    this.visitor = visitor;
  }

  @GET
  @Path("new")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.COMPLIANCE})
  public TemplateInstance ask(@RestPath String product) throws IOException {
    return page(desk.product(product), FilledForm.empty(), List.of());
  }

  private TemplateInstance page(ProductView product, FilledForm form, List<Obstacle> obstacles)
      throws IOException {
    return Templates.issue(
        frames.in(Section.DESK_PRODUCTS),
        new IssuePage(product, form, holder(), supersedes(product), obstacles));
  }

  private Optional<SigningKeys.Holder> holder() throws IOException {
    try {
      return office.keys().open().map(SigningKeys::holder);
    } catch (KeyRefused refused) {
      return Optional.empty();
    }
  }

  private List<Choice> supersedes(ProductView product) {
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of("", "None: it stands beside the others"));
    office.statements().of(product.id()).stream()
        .filter(statement -> statement.standsOn(office.today()))
        .map(statement -> Choice.of(
            statement.number(), "%s of %s".formatted(statement.number(), statement.issuedOn())))
        .forEach(choices::add);
    return choices;
  }

  @POST
  @Path("new")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.COMPLIANCE})
  public Object issue(
      @RestPath String product,
      @RestForm("place") @DefaultValue("") String place,
      @RestForm("preparer") @DefaultValue("") String preparer,
      @RestForm("supersedes") @DefaultValue("") String supersedes)
      throws IOException {
    var view = desk.product(product);
    var form = FilledForm.empty()
        .with("place", place)
        .with("preparer", preparer)
        .with("supersedes", supersedes);
    if (place.isBlank()) {
      return refused(
          400, view, form.wrong("place", "Enter the place where it is issued"), List.of());
    }
    var request = new IssueRequest(
        view.id(),
        view.dossier(),
        place.strip(),
        office.today(),
        filled(preparer),
        filled(supersedes));
    try {
      return switch (office.statementOffice().issue(visitor.actor(), office.law(), request)) {
        case Issued(var statement, var _) ->
          Desk.to("%s/statements/%s".formatted(Desk.path(view), statement.number()));
        case Refused(var obstacles) -> refused(409, view, form, obstacles);
      };
    } catch (SigningFailed failed) {
      LOG.warn("A statement was drawn up and could not be signed; it is withdrawn");
      return refused(409, view, form, List.of(notSigned()));
    }
  }

  private static Obstacle notSigned() {
    return new Obstacle(
        "signature",
        "a key or a time-stamp authority that did not sign",
        "a signature; the statement that was drawn up is withdrawn, try again",
        "psti.sch4.1.f");
  }

  private static Optional<String> filled(String text) {
    return Optional.of(text.strip()).filter(filled -> !filled.isEmpty());
  }

  private Response refused(
      int status, ProductView product, FilledForm form, List<Obstacle> obstacles)
      throws IOException {
    return Response.status(status)
        .type("text/html;charset=UTF-8")
        .entity(page(product, form, obstacles))
        .build();
  }

  private StatementView statement(ProductView product, String number) {
    return office
        .statements()
        .byNumber(number)
        .filter(view -> view.product().equals(product.id()))
        .orElseThrow(NotFoundException::new);
  }

  @GET
  @Path("{number}")
  public TemplateInstance show(@RestPath String product, @RestPath String number) {
    var view = desk.product(product);
    return shown(view, statement(view, number), FilledForm.empty());
  }

  private TemplateInstance shown(ProductView product, StatementView statement, FilledForm form) {
    var reasons = Arrays.stream(WithdrawalReason.values())
        .filter(reason -> reason != WithdrawalReason.SIGNING_FAILED)
        .map(reason -> Choice.of(reason.code(), words(reason)))
        .toList();
    return Templates.statement(
        frames.in(Section.DESK_PRODUCTS),
        new StatementPage(
            product,
            statement,
            DeskProduct.status(statement, office.today()),
            office.office().anchor().anchored(statement.journalId()).isPresent(),
            form,
            reasons,
            visitor.is(Role.ADMINISTRATOR, Role.COMPLIANCE)));
  }

  private static String words(WithdrawalReason reason) {
    return switch (reason) {
      case SIGNING_FAILED -> "It could not be signed";
      case ISSUED_IN_ERROR -> "It should not have been issued";
      case REQUIREMENT_NOT_MET -> "A requirement turned out not to be met";
      case PRODUCT_CHANGED -> "The product was changed, so that the statement no longer fits";
      case LABEL_ENDED -> "A label that it rests on ended or was revoked";
      case KEY_COMPROMISED -> "The key that it was signed with cannot be trusted";
      case OTHER -> "Another reason";
    };
  }

  @GET
  @Path("{number}/statement.pdf")
  public Response pdf(@RestPath String product, @RestPath String number) {
    var statement = statement(desk.product(product), number);
    return file(statement.pdf(), "application/pdf", statement.number() + ".pdf");
  }

  @GET
  @Path("{number}/statement.json")
  public Response json(@RestPath String product, @RestPath String number) {
    var statement = statement(desk.product(product), number);
    return file(statement.json(), "application/json", statement.number() + ".json");
  }

  private Response file(String sha256, String type, String name) {
    return Response.ok(office.blobs().read(sha256).orElseThrow(NotFoundException::new), type)
        .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name))
        .build();
  }

  @POST
  @Path("{number}/withdraw")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.COMPLIANCE})
  public Object withdraw(
      @RestPath String product,
      @RestPath String number,
      @RestForm("reason") @DefaultValue("") String reason) {
    var view = desk.product(product);
    var statement = statement(view, number);
    var why = WithdrawalReason.of(reason);
    var form = FilledForm.empty().with("reason", reason);
    if (why.isEmpty()) {
      return Response.status(400)
          .type("text/html;charset=UTF-8")
          .entity(shown(view, statement, form.wrong("reason", "Choose why it is withdrawn")))
          .build();
    }
    office.statementOffice().withdraw(visitor.actor(), number, why.get(), office.today());
    return Desk.to("%s/statements/%s".formatted(Desk.path(view), number));
  }
}
