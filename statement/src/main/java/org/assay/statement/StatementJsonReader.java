package org.assay.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.law.ClauseId;
import org.assay.law.Territory;
import org.assay.law.input.BadInputException;
import org.assay.law.input.Problem;
import org.assay.law.input.Problems;
import org.assay.statement.StatementDraft.Lot;
import org.assay.statement.StatementDraft.Maker;
import org.assay.statement.StatementDraft.Person;
import org.assay.statement.StatementDraft.Preparer;
import org.assay.statement.StatementDraft.Product;
import org.assay.statement.StatementDraft.Reason;
import org.assay.statement.StatementDraft.Route;
import org.assay.statement.StatementDraft.Signing;
import org.assay.statement.StatementDraft.Support;
import org.jspecify.annotations.Nullable;

/// Reads a statement back from its JSON: first its form, then, as for a new statement, whether
/// anything is missing, and last whether the number still fits the contents.
final class StatementJsonReader {

  private final Problems problems = new Problems();
  private final JsonValue file;

  private StatementJsonReader(String file, byte[] content) {
    this.file = JsonFile.read(file, content, problems);
  }

  static StatementOfCompliance read(String file, byte[] content) {
    return new StatementJsonReader(file, content).statement();
  }

  static StatementReading examine(String file, byte[] content) {
    try {
      return new StatementJsonReader(file, content).examined();
    } catch (BadInputException notOne) {
      return new StatementReading.NoStatement(notOne.problems());
    }
  }

  private StatementReading examined() {
    var members = JsonMembers.of(file, problems);
    schema(members);
    var number = String.valueOf(members.text("number"));
    var retainUntil = String.valueOf(members.date("retainUntil"));
    var draft = draft(members);
    members.refuseOthers();
    problems.throwIfAny();
    return switch (StatementOfCompliance.issue(draft.orElseThrow())) {
      case StatementRefused(var refused) ->
        new StatementReading.Incomplete(draft.orElseThrow(), refused);
      case StatementIssued(var statement, var warnings) ->
        number.equals(statement.number())
                && retainUntil.equals(statement.retainUntil().toString())
            ? new StatementReading.Whole(statement, warnings)
            : new StatementReading.Altered(statement, number, retainUntil);
    };
  }

  private StatementOfCompliance statement() {
    var members = JsonMembers.of(file, problems);
    schema(members);
    var number = members.text("number");
    var retainUntil = members.date("retainUntil");
    var draft = draft(members);
    members.refuseOthers();
    problems.throwIfAny();
    var statement = issued(draft.orElseThrow());
    unchanged(members, "number", number, statement.number());
    unchanged(members, "retainUntil", retainUntil, statement.retainUntil());
    problems.throwIfAny();
    return statement;
  }

  private void schema(JsonMembers members) {
    if (!StatementJson.SCHEMA.equals(members.text("schema"))) {
      members.require("schema", "\"%s\"".formatted(StatementJson.SCHEMA));
    }
  }

  private Optional<StatementDraft> draft(JsonMembers members) {
    var products = members.objects("products", this::product);
    var manufacturers = members.objects("manufacturers", this::maker);
    var preparer = members.has("preparedBy") ? preparer(members.object("preparedBy")) : null;
    var support = support(members.object("supportPeriod"));
    var signing = signing(members.object("signatory"), members.object("issue"));
    return provenance(members.object("assessment"))
        .map(provenance -> new StatementDraft(
            products, manufacturers, preparer, support, signing, provenance, List.of()));
  }

  private Product product(JsonMembers members) {
    var product = new Product(members.text("type"), members.objects("batches", this::lot));
    members.refuseOthers();
    return product;
  }

  private Lot lot(JsonMembers members) {
    var lot = new Lot(members.text("id"), members.date("firstMadeAvailable"));
    members.refuseOthers();
    return lot;
  }

  private Maker maker(JsonMembers members) {
    var maker = new Maker(
        nameAndAddress(members),
        members.has("authorisedRepresentatives")
            ? members.objects("authorisedRepresentatives", this::person)
            : null,
        members.objects("opinion", this::reason));
    members.refuseOthers();
    return maker;
  }

  private Person person(JsonMembers members) {
    var person = nameAndAddress(members);
    members.refuseOthers();
    return person;
  }

  private Person nameAndAddress(JsonMembers members) {
    var name = members.text("name");
    var address = members.object("address");
    return new Person(name, address.texts("lines"), address.text("country"));
  }

  private Reason reason(JsonMembers members) {
    var requirement = clause(members, "requirement");
    var route = route(members);
    members.refuseOthers();
    return new Reason(requirement, route);
  }

