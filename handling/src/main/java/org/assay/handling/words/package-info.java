/// Texts for people in their languages: English is complete, and what another language lacks
/// is said in English.
@NullMarked
package org.assay.handling.words;

import org.jspecify.annotations.NullMarked;
