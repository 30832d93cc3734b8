/// Editing the facts of a dossier: the text that people wrote is changed where it has to be, and
/// nowhere else.
@NullMarked
package org.assay.register.product.facts;

import org.jspecify.annotations.NullMarked;
