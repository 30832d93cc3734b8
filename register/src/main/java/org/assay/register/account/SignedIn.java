package org.assay.register.account;

/// An account and the session that it is signed in with.
public record SignedIn(Account account, Session session) {}
