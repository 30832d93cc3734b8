/// What the office promises to finders, with all its versions.
@NullMarked
package org.assay.register.report.promise;

import org.jspecify.annotations.NullMarked;
