package org.assay.pages;

/// A link in the text of a block.
///
/// @param start where the words of the link begin in the text of the block
/// @param end where they end, exclusive
/// @param text the words
/// @param address the address as the page writes it, such as `mailto:security@larkfield.example`
public record Link(int start, int end, String text, String address) {}
