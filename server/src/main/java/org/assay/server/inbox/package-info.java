/// The desk where reports of security issues are answered, and its interface for programs.
@NullMarked
package org.assay.server.inbox;

import org.jspecify.annotations.NullMarked;
