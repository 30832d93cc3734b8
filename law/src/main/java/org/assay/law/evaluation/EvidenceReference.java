package org.assay.law.evaluation;

/// A file that was looked at: its path in the dossier and the SHA-256 of its bytes in lower-case
/// hexadecimal.
public record EvidenceReference(String file, String sha256) {}