  // Where a clause is not given, or is no clause, the statement is refused with the ones that may
  // stand there.
  private static @Nullable ClauseId clause(JsonMembers members, String member) {
    var text = members.text(member);
    return text == null || !ClauseId.isWellFormed(text) ? null : new ClauseId(text);
  }

  private Route route(JsonMembers members) {
    return switch (members.text("by")) {
      case "schedule-1" -> new Route.Direct();
      case "standard" ->
        new Route.Standard(
            clause(members, "condition"),
            members.text("standard"),
            members.text("version"),
            members.text("issued"));
      case "label" ->
        new Route.Label(
            clause(members, "condition"),
            members.text("scheme"),
            members.text("label"),
            members.date("expires"));
      case "does-not-apply" -> new Route.NotApplicable(members.text("because"));
      case null, default -> {
        members.require("by", "one of \"schedule-1\", \"standard\", \"label\", \"does-not-apply\"");
        yield new Route.Direct();
      }
    };
  }

  private Preparer preparer(JsonMembers members) {
    var preparer = new Preparer(members.text("name"), isManufacturer(members));
    members.refuseOthers();
    return preparer;
  }

  private static boolean isManufacturer(JsonMembers members) {
    return switch (members.text("as")) {
      case "manufacturer" -> true;
      case "on-behalf-of-the-manufacturers" -> false;
      case null, default -> {
        members.require("as", "\"manufacturer\" or \"on-behalf-of-the-manufacturers\"");
        yield false;
      }
    };
  }

  private static Support support(JsonMembers members) {
    var support =
        new Support(members.text("period"), members.date("ends"), members.date("firstSupplied"));
    members.refuseOthers();
    return support;
  }

  private static Signing signing(JsonMembers signatory, JsonMembers issue) {
    var signing = new Signing(
        signatory.text("name"), signatory.text("function"), issue.text("place"), issue.date("on"));
    signatory.refuseOthers();
    issue.refuseOthers();
    return signing;
  }

  private Optional<Provenance> provenance(JsonMembers members) {
    var regime = words(members, "regime");
    var version = words(members, "lawVersion");
    var law = digest(members, "lawSha256");
    var assessment = digest(members, "assessmentSha256");
    var asOf = members.date("asOf");
    var territories = territories(members);
    if (asOf == null) {
      members.require("asOf", "a date of the calendar, such as \"2026-05-01\"");
    }
    members.refuseOthers();
    return regime == null
            || version == null
            || law == null
            || assessment == null
            || asOf == null
            || territories.isEmpty()
        ? Optional.empty()
        : Optional.of(new Provenance(regime, version, law, assessment, asOf, territories));
  }

  private static @Nullable String words(JsonMembers members, String member) {
    var text = members.text(member);
    if (text == null || PlainText.flaw(text).isPresent()) {
      members.require(member, "one line of text");
      return null;
    }
    return text;
  }

  private static @Nullable Sha256 digest(JsonMembers members, String member) {
    var text = members.text(member);
    if (text == null || !Sha256.isDigest(text)) {
      members.require(member, "a SHA-256 digest of 64 hexadecimal digits in lower case");
      return null;
    }
    return new Sha256(text);
  }

  private static List<Territory> territories(JsonMembers members) {
    var codes = members.texts("territories");
    var known = Schedules.ofTheRegulations().territories().keySet();
    var territories = codes.stream().map(Territory::new).filter(known::contains).toList();
    if (codes.isEmpty()
        || territories.size() != codes.size()
        || Set.copyOf(codes).size() != codes.size()) {
      members.require("territories", "a list of \"GB\", \"NI\" or both, each once");
      return List.of();
    }
    return territories;
  }

  private StatementOfCompliance issued(StatementDraft draft) {
    return switch (StatementOfCompliance.issue(draft)) {
      case StatementIssued(var statement, var _) -> statement;
      case StatementRefused(var refused) -> {
        problems.addAll(refused.stream().map(this::inTheFile).toList());
        throw problems.exception();
      }
    };
  }

  private Problem inTheFile(StatementProblem problem) {
    return new Problem(
        JsonPlace.of(file, problem.item()),
        problem.found(),
        problem.expected(),
        "[%s]".formatted(problem.clause()));
  }

  private void unchanged(
      JsonMembers members, String member, @Nullable Object written, Object computed) {
    if (written == null || !written.toString().equals(computed.toString())) {
      members.require(
          member,
          "\"%s\", which follows from the contents; the file was changed after it was issued"
              .formatted(computed));
    }
  }
}
