/// What holds for the whole interface for programs: errors, pages of results, requests that can
/// be sent again. docs/office-api.md says it to those who write the programs.
@NullMarked
package org.assay.server.api;

import org.jspecify.annotations.NullMarked;
