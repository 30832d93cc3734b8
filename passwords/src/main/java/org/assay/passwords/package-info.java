/// Audit of a lot of factory passwords: one row per device, its identifiers and its password.
///
/// The front door is {@link org.assay.passwords.PasswordAudit}. The package stands alone: it
/// knows no law, no dossier, no framework and no wall clock.
@NullMarked
package org.assay.passwords;

import org.jspecify.annotations.NullMarked;
