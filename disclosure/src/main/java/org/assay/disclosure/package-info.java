/// What a page says about reporting security issues, limb by limb, and `security.txt` files.
///
/// The package stands alone: it knows pages, but no law, no dossier and no wall clock.
@NullMarked
package org.assay.disclosure;

import org.jspecify.annotations.NullMarked;
