package org.assay.server.reporting;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.assay.handling.report.Owed;
import org.assay.register.report.MessageKind;

/// The texts of the report channel: `messages/report.properties`.
@MessageBundle("report")
public interface ReportWords {
  @Message
  String title();

  @Message
  String intro(String maker);

  @Message
  String promise(String acknowledge, String update);

  @Message
  String keptPrivate();

  @Message
  String about(String product);

  @Message
  String productName();

  @Message
  String productName_hint();

  @Message
  String summary();

  @Message
  String found();

  @Message
  String found_hint();

  @Message
  String steps();

  @Message
  String steps_hint();

  @Message
  String versions();

  @Message
  String disclosureWish();

  @Message
  String contact();

  @Message
  String contact_hint();

  @Message
  String files();

  @Message
  String files_hint(int files, String each, String together);

  @Message
  String key();

  @Message
  String send();

  @Message
  String closedTitle();

  @Message
  String closedText();

  @Message
  String againTitle();

  @Message
  String againText(String moment, String reference);

  @Message
  String againCode();

  @Message
  String receivedTitle();

  @Message
  String codeTitle();

  @Message
  String codeNote();

  @Message
  String codeGone();

  @Message
  String acknowledgeBy(String day);

  @Message
  String updateBy(String day);

  @Message
  String receiptTitle();

  @Message
  String receiptText();

  @Message
  String receiptLater();

  @Message
  String receiptDownload();

  @Message
  String documentDownload();

  @Message
  String followLink();

  @Message
  String followTitle();

  @Message
  String followIntro();

  @Message
  String code();

  @Message
  String code_hint();

  @Message
  String followButton();

  @Message
  String reportTitle();

  @Message
  String reference();

  @Message
  String reference_hint();

  @Message
  String received();

  @Message
  String state();

  @Message
  String promisedTitle();

  @Message
  String promisedWhat();

  @Message
  String promisedBy();

  @Message
  String promisedGiven();

  @Message
  String promisedKept();

  @Message
  String owed(Owed.Kind kind);

  @Message
  String keeping(Owed.Keeping keeping);

  @Message
  String messagesTitle();

  @Message
  String noMessages();

  @Message
  String destroyed();

  @Message
  String filesTitle();

  @Message
  String writeTitle();

  @Message
  String words();

  @Message
  String sendMessage();

  @Message
  String leave();

  @Message
  String line(MessageKind kind);

  @Message
  String nothingFound();

  @Message
  String nothingWritten();

  @Message
  String tooLong(String most);

  @Message
  String tooManyFiles(String most);

  @Message
  String fileTooLarge(String file);

  @Message
  String filesTooLarge(String most);

  @Message
  String unknownType(String file);

  @Message
  String emptyFile(String file);

  @Message
  String chooseAgain();

  @Message
  String noCode();

  @Message
  String wrongCode();

  @Message
  String tooOften();

  @Message
  String nothingToCount();

  @Message
  String share(int kept, int of, int percent);

  @Message
  String days(long days);

  @Message
  String figuresTitle();

  @Message
  String figuresIntro();

  @Message
  String figuresAsOf(String moment);

  @Message
  String figuresReceived();

  @Message
  String figuresAcknowledged();

  @Message
  String figuresUpdated();

  @Message
  String figuresMedianAcknowledge();

  @Message
  String figuresMedianResolve();

  @Message
  String figuresResolved();

  @Message
  String figuresClosed();

  @Message
  String figuresOpen();

  @Message
  String figuresOverdue();

  @Message
  String figuresCounting();

  @Message
  String figuresLimits();

  @Message
  String figuresLink();

  @Message
  String reportLink();
}
