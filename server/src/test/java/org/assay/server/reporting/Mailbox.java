package org.assay.server.reporting;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A mail server on this machine, that can be away for a time, and what it was given.
final class Mailbox implements AutoCloseable {

  private static final Pattern TOLD = Pattern.compile("(?m)^- (\\S+): the finder");

  private final ServerSetup address;
  private final List<String> before = new ArrayList<>();
  private GreenMail server;

  Mailbox(int port) {
    this.address = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    this.server = started();
  }

  private GreenMail started() {
    var fresh = new GreenMail(address);
    fresh.start();
    return fresh;
  }

  /// It goes away, with what it has.
  void goAway() {
    before.addAll(received());
    server.stop();
  }

  /// It is there again.
  void comeBack() {
    server = started();
  }

  private List<String> received() {
    var mails = new ArrayList<String>();
    for (var mail : server.getReceivedMessages()) mails.add(GreenMailUtil.getWholeMessage(mail));
    return mails;
  }

  /// The mails, as they were sent. Of those to several people, one for each.
  List<String> mails() {
    var all = new ArrayList<>(before);
    all.addAll(received());
    return all;
  }

  /// The references of the reports whose arrival was told, as often as they were told.
  List<String> arrived() {
    return mails().stream()
        .filter(mail -> mail.contains("Subject: Arrived"))
        .flatMap(mail -> TOLD.matcher(mail.replace("\r", "")).results().map(each -> each.group(1)))
        .toList();
  }

  @Override
  public void close() {
    server.stop();
  }
}
