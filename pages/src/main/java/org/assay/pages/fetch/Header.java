package org.assay.pages.fetch;

/// One header line of an answer.
///
/// @param name the name as the server writes it; names are the same in small and capital letters
/// @param value the value
public record Header(String name, String value) {}
