/// The public side of the office: product pages, their twins for machines, feeds, and the files
/// of the ledger. Nobody needs an account, a script or a cookie for it. docs/office-public.md.
@NullMarked
package org.assay.server.published;

import org.jspecify.annotations.NullMarked;
