/// Files after RFC 9116, `security.txt`: reads, checks and writes them.
///
/// The front doors are {@link org.assay.disclosure.securitytxt.SecurityTxt} and {@link
/// org.assay.disclosure.securitytxt.NewSecurityTxt}.
@NullMarked
package org.assay.disclosure.securitytxt;

import org.jspecify.annotations.NullMarked;
