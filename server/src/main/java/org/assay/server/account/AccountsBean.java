package org.assay.server.account;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.assay.register.account.Accounts;
import org.assay.register.account.ApiTokens;
import org.assay.register.account.Ceremonies;
import org.assay.register.account.Invitations;
import org.assay.register.account.OutsideIdentities;
import org.assay.register.account.Passkeys;
import org.assay.register.account.Passwords;
import org.assay.register.account.SecondFactors;
import org.assay.register.account.Sessions;
import org.assay.register.account.SignIns;
import org.assay.register.database.Database;
import org.assay.register.journal.Changes;
import org.assay.register.requests.Allowances;
import org.assay.register.requests.KeptAnswers;
import org.assay.register.secrets.Recogniser;
import org.assay.register.secrets.Sealer;

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

  @Produces
  @Singleton
  Passwords passwords(Database database, Changes changes, InstantSource clock) {
    return new Passwords(database, changes, clock);
  }

  @Produces
  @Singleton
  SecondFactors factors(
      Database database,
      Sealer sealer,
      Recogniser recogniser,
      Changes changes,
      InstantSource clock) {
    return new SecondFactors(database, sealer, recogniser, changes, clock);
  }

  @Produces
  @Singleton
  SignIns signIns(Accounts accounts, Passwords passwords, SecondFactors factors) {
    return new SignIns(accounts, passwords, factors);
  }

  @Produces
  @Singleton
  Invitations invitations(
      Database database,
      Accounts accounts,
      Recogniser recogniser,
      Changes changes,
      InstantSource clock) {
    return new Invitations(database, accounts, recogniser, changes, clock);
  }

  @Produces
  @Singleton
  Ceremonies ceremonies(
      Database database, Sealer sealer, Recogniser recogniser, InstantSource clock) {
    return new Ceremonies(database, sealer, recogniser, clock);
  }

  @Produces
  @Singleton
  Passkeys passkeys(Database database, Changes changes, InstantSource clock) {
    return new Passkeys(database, changes, clock);
  }

  @Produces
  @Singleton
  OutsideIdentities identities(Database database, Changes changes, InstantSource clock) {
    return new OutsideIdentities(database, changes, clock);
  }
}
