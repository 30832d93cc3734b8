package org.assay.statement;

/// The answer to "may this statement be issued?".
public sealed interface StatementResult permits StatementIssued, StatementRefused {}
