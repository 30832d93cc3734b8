package org.assay.server.inbox;

import java.util.HashMap;
import java.util.Map;
import org.assay.register.account.Account;
import org.assay.register.account.Accounts;
import org.assay.register.report.ReportMessage;

/// What people are called who did something, each looked up once for a page.
final class Names {

  private final Accounts accounts;
  private final Map<String, String> known = new HashMap<>();

  Names(Accounts accounts) {
    this.accounts = accounts;
    known.put(ReportMessage.FINDER, "The finder");
    known.put("office", "The office");
  }

  String of(String author) {
    return known.computeIfAbsent(
        author, id -> accounts.find(id).map(Account::displayName).orElse("Somebody unknown"));
  }
}
