package org.assay.server.product;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.law.facts.FactType;
import org.assay.law.input.BadInputException;
import org.assay.product.Dossier;
import org.assay.product.DossierReader;
import org.assay.register.account.Roles;
import org.assay.register.assessment.Asked;
import org.assay.register.assessment.Assessments;
import org.assay.register.product.DossierFolder;
import org.assay.register.product.DossierResult;
import org.assay.register.product.DossierResult.Kept;
import org.assay.register.product.DossierResult.Outdated;
import org.assay.register.product.DossierResult.Unchanged;
import org.assay.register.product.ProductView;
import org.assay.register.product.facts.FactsText;
import org.assay.server.pages.FilledForm;
import org.assay.server.pages.Frames;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Section;
import org.assay.server.security.Visitor;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;

/// The facts of a product in forms, heading by heading, as the vocabulary of facts has them.
@Path("/desk/products/{product}/facts")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.COMPLIANCE})
public class DeskFacts {

  @CheckedTemplate(basePath = "desk-products")
  static class Templates {
    static native TemplateInstance headings(PageFrame frame, HeadingsPage page);

    static native TemplateInstance facts(PageFrame frame, FactsPage page);
  }

  /// A heading of the vocabulary.
  ///
  /// @param known whether anything is known under it
  public record Heading(String key, String title, String says, boolean known) {}

  /// All headings.
  public record HeadingsPage(ProductView product, List<Heading> headings) {}

  /// The form of one heading.
  ///
  /// @param from the version of the dossier that is edited
  public record FactsPage(
      ProductView product,
      int from,
      String heading,
      String title,
      FactQuestion question,
      FilledForm form,
      List<InputProblem> problems) {

    /// The question of the heading as the only one of a list.
    public List<FactQuestion> questions() {
      return List.of(question);
    }
  }

  private final ProductOffice office;
  private final Desk desk;
  private final Frames frames;
  private final Visitor visitor;

  DeskFacts(ProductOffice office, Desk desk, Frames frames, Visitor visitor) {
    this.office = office;
    this.desk = desk;
    this.frames = frames;
    this.visitor = visitor;
  }

  private FactType.Field field(String heading) {
    return office.law().facts().root().field(heading).orElseThrow(NotFoundException::new);
  }

  private static String title(String key) {
    var words = key.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private FactsText text(ProductView product, int number) {
    var yaml = office.store().facts(product.id(), number).orElseThrow(NotFoundException::new);
    return new FactsText(yaml, office.law().facts());
  }

  @GET
  public TemplateInstance headings(@RestPath String product) {
    var view = desk.product(product);
    var known = text(view, view.dossier()).facts().root().known().keySet();
    var headings = office.law().facts().root().fields().values().stream()
        .map(field ->
            new Heading(field.key(), title(field.key()), field.says(), known.contains(field.key())))
        .toList();
    return Templates.headings(frames.in(Section.DESK_PRODUCTS), new HeadingsPage(view, headings));
  }

  @GET
  @Path("{heading}")
  public TemplateInstance show(@RestPath String product, @RestPath String heading)
      throws IOException {
    var view = desk.product(product);
    field(heading);
    var value = text(view, view.dossier()).facts().root().field(heading);
    return page(view, view.dossier(), heading, FactForm.filled(heading, value), List.of());
  }

  private TemplateInstance page(
      ProductView product, int from, String heading, FilledForm form, List<InputProblem> problems)
      throws IOException {
    var field = field(heading);
    var question = new FactForm(hints(product), form)
        .question(heading, field.type(), field.says(), field.examples());
    return Templates.facts(
        frames.in(Section.DESK_PRODUCTS),
        new FactsPage(product, from, heading, title(heading), question, form, problems));
  }

  private FactHints hints(ProductView product) throws IOException {
    try (var folder = office.store().unpack(product.id(), product.dossier())) {
      return hints(folder.read(office.law()));
    } catch (BadInputException ofAnotherTime) {
      return FactHints.none();
    }
  }

  private FactHints hints(Dossier dossier) {
    var asked = Asked.everywhere(office.law(), office.today());
    var first = new Asked(
        asked.regime(), asked.on(), List.of(asked.territories().getFirst()), asked.role());
    return FactHints.of(Assessments.assess(office.law(), dossier, first).getFirst());
  }

  @POST
  @Path("{heading}")
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
  public Object save(
      @RestPath String product,
      @RestPath String heading,
      @RestForm("from") @DefaultValue("0") int from,
      @RestForm("add") @DefaultValue("") String add)
      throws IOException {
    var view = desk.product(product);
    var type = field(heading).type();
    var form = sent(heading);
    if (!add.isEmpty()) {
      var size = Integer.toString(FactForm.size(form, add) + 1);
      return page(view, from, heading, form.with(add + FactForm.SIZE, size), List.of());
    }
    var wanted = new SentFacts(form).at(heading, type);
    try {
      var changed = text(view, from).with(heading, wanted);
      return switch (keep(view, from, heading, changed)) {
        case Kept _, Unchanged _ -> Desk.to(Desk.path(view) + "/facts");
        case Outdated(int newest) ->
          refused(
              view, from, heading, form.wrong(heading, DeskDossier.outdated(newest)), List.of());
      };
    } catch (FactsText.WrongFactsException wrong) {
      return refused(view, from, heading, marked(form, heading, wrong), List.of());
    } catch (BadInputException bad) {
      var told = form.wrong(heading, "The facts do not fit the files: see the list below");
      return refused(view, from, heading, told, InputProblem.of(bad));
    }
  }

  private DossierResult keep(
      ProductView product, int from, String heading, FactsText.Changed changed) throws IOException {
    try (DossierFolder folder = office.store().unpack(product.id(), from)) {
      folder.write(DossierReader.PRODUCT_FILE, changed.text().getBytes(StandardCharsets.UTF_8));
      var note = changed.rewritten()
          ? "%s written anew; the comments under this heading are in the version before"
              .formatted(title(heading))
          : title(heading);
      return office
          .register()
          .keep(visitor.actor(), office.law(), product.id(), from, folder, "edited", note);
    }
  }

  private static FilledForm marked(
      FilledForm form, String heading, FactsText.WrongFactsException wrong) {
    var marked = form;
    for (var problem : wrong.problems().entrySet()) {
      var path = problem.getKey().isEmpty() ? heading : problem.getKey();
      marked = marked.wrong(
          path,
          "Found %s; expected %s. %s"
              .formatted(
                  problem.getValue().found(),
                  problem.getValue().expected(),
                  problem.getValue().advice()));
    }
    return marked;
  }

  private Response refused(
      ProductView product, int from, String heading, FilledForm form, List<InputProblem> problems)
      throws IOException {
    return Response.status(400)
        .type("text/html;charset=UTF-8")
        .entity(page(product, from, heading, form, problems))
        .build();
  }

  // The fields have the names of facts, of which the vocabulary knows; so they are read one by
  // one.
  private static FilledForm sent(String heading) {
    FormData data = CurrentRequestManager.get().getFormData();
    var values = new LinkedHashMap<String, List<String>>();
    if (data != null) {
      for (var name : data) {
        if (!name.startsWith(heading)) continue;
        var all = new ArrayList<String>();
        data.get(name).forEach(value -> all.add(value.getValue()));
        values.put(name, all);
      }
    }
    return new FilledForm(values, Map.of());
  }
}
