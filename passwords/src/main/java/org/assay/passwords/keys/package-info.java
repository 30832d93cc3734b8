/// Secret keys that passwords are made with or recognised by: in a file, or in a key store or token
/// that never hands them out.
@NullMarked
package org.assay.passwords.keys;

import org.jspecify.annotations.NullMarked;
