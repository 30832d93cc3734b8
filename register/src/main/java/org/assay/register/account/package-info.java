/// Who works in the office, what each may do, and how they prove who they are: passwords with
/// codes, passkeys, an outside provider; sessions of browsers and tokens of programs.
@NullMarked
package org.assay.register.account;

import org.jspecify.annotations.NullMarked;
