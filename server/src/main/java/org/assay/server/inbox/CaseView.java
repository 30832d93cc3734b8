package org.assay.server.inbox;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.handling.messages.FinderMessages;
import org.assay.handling.report.ClosingReason;
import org.assay.handling.report.Party;
import org.assay.handling.report.ReportTimeline;
import org.assay.handling.report.StateWords;
import org.assay.handling.report.StepKind;
import org.assay.register.account.Account;
import org.assay.register.account.Accounts;
import org.assay.register.account.Role;
import org.assay.register.database.Database;
import org.assay.register.product.ProductView;
import org.assay.register.product.Products;
import org.assay.register.report.KeptReport;
import org.assay.register.report.MessageKind;
import org.assay.register.report.ReportLink;
import org.assay.register.report.ReportMessage;
import org.assay.register.report.Reports;
import org.assay.register.report.promise.PublishedPromises;
import org.assay.server.pages.Choice;
import org.assay.server.pages.FilledForm;
import org.assay.server.pages.Language;
import org.assay.server.pages.Status;
import org.assay.server.security.Visitor;

/// Makes the page of one report at the desk.
@Singleton
class CaseView {

  private final Reports reports;
  private final Accounts accounts;
  private final PublishedPromises promises;
  private final Products products;
  private final Visitor visitor;
  private final InstantSource clock;

  CaseView(
      Reports reports,
      Accounts accounts,
      PublishedPromises promises,
      Database database,
      Visitor visitor,
      InstantSource clock) {
    this.reports = reports;
    this.accounts = accounts;
    this.promises = promises;
    this.products = new Products(database);
    this.visitor = visitor;
    this.clock = clock;
  }

  /// Whether an account may look after reports.
  boolean canAnswer(String account) {
    return accounts.find(account).filter(CaseView::answers).isPresent();
  }

  private static boolean answers(Account account) {
    return account.open()
        && (account.role() == Role.SECURITY_RESPONSE || account.role() == Role.ADMINISTRATOR);
  }

  /// What a link leads to: the id of a product, or the name of a component.
  Optional<String> target(String kind, String typed) {
    return switch (kind) {
      case ReportLink.PRODUCT -> products.bySlug(typed).map(ProductView::id);
      case ReportLink.COMPONENT ->
        Optional.of(typed).filter(name -> !name.isEmpty() && name.length() <= 200);
      default -> Optional.empty();
    };
  }

  /// The form with the draft of a message; empty where there is none for that step.
  FilledForm draft(KeptReport report, String step) {
    var clock = promises.version(report.promise()).clock();
    var next = clock.nextUpdateBy(this.clock.instant());
    var drafts = FinderMessages.in(Locale.forLanguageTag(report.language()));
    var words = switch (step) {
      case "acknowledge" -> drafts.acknowledge(clock.promise().maker(), next);
      case "ask" -> drafts.ask(next);
      case "send-update" -> drafts.update(next);
      case "resolve" -> drafts.resolve();
      default -> "";
    };
    return words.isEmpty()
        ? FilledForm.empty()
        : FilledForm.empty().with("step", step).with("words", words);
  }

  CasePage page(KeptReport report, FilledForm form, Language language) {
    var words = StateWords.in(language.locale());
    var names = new Names(accounts);
    var messages = reports.messages(report.id());
    var timeline = reports.timeline(report);
    boolean acts = visitor.is(Role.SECURITY_RESPONSE, Role.ADMINISTRATOR);
    return new CasePage(
        report,
        new Status(words.name(report.state()), InboxPage.colour(report.state())),
        InboxPage.clock(report, clock.instant()),
        language.moment(report.receivedAt()),
        report.dueAt().map(language::moment).orElse("nothing"),
        reports.document(report.id()),
        reports.contact(report.id()).orElse(""),
        report.product().flatMap(products::byId).map(ProductView::name).orElse(""),
        messages.stream().map(message -> line(message, words, names, language)).toList(),
        reports.attachments().of(report.id()),
        reports.links(report.id()).stream().map(this::link).toList(),
        report.duplicateOf().flatMap(reports::find),
        acts ? steps(timeline, words) : List.of(),
        reasons(words),
        assignees(report),
        report.assignee().map(names::of).orElse("nobody"),
        acts,
        visitor.is(Role.ADMINISTRATOR),
        form);
  }

  private CasePage.LinkLine link(ReportLink link) {
    var name = link.kind().equals(ReportLink.PRODUCT)
        ? products.byId(link.target()).map(ProductView::name).orElse(link.target())
        : link.target();
    return new CasePage.LinkLine(link, name);
  }

  private static List<Choice> steps(ReportTimeline timeline, StateWords words) {
    return timeline.possible(Party.RESPONDER).stream()
        .map(kind -> Choice.of(InboxPages.code(kind), words.step(kind)))
        .toList();
  }

  private static List<Choice> reasons(StateWords words) {
    var reasons = new ArrayList<Choice>();
    reasons.add(Choice.of("", ""));
    Arrays.stream(ClosingReason.values())
        .map(reason -> Choice.of(InboxPages.code(reason), words.reason(reason)))
        .forEach(reasons::add);
    return reasons;
  }

  private List<Choice> assignees(KeptReport report) {
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of("", "Nobody"));
    accounts.all().stream()
        .filter(account -> answers(account) || report.assignee().equals(Optional.of(account.id())))
        .map(account -> Choice.of(account.id(), account.displayName()))
        .forEach(choices::add);
    return choices;
  }

  private static CasePage.Line line(
      ReportMessage message, StateWords words, Names names, Language language) {
    var title = message
        .kind()
        .step()
        .map(kind -> kind == StepKind.FINDER_WRITES ? "Wrote" : words.step(kind))
        .orElseGet(() -> title(message.kind()));
    var detail =
        message.detail().map(each -> detail(message, each, words, names)).orElse("");
    return new CasePage.Line(
        names.of(message.author()),
        title,
        language.moment(message.at()),
        detail,
        message.words().orElse(""),
        message.isForFinder());
  }

  private static String title(MessageKind kind) {
    return switch (kind) {
      case NOTE -> "Note";
      case ASSIGN -> "Assigned";
      case LINK -> "Linked";
      case ERASE -> "Contents destroyed";
      default -> throw new IllegalArgumentException(kind + " is a step");
    };
  }

  private static String detail(
      ReportMessage message, String detail, StateWords words, Names names) {
    return switch (message.kind()) {
      case CLOSE -> words.reason(ClosingReason.valueOf(detail));
      case ASSIGN -> names.of(detail);
      default -> detail;
    };
  }
}
