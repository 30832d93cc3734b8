/// The typed vocabulary of facts that conditions may ask about, and the values that a dossier gives
/// them.
@NullMarked
package org.assay.law.facts;

import org.jspecify.annotations.NullMarked;
