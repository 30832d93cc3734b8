package org.assay.statement;

/// The answer to "print this statement": the document, or the characters that cannot be printed.
public sealed interface PdfResult permits StatementPdf, StatementRefused {}
