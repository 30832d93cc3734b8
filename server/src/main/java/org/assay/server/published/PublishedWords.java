package org.assay.server.published;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.assay.law.evaluation.Verdict;

/// The texts of the public pages: `messages/published.properties`, in templates
/// `{published:newest}`.
@MessageBundle("published")
public interface PublishedWords {
  /// A link where a page that was written as a file has no form.
  @Message
  String atOffice(String what);

  @Message
  String homeTitle();

  @Message
  String homeLead(String office);

  @Message
  String find();

  @Message
  String newest();

  @Message
  String allProducts();

  @Message
  String noProducts();

  @Message
  String noProductsYet();

  @Message
  String reportTitle();

  @Message
  String reportHow();

  @Message
  String reportLink();

  @Message
  String reportPolicy();

  @Message
  String verifyTitle();

  @Message
  String verifyHow();

  @Message
  String verifyLink();

  @Message
  String feedsTitle();

  @Message
  String feedsHow();

  @Message
  String atom();

  @Message
  String jsonFeed();

  @Message
  String productsTitle();

  @Message
  String foundFor(String question);

  @Message
  String noneFound(String question);

  @Message
  String noneFoundWhat();

  @Message
  String theList();

  @Message
  String more();

  @Message
  String toStart();

  @Message
  String untilShort(String day);

  @Message
  String overShort(String day);

  @Message
  String about();

  @Message
  String brand();

  @Message
  String model();

  @Message
  String maker();

  @Message
  String type();

  @Message
  String gtin(String number);

  @Message
  String batches();

  @Message
  String serials(String from, String to);

  @Message
  String supportTitle();

  @Message
  String supportUntil(String day);

  @Message
  String supportOver(String day);

  @Message
  String supportNone();

  @Message
  String historyTitle();

  @Message
  String historyNote();

  @Message
  String historyLine(String published, String ends);

  @Message
  String reportProduct(String name);

  @Message
  String statementsTitle();

  @Message
  String statementsNone();

  @Message
  String statementTitle();

  @Message
  String statementNumber();

  @Message
  String issued();

  @Message
  String issuedOn(String day);

  @Message
  String statedEnd();

  @Message
  String covers();

  @Message
  String standing();

  @Message
  String stands();

  @Message
  String supersededBy(String day, String number);

  @Message
  String superseded(String day);

  @Message
  String willEnd(String day);

  @Message
  String withdrawn(String day);

  @Message
  String withdrawnWhy(String reason);

  @Message
  String endedWarning();

  @Message
  String pdf();

  @Message
  String data();

  @Message
  String allAbout();

  @Message
  String checkTitle();

  @Message
  String checkedOn(String day);

  @Message
  String checkedHow();

  @Message
  String checkNow();

  @Message
  String verdict(Verdict verdict);

  @Message
  String inEnglish();

  @Message
  String labelsTitle();

  @Message
  String label();

  @Message
  String labelNumber();

  @Message
  String labelLevel();

  @Message
  String labelEnds();

  @Message
  String labelNoEnd();

  @Message
  String labelEnded(String day);

  @Message
  String machinesTitle();

  @Message
  String machinesJson();

  @Message
  String backToProduct();

  @Message
  String forProduct();

  @Message
  String scheme(String code);

  @Message
  String withdrawalReason(String code);

  // ---- the page that checks statements

  @Message
  String checkPageTitle();

  @Message
  String checkPageLead();

  @Message
  String file();

  @Message
  String fileHint(int megabytes);

  @Message
  String batchInHand();

  @Message
  String batchHint();

  @Message
  String onDay();

  @Message
  String onDayHint();

  @Message
  String trustFile();

  @Message
  String trustHint();

  @Message
  String logKey();

  @Message
  String logKeyHint();

  @Message
  String moreQuestions();

  @Message
  String check();

  @Message
  String byNumberTitle();

  @Message
  String byNumber();

  @Message
  String byNumberHint();

  @Message
  String byNumberGo();

  @Message
  String offlineTitle();

  @Message
  String offlineHow();

  @Message
  String offlineLink();

  @Message
  String resultTitle();

  @Message
  String asked(String day);

  @Message
  String askedBatch(String day, String batch);

  @Message
  String digest();

  @Message
  String another();

  @Message
  String noFile();

  @Message
  String tooLarge(int megabytes);

  @Message
  String unusable(String found, String advice);

  @Message
  String badDay();

  @Message
  String badTrust();

  @Message
  String badLogKey();

  @Message
  String badNumber();

  @Message
  String unknownNumber(String number);

  @Message
  String busy();

  @Message
  String linkMatches();

  @Message
  String linkDiffers();
}
