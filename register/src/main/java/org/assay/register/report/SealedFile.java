package org.assay.register.report;

/// A file that is ready to be written.
@SuppressWarnings("ArrayRecordComponent") // it is written and never compared
record SealedFile(String id, int size, byte[] details, byte[] bytes) {}
