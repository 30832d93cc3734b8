package org.assay.server.account;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.assay.register.account.Accounts;
import org.assay.register.account.ApiTokens;
import org.assay.register.account.Sessions;
import org.assay.register.database.Database;
import org.assay.register.journal.Changes;
import org.assay.register.requests.Allowances;
import org.assay.register.requests.KeptAnswers;
import org.assay.register.secrets.Recogniser;

/// Hands out what the register knows of accounts.
@Singleton
public class AccountsBean {

  @Produces
  @Singleton
  Accounts accounts(Database database, Changes changes, InstantSource clock) {
    return new Accounts(database, changes, clock);
  }

  @Produces
  @Singleton
  Sessions sessions(Database database, Recogniser recogniser, InstantSource clock) {
    return new Sessions(database, recogniser, clock);
  }

  @Produces
  @Singleton
  ApiTokens tokens(Database database, Recogniser recogniser, Changes changes, InstantSource clock) {
    return new ApiTokens(database, recogniser, changes, clock);
  }

  @Produces
  @Singleton
  KeptAnswers keptAnswers(Database database, InstantSource clock) {
    return new KeptAnswers(database, clock);
  }

  @Produces
  @Singleton
  Allowances allowances(Database database, InstantSource clock) {
    return new Allowances(database, clock);
  }
}
