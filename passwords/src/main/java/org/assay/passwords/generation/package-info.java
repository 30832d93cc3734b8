/// Makes lots whose passwords are lawful by construction: from a cryptographic random generator, or
/// from identifiers by a keyed hash or format-preserving encryption under a secret key; distinct
/// within the lot and, with a set of fingerprints, from all earlier lots.
///
/// The front door is {@link org.assay.passwords.generation.PasswordMaker}.
@NullMarked
package org.assay.passwords.generation;

import org.jspecify.annotations.NullMarked;
