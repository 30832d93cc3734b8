/// Fetches pages as a stranger would, and keeps what came: no cookies, no credentials, no script.
///
/// The front door is {@link org.assay.pages.fetch.PageFetcher}. It goes only where anybody may
/// go: addresses of private networks, of this machine and of cloud metadata are refused, after
/// names are resolved and on every redirect.
@NullMarked
package org.assay.pages.fetch;

import org.jspecify.annotations.NullMarked;
