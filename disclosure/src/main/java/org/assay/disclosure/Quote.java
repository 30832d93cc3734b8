package org.assay.disclosure;

import org.assay.pages.Place;

/// Words of a page with where they stand.
///
/// @param text the sentence, row or line as it stands on the page
/// @param place where it begins
public record Quote(String text, Place place) {}
