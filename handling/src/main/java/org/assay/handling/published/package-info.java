/// What is published from a promise: the `security.txt` and the page that says in words how to
/// report a security issue (SI 2023/1007 Sch. 1 para. 2(2) and 2(3)).
@NullMarked
package org.assay.handling.published;

import org.jspecify.annotations.NullMarked;
