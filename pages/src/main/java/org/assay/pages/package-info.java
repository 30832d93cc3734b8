/// Published pages as a person reads them, without script: from a file, a folder of dated
/// snapshots or an address.
///
/// The front door is {@link org.assay.pages.PageSource}; what comes out is a {@link
/// org.assay.pages.Page}: blocks of text in reading order. The package stands alone: it knows no
/// law, no dossier and no wall clock.
@NullMarked
package org.assay.pages;

import org.jspecify.annotations.NullMarked;
