package org.assay.server.inbox;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.register.Office;
import org.assay.register.report.mail.Letter;
import org.assay.register.report.mail.MailKind;
import org.assay.register.report.mail.MailRounds;
import org.assay.server.pages.Language;
import org.jboss.logging.Logger;

/// Sends mail to those who answer reports. It names references and times only, so that nothing of
/// a report stands in a mailbox.
@Singleton
class ReportMail {

  private static final Logger LOG = Logger.getLogger(ReportMail.class);

  private final MailRounds rounds;
  private final Mailer mailer;
  private final MailSettings settings;
  private final String desk;

  ReportMail(Office office, Mailer mailer, MailSettings settings) {
    this.rounds = new MailRounds(office.database(), office.clock());
    this.mailer = mailer;
    this.settings = settings;
    this.desk = office.place().address() + "/desk/reports";
  }

  @Scheduled(every = "{assay.mail.every}", concurrentExecution = ConcurrentExecution.SKIP)
  void round() {
    if (settings.to().isEmpty()) return;
    int told = rounds.round(this::post);
    if (told > 0) LOG.debugf("Told %d occasions by mail", told);
  }

  private void post(Letter letter) {
    try {
      mailer.send(mail(letter));
    } catch (RuntimeException down) {
      LOG.warn("Mail about reports cannot be sent now; it waits and is tried again");
      throw down;
    }
  }

  private Mail mail(Letter letter) {
    var mail = new Mail().setTo(recipients(letter.kind())).setSubject(subject(letter));
    return mail.setText(text(letter));
  }

  private List<String> recipients(MailKind kind) {
    var all = new ArrayList<>(settings.to().orElse(List.of()));
    if (kind == MailKind.ESCALATION || kind == MailKind.LATE) {
      all.addAll(settings.escalateTo().orElse(List.of()));
    }
    return all;
  }

  private static String subject(Letter letter) {
    int count = letter.lines().size();
    var reports =
        count == 1 ? "report " + letter.lines().getFirst().reference() : count + " reports";
    return switch (letter.kind()) {
      case ARRIVED -> "Arrived: " + reports;
      case DUE -> "An answer is due within a day: " + reports;
      case ESCALATION -> "A promise is about to be broken: " + reports;
      case LATE -> "A promise is broken: " + reports;
    };
  }

  private String text(Letter letter) {
    var lines = letter.lines().stream()
        .map(line -> "- %s: the finder has to hear from you before %s"
            .formatted(line.reference(), Language.ENGLISH.moment(line.due())))
        .collect(Collectors.joining("\n"));
    return "%s\n\nAnswer at %s\n\nThis mail says nothing of what the reports say, on purpose.\n"
        .formatted(lines, desk);
  }
}
